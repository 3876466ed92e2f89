#include "compiler/source/source_map.h"

#include <algorithm>
#include <utility>

#include "compiler/base/check.h"

namespace tier::source {
namespace {

std::vector<std::uint32_t> find_line_starts(std::string_view text) {
  std::vector<std::uint32_t> starts{0};
  for (std::size_t at = text.find('\n'); at != std::string_view::npos;
       at = text.find('\n', at + 1)) {
    starts.push_back(static_cast<std::uint32_t>(at + 1));
  }
  return starts;
}

bool continues_code_point(char byte) { return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U; }

std::size_t line_index(const SourceBuffer& buffer, std::uint32_t offset) {
  const auto after = std::upper_bound(buffer.line_starts.begin(), buffer.line_starts.end(), offset);
  return static_cast<std::size_t>(after - buffer.line_starts.begin()) - 1;
}

}  // namespace

SourceId SourceMap::add(std::string name, std::string text) {
  TIER_CHECK(text.size() < 0xFFFF'FFFFU, "a source is shorter than 4 GiB");
  auto starts = find_line_starts(text);
  buffers_.push_back(std::make_unique<const SourceBuffer>(
      SourceBuffer{std::move(name), std::move(text), std::move(starts)}));
  return SourceId(buffers_.size() - 1);
}

const SourceBuffer& SourceMap::operator[](SourceId id) const {
  TIER_CHECK(id.value < buffers_.size(), "a source id names a source of its own map");
  return *buffers_[id.value];
}

std::string_view SourceMap::text(Span span) const {
  return std::string_view((*this)[span.source].text).substr(span.begin, span.end - span.begin);
}

Position SourceMap::position(SourceId id, std::uint32_t offset) const {
  const SourceBuffer& buffer = (*this)[id];
  const std::size_t line = line_index(buffer, offset);
  std::uint32_t column = 1;
  for (std::uint32_t at = buffer.line_starts[line]; at < offset && at < buffer.text.size(); ++at) {
    column += continues_code_point(buffer.text[at]) ? 0U : 1U;
  }
  // An offset inside a code point belongs to the letter it is part of.
  if (offset < buffer.text.size() && continues_code_point(buffer.text[offset])) {
    --column;
  }
  return {static_cast<std::uint32_t>(line + 1), column};
}

std::string_view SourceMap::line_at(SourceId id, std::uint32_t offset) const {
  const SourceBuffer& buffer = (*this)[id];
  const std::string_view text = buffer.text;
  const std::uint32_t begin = buffer.line_starts[line_index(buffer, offset)];
  std::string_view line = text.substr(begin, text.find('\n', begin) - begin);
  if (!line.empty() && line.back() == '\r') {
    line.remove_suffix(1);
  }
  return line;
}

}  // namespace tier::source
