#include "compiler/tickets/durations.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "compiler/table/attributes.h"

namespace tier::tickets {
namespace {

struct Unit {
  char letter;
  std::int64_t seconds;
};
constexpr std::array<Unit, 4> units{{{'d', 86'400}, {'h', 3'600}, {'m', 60}, {'s', 1}}};
/// Days are written before the `T` of ISO 8601, everything else behind it.
constexpr std::size_t first_of_clock = 1;

bool is_digit(char letter) { return letter >= '0' && letter <= '9'; }

/// The text is read from the front; `seconds` grows.
class DurationReader {
 public:
  explicit DurationReader(std::string_view text) : rest_(text) {}

  [[nodiscard]] bool at_end() const { return rest_.empty(); }
  [[nodiscard]] std::int64_t seconds() const { return seconds_; }

  bool take(char letter) {
    const bool there = !rest_.empty() && rest_.front() == letter;
    rest_.remove_prefix(there ? 1 : 0);
    return there;
  }

  /// Digits; a number that no fact takes stays one, and never comes near the end of 64 bits.
  std::optional<std::int64_t> take_number() {
    if (rest_.empty() || !is_digit(rest_.front())) {
      return std::nullopt;
    }
    std::int64_t number = 0;
    while (!rest_.empty() && is_digit(rest_.front())) {
      number = std::min(number * 10 + (rest_.front() - '0'), table::DurationDomain::longest + 1);
      rest_.remove_prefix(1);
    }
    return number;
  }

  /// Numbers with units from `first` to before `end`, each once and the greater before the
  /// lesser. False where there are none, or one that is not so.
  bool take_parts(std::size_t first, std::size_t end, bool capital) {
    bool some = false;
    while (!rest_.empty() && is_digit(rest_.front())) {
      const std::int64_t number = *take_number();
      const auto written = [&](const Unit& unit) {
        return take(capital ? static_cast<char>(unit.letter - 'a' + 'A') : unit.letter);
      };
      while (first < end && !written(units[first])) {
        ++first;
      }
      if (first == end) {
        return false;
      }
      seconds_ =
          std::min(seconds_ + number * units[first].seconds, table::DurationDomain::longest + 1);
      ++first;
      some = true;
    }
    return some;
  }

 private:
  std::string_view rest_;
  std::int64_t seconds_ = 0;
};

}  // namespace

std::optional<std::int64_t> duration_seconds(std::string_view text) {
  DurationReader plain(text);
  if (const auto number = plain.take_number(); number && plain.at_end()) {
    return number;
  }
  DurationReader reader(text);
  bool sound = false;
  if (reader.take('P')) {
    const bool days = reader.take_parts(0, first_of_clock, true);
    sound = reader.take('T') ? reader.take_parts(first_of_clock, units.size(), true) : days;
  } else {
    sound = reader.take_parts(0, units.size(), false);
  }
  return sound && reader.at_end() ? std::optional(reader.seconds()) : std::nullopt;
}

}  // namespace tier::tickets
