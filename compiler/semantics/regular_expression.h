#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

/// The patterns of evidence, as far as tierc has to understand them: enough to say that one
/// cannot be read, and that an example is none of the texts that it describes.
///
///     std::string problem;
///     const auto pattern = RegularExpression::parse("ws-\\d{4,6}", problem);
///     pattern->matches("ws-4711");   // true: the whole text
///
/// Reads what regular expressions of all tools have in common: letters, `.`, `[a-z]`, `[^0-9]`,
/// `\d \w \s` and their opposites, `( )`, `(?: )`, `|`, `* + ?`, `{2,4}`, `^` and `$`. Look-around
/// and back-references are refused. Time and memory are bounded, whatever the pattern.
namespace tier::semantics {

class RegularExpression {
 public:
  /// None where it cannot be read; `problem` then says why, in words for a person.
  static std::optional<RegularExpression> parse(std::string_view pattern, std::string& problem);

  /// Whether the pattern describes the whole of `text`, which is UTF-8.
  [[nodiscard]] bool matches(std::string_view text) const;

  /// Characters from the first to the last, both included.
  using Range = std::pair<char32_t, char32_t>;
  struct Set {
    bool negated = false;
    std::vector<Range> ranges;
  };
  /// One step of the machine that reads a text: `Fork` goes on at both places.
  struct Step {
    enum class Kind : std::uint8_t { Read, Fork, Jump, Begin, End, Match };

    Kind kind = Kind::Match;
    Set set = {};
    std::size_t next = 0;
    std::size_t other = 0;
  };

 private:
  std::vector<Step> steps_;
};

}  // namespace tier::semantics
