#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "compiler/semantics/regular_expression_tree.h"

namespace tier::semantics {
namespace {

using Set = RegularExpression::Set;

constexpr char32_t last_character = 0x10FFFF;
constexpr std::size_t max_depth = 50;
constexpr std::size_t max_times = 1000;

std::string spelled(char32_t character) {
  return character < 0x80 ? std::string(1, static_cast<char>(character)) : "that letter";
}

/// The set that `\d` and its like stand for; none for another letter.
std::optional<Set> named_set(char32_t letter) {
  switch (letter) {
    case U'd':
      return Set{false, {{U'0', U'9'}}};
    case U'D':
      return Set{true, {{U'0', U'9'}}};
    case U'w':
      return Set{false, {{U'a', U'z'}, {U'A', U'Z'}, {U'0', U'9'}, {U'_', U'_'}}};
    case U'W':
      return Set{true, {{U'a', U'z'}, {U'A', U'Z'}, {U'0', U'9'}, {U'_', U'_'}}};
    case U's':
      return Set{false, {{U' ', U' '}, {U'\t', U'\r'}, {0xA0, 0xA0}}};
    case U'S':
      return Set{true, {{U' ', U' '}, {U'\t', U'\r'}, {0xA0, 0xA0}}};
    default:
      return std::nullopt;
  }
}

/// The character that an escape stands for; none where it stands for none.
std::optional<char32_t> escaped(char32_t letter) {
  const bool is_word = (letter >= U'a' && letter <= U'z') || (letter >= U'A' && letter <= U'Z') ||
                       (letter >= U'0' && letter <= U'9');
  if (!is_word) {
    return letter;
  }
  switch (letter) {
    case U'n':
      return U'\n';
    case U't':
      return U'\t';
    case U'r':
      return U'\r';
    default:
      return std::nullopt;
  }
}

/// Recursive descent. After a problem every function returns at once.
class Parser {
 public:
  explicit Parser(std::vector<char32_t> text) : text_(std::move(text)) {}

  std::optional<Part> parse(std::string& problem) {
    Part whole = choice(0);
    if (problem_.empty() && !is_over()) {
      fail("a `)` has no `(` before it");
    }
    problem = problem_;
    return problem_.empty() ? std::optional(std::move(whole)) : std::nullopt;
  }

 private:
  [[nodiscard]] bool is_over() const { return at_ == text_.size() || !problem_.empty(); }
  [[nodiscard]] bool sees(char32_t character) const {
    return !is_over() && text_[at_] == character;
  }
  bool take(char32_t character) {
    const bool seen = sees(character);
    at_ += seen ? 1 : 0;
    return seen;
  }
  void fail(std::string problem) {
    if (problem_.empty()) {
      problem_ = std::move(problem);
    }
  }

  Part choice(std::size_t depth) {
    Part whole{Part::Kind::Choice};
    do {
      whole.parts.push_back(sequence(depth));
    } while (take(U'|'));
    return whole;
  }

  Part sequence(std::size_t depth) {
    Part whole{Part::Kind::Sequence};
    whole.parts.emplace_back();
    while (!is_over() && !sees(U'|') && !sees(U')')) {
      whole.parts.push_back(repeated(atom(depth)));
    }
    return whole;
  }

  Part repeated(Part part) {
    std::optional<Part> times;
    if (take(U'*')) {
      times = Part{Part::Kind::Repeat};
    } else if (take(U'+')) {
      times = Part{Part::Kind::Repeat, {}, {}, 1};
    } else if (take(U'?')) {
      times = Part{Part::Kind::Repeat, {}, {}, 0, 1};
    } else if (take(U'{')) {
      times = counted();
    }
    if (!times) {
      return part;
    }
    // How much is taken first changes nothing where the whole text must match.
    take(U'?');
    if (sees(U'*') || sees(U'+') || sees(U'?') || sees(U'{')) {
      fail(fmt::format("the `{}` follows another repetition", spelled(text_[at_])));
    }
    times->parts.push_back(std::move(part));
    return *std::move(times);
  }

  Part counted() {
    Part times{Part::Kind::Repeat};
    times.least = number();
    times.most = times.least;
    if (take(U',')) {
      times.most = sees(U'}') ? std::nullopt : std::optional(number());
    }
    if (!take(U'}')) {
      fail("a `{` is not closed by `}`");
    } else if (times.most && *times.most < times.least) {
      fail(fmt::format("`{{{},{}}}` has the greater number first", times.least, *times.most));
    }
    return times;
  }

