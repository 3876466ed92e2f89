#include "compiler/text/unicode.h"

#include <algorithm>

#include "compiler/base/check.h"
#include "compiler/text/unicode_data.h"

namespace tier::text {

namespace {

/// The first that does not end before the code point; null where all do.
template <class Range>
const Range* first_reaching(const Range* ranges, std::size_t count, char32_t code_point) {
  const Range* const end = ranges + count;
  const Range* const found = std::lower_bound(
      ranges, end, code_point, [](const Range& one, char32_t sought) { return one.last < sought; });
  return found != end ? found : nullptr;
}

bool holds(const FoldRun& run, char32_t code_point) {
  return run.first <= code_point && code_point <= run.last &&
         (code_point - run.first) % run.step == 0;
}

char32_t moved(char32_t code_point, std::int32_t distance) {
  return static_cast<char32_t>(static_cast<std::int32_t>(code_point) + distance);
}

/// The length in bytes that a first byte promises, 0 where it cannot be one.
std::size_t promised_length(unsigned char byte) {
  if (byte < 0x80) {
    return 1;
  }
  if (byte >= 0xC2 && byte < 0xE0) {
    return 2;
  }
  if (byte >= 0xE0 && byte < 0xF0) {
    return 3;
  }
  return byte >= 0xF0 && byte < 0xF5 ? 4 : 0;
}

/// The code point that these bytes are, all of them; else `no_code_point`.
char32_t code_point_of(std::string_view bytes) {
  constexpr char32_t least[] = {0, 0, 0x80, 0x800, 0x10000};
  const auto first = static_cast<unsigned char>(bytes.front());
  char32_t result = bytes.size() == 1 ? first : first & (0x7FU >> bytes.size());
  for (const char rest : bytes.substr(1)) {
    const auto byte = static_cast<unsigned char>(rest);
    if ((byte & 0xC0U) != 0x80U) {
      return no_code_point;
    }
    result = (result << 6U) | (byte & 0x3FU);
  }
  const bool surrogate = result >= 0xD800 && result < 0xE000;
  return result < least[bytes.size()] || surrogate || result > 0x10FFFF ? no_code_point : result;
}

}  // namespace

char32_t fold(char32_t code_point) {
  const FoldRun* const run = first_reaching(fold_runs, fold_run_count, code_point);
  return run != nullptr && holds(*run, code_point) ? moved(code_point, run->distance) : code_point;
}

std::vector<char32_t> same_when_folded(char32_t code_point) {
  const char32_t folded = fold(code_point);
  std::vector<char32_t> result = {folded};
  for (std::size_t index = 0; index < fold_run_count; ++index) {
    const FoldRun& run = fold_runs[index];
    const char32_t source = moved(folded, -run.distance);
    if (holds(run, source)) {
      result.push_back(source);
    }
  }
  std::sort(result.begin(), result.end());
  return result;
}

bool is_word(char32_t code_point) {
  const CodePointRange* const range = first_reaching(word_ranges, word_range_count, code_point);
  return range != nullptr && range->first <= code_point;
}

std::u32string decode(std::string_view utf8) {
  std::u32string result;
  while (!utf8.empty()) {
    const std::size_t length = promised_length(static_cast<unsigned char>(utf8.front()));
    const char32_t code_point =
        length == 0 || length > utf8.size() ? no_code_point : code_point_of(utf8.substr(0, length));
    result.push_back(code_point);
    utf8.remove_prefix(code_point == no_code_point ? 1 : length);
  }
  return result;
}

std::string encode(std::u32string_view code_points) {
  std::string result;
  const auto add = [&](char32_t bits) { result.push_back(static_cast<char>(bits)); };
  const auto add_rest = [&](char32_t code_point, unsigned shift) {
    add(0x80U | ((code_point >> shift) & 0x3FU));
  };
  for (const char32_t one : code_points) {
    TIER_CHECK(one < no_code_point, "only code points are encoded");
    if (one < 0x80) {
      add(one);
    } else if (one < 0x800) {
      add(0xC0U | (one >> 6U));
      add_rest(one, 0);
    } else if (one < 0x10000) {
      add(0xE0U | (one >> 12U));
      add_rest(one, 6);
      add_rest(one, 0);
    } else {
      add(0xF0U | (one >> 18U));
      add_rest(one, 12);
      add_rest(one, 6);
      add_rest(one, 0);
    }
  }
  return result;
}

}  // namespace tier::text
