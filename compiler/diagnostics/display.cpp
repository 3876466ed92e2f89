#include "compiler/diagnostics/display.h"

#include <algorithm>
#include <array>

namespace tier::diagnostics {
namespace {

constexpr std::uint32_t tab_width = 4;
constexpr std::string_view replacement = "\xEF\xBF\xBD";
constexpr char32_t invalid = 0xFFFD;

struct Decoded {
  char32_t code_point;
  std::size_t size;
};

/// The first code point of `text`, which is not empty; one byte of invalid UTF-8 is one
/// U+FFFD.
Decoded decode(std::string_view text) {
  const auto byte = [&](std::size_t at) { return static_cast<unsigned char>(text[at]); };
  const unsigned char lead = byte(0);
  if (lead < 0x80) {
    return {lead, 1};
  }
  const std::size_t size = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
  if (lead < 0xC2 || lead > 0xF4 || text.size() < size) {
    return {invalid, 1};
  }
  char32_t value = lead & (0xFFU >> (size + 1));
  for (std::size_t at = 1; at < size; ++at) {
    if ((byte(at) & 0xC0U) != 0x80U) {
      return {invalid, 1};
    }
    value = (value << 6U) | (byte(at) & 0x3FU);
  }
  constexpr std::array<char32_t, 5> least{0, 0, 0x80, 0x800, 0x10000};
  if (value < least[size] || (value >= 0xD800 && value <= 0xDFFF) || value > 0x10FFFF) {
    return {invalid, 1};
  }
  return {value, size};
}

struct CodeRange {
  char32_t first;
  char32_t last;
};

template <std::size_t Size>
bool lies_in(const std::array<CodeRange, Size>& ranges, char32_t code_point) {
  return std::any_of(ranges.begin(), ranges.end(), [&](const CodeRange& range) {
    return range.first <= code_point && code_point <= range.last;
  });
}

// Controls, invisible letters and marks that turn the direction of reading: text must not
// look like other text.
constexpr std::array<CodeRange, 9> deceptive{{{0x00, 0x1F},
                                              {0x7F, 0x9F},
                                              {0xAD, 0xAD},
                                              {0x061C, 0x061C},
                                              {0x200B, 0x200C},
                                              {0x200E, 0x200F},
                                              {0x2028, 0x202E},
                                              {0x2060, 0x206F},
                                              {0xFEFF, 0xFEFF}}};

constexpr std::array<CodeRange, 14> combining{{{0x0300, 0x036F},
                                               {0x0483, 0x0489},
                                               {0x0591, 0x05BD},
                                               {0x0610, 0x061A},
                                               {0x064B, 0x065F},
                                               {0x0900, 0x0902},
                                               {0x093C, 0x093C},
                                               {0x0E31, 0x0E31},
                                               {0x0E34, 0x0E3A},
                                               {0x1AB0, 0x1AFF},
                                               {0x1DC0, 0x1DFF},
                                               {0x200D, 0x200D},
                                               {0x20D0, 0x20FF},
                                               {0xFE00, 0xFE2F}}};

// East Asian wide and fullwidth letters, and emoji, which terminals show two columns wide.
constexpr std::array<CodeRange, 12> wide{{{0x1100, 0x115F},
                                          {0x2E80, 0x303E},
                                          {0x3041, 0x33FF},
                                          {0x3400, 0x4DBF},
                                          {0x4E00, 0x9FFF},
                                          {0xA000, 0xA4CF},
                                          {0xAC00, 0xD7A3},
                                          {0xF900, 0xFAFF},
                                          {0xFF00, 0xFF60},
                                          {0xFFE0, 0xFFE6},
                                          {0x1F300, 0x1FAFF},
                                          {0x20000, 0x3FFFD}}};

}  // namespace

DisplayLine lay_out(std::string_view line) {
  DisplayLine result;
  result.size = static_cast<std::uint32_t>(line.size());
  std::uint32_t offset = 0;
  while (offset < line.size()) {
    const Decoded decoded = decode(line.substr(offset));
    const std::string_view bytes = line.substr(offset, decoded.size);
    Cell cell{std::string(bytes), offset, result.width, 1};
    if (decoded.code_point == U'\t') {
      cell.width = tab_width - result.width % tab_width;
      cell.glyph.assign(cell.width, ' ');
    } else if (decoded.code_point == invalid || lies_in(deceptive, decoded.code_point)) {
      cell.glyph = replacement;
    } else if (lies_in(combining, decoded.code_point) && !result.cells.empty()) {
      result.cells.back().glyph.append(bytes);
      offset += static_cast<std::uint32_t>(decoded.size);
      continue;
    } else if (lies_in(wide, decoded.code_point)) {
      cell.width = 2;
    }
    result.width += cell.width;
    offset += static_cast<std::uint32_t>(decoded.size);
    result.cells.push_back(std::move(cell));
  }
  return result;
}

std::uint32_t DisplayLine::column_of(std::uint32_t offset) const {
  if (offset >= size) {
    return width;
  }
  const auto after =
      std::upper_bound(cells.begin(), cells.end(), offset,
                       [](std::uint32_t wanted, const Cell& cell) { return wanted < cell.offset; });
  return (after - 1)->column;
}

std::uint32_t DisplayLine::end_column_of(std::uint32_t offset) const {
  const auto at =
      std::lower_bound(cells.begin(), cells.end(), offset,
                       [](const Cell& cell, std::uint32_t wanted) { return cell.offset < wanted; });
  return at == cells.end() ? width : at->column;
}

std::string printable(std::string_view text) {
  std::string flat(text);
  for (char& letter : flat) {
    if (letter == '\n' || letter == '\t') {
      letter = ' ';
    }
  }
  std::string result;
  for (const Cell& cell : lay_out(flat).cells) {
    result += cell.glyph;
  }
  return result;
}

std::size_t display_width(std::string_view text) { return lay_out(text).width; }

}  // namespace tier::diagnostics