  std::size_t number() {
    if (is_over() || text_[at_] < U'0' || text_[at_] > U'9') {
      fail("a number of times is missing behind `{`; a brace itself is written `\\{`");
      return 0;
    }
    std::size_t value = 0;
    while (!is_over() && text_[at_] >= U'0' && text_[at_] <= U'9' && value <= max_times) {
      value = value * 10 + (text_[at_++] - U'0');
    }
    if (value > max_times) {
      fail(fmt::format("something is repeated more than {} times", max_times));
    }
    return value;
  }

  Part atom(std::size_t depth) {
    const char32_t character = text_[at_++];
    switch (character) {
      case U'(':
        return group(depth + 1);
      case U'[':
        return {Part::Kind::Read, set()};
      case U'\\':
        return {Part::Kind::Read, escape()};
      case U'.':
        return {Part::Kind::Read, Set{true, {{U'\n', U'\n'}}}};
      case U'^':
        return {Part::Kind::Begin};
      case U'$':
        return {Part::Kind::End};
      case U'*':
      case U'+':
      case U'?':
      case U'{':
        fail(fmt::format("`{}` has nothing before it to repeat", spelled(character)));
        return {};
      default:
        return {Part::Kind::Read, Set{false, {{character, character}}}};
    }
  }

  Part group(std::size_t depth) {
    if (depth > max_depth) {
      fail(fmt::format("parentheses are nested more than {} deep", max_depth));
      return {};
    }
    if (take(U'?') && !take(U':')) {
      fail("only `(…)` and `(?:…)` are known, not another `(?`");
      return {};
    }
    Part inner = choice(depth);
    if (!take(U')')) {
      fail("a `(` is not closed by `)`");
    }
    return inner;
  }

  Set escape() {
    if (is_over()) {
      fail("it ends with a `\\`");
      return {};
    }
    const char32_t letter = text_[at_++];
    if (auto set = named_set(letter)) {
      return *std::move(set);
    }
    const auto character = escaped(letter);
    if (!character) {
      fail(fmt::format("`\\{}` is not known", spelled(letter)));
      return {};
    }
    return {false, {{*character, *character}}};
  }

  Set set() {
    Set whole;
    whole.negated = take(U'^');
    if (sees(U']')) {
      fail("`[]` lists no characters; a bracket itself is written `\\[`");
    }
    while (!is_over() && !sees(U']')) {
      add_item(whole);
    }
    if (!take(U']')) {
      fail("a `[` is not closed by `]`");
    }
    return whole;
  }

  /// One character of a set, a range of them, or one of its named sets.
  void add_item(Set& whole) {
    const Set first = one_of_set();
    const bool is_range = sees(U'-') && at_ + 1 < text_.size() && text_[at_ + 1] != U']';
    if (!is_range) {
      add_all(whole, first);
      return;
    }
    ++at_;
    const Set last = one_of_set();
    if (!problem_.empty()) {
      return;
    }
    const bool are_characters = is_character(first) && is_character(last);
    if (!are_characters || first.ranges[0].first > last.ranges[0].first) {
      fail("a range such as `a-z` goes from a lower character to a higher one");
      return;
    }
    whole.ranges.emplace_back(first.ranges[0].first, last.ranges[0].first);
  }

  static bool is_character(const Set& set) {
    return !set.negated && set.ranges.size() == 1 && set.ranges[0].first == set.ranges[0].second;
  }

  Set one_of_set() {
    const char32_t character = text_[at_++];
    return character == U'\\' ? escape() : Set{false, {{character, character}}};
  }

  /// The ranges of a negated set are those between its own.
  static void add_all(Set& whole, Set item) {
    if (!item.negated) {
      whole.ranges.insert(whole.ranges.end(), item.ranges.begin(), item.ranges.end());
      return;
    }
    std::sort(item.ranges.begin(), item.ranges.end());
    char32_t from = 0;
    for (const RegularExpression::Range& range : item.ranges) {
      if (range.first > from) {
        whole.ranges.emplace_back(from, range.first - 1);
      }
      from = range.second + 1;
    }
    whole.ranges.emplace_back(from, last_character);
  }

  std::vector<char32_t> text_;
  std::size_t at_ = 0;
  std::string problem_;
};

}  // namespace

std::optional<Part> parse_regular_expression(std::string_view pattern, std::string& problem) {
  return Parser(characters_of(pattern)).parse(problem);
}

std::vector<char32_t> characters_of(std::string_view text) {
  std::vector<char32_t> characters;
  for (const char byte : text) {
    const auto bits = static_cast<unsigned char>(byte);
    if (bits >= 0x80 && bits < 0xC0 && !characters.empty()) {
      characters.back() = (characters.back() << 6U) | (bits & 0x3FU);
    } else if (bits < 0x80) {
      characters.push_back(bits);
    } else {
      characters.push_back(bits & (bits < 0xE0 ? 0x1FU : bits < 0xF0 ? 0x0FU : 0x07U));
    }
  }
  return characters;
}

}  // namespace tier::semantics
