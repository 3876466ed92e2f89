#include "compiler/packed/sections.h"

#include "compiler/base/check.h"
#include "tier/table.h"

namespace tier::packed {
namespace {

constexpr std::size_t alignment = 8;
/// Of the cache, in bytes: rows of bits lie in whole ones.
constexpr std::size_t line = 64;

std::uint32_t checked(std::size_t size) {
  TIER_CHECK(size <= UINT32_MAX - alignment, "a packed table stays below 4 GiB");
  return static_cast<std::uint32_t>(size);
}

void put_header(std::string& file, const format::Header& header) {
  std::memcpy(file.data(), &header, sizeof header);
}

}  // namespace

format::String Sections::append_text(const std::string& text) {
  std::string& strings = bytes_[static_cast<std::size_t>(format::Section::Strings)];
  const format::String place{checked(strings.size()), checked(text.size())};
  strings += text;
  return place;
}

format::Range Sections::append_list(const std::vector<std::uint32_t>& words) {
  const format::Range range{count<std::uint32_t>(format::Section::Lists), checked(words.size())};
  for (const std::uint32_t word : words) {
    append(format::Section::Lists, word);
  }
  return range;
}

std::string Sections::to_file(const format::Header& digests) const {
  format::Header header = digests;
  std::string file(sizeof header, '\0');
  for (std::size_t section = 0; section < bytes_.size(); ++section) {
    if (section == static_cast<std::size_t>(format::Section::Bits)) {
      file.resize((file.size() + line - 1) / line * line);
    }
    header.sections[section] = {checked(file.size()), checked(bytes_[section].size())};
    file += bytes_[section];
    file.resize((file.size() + alignment - 1) / alignment * alignment);
  }
  std::memcpy(header.magic, format::magic, sizeof header.magic);
  header.version = format::version;
  header.header_size = sizeof header;
  header.file_size = checked(file.size());
  put_header(file, header);
  constexpr std::size_t summed = offsetof(format::Header, checksum) + sizeof header.checksum;
  header.checksum = runtime::checksum(file.data() + summed, file.size() - summed);
  put_header(file, header);
  return file;
}

}  // namespace tier::packed
