#include "time_text.h"

#include <cstddef>

namespace tier::runtime {
namespace {

constexpr int minutes_a_day = 24 * 60;

/// Reads from the front of a text and remembers the first thing that did not fit.
class Scanner {
 public:
  explicit Scanner(std::string_view text) : text_(text) {}

  /// Exactly `count` digits with a value in [least, greatest].
  int digits(std::size_t count, int least, int greatest) {
    int value = 0;
    for (std::size_t place = 0; place < count; ++place) {
      const char letter = peek();
      if (letter < '0' || letter > '9') {
        fits_ = false;
        return 0;
      }
      value = value * 10 + (letter - '0');
      text_.remove_prefix(1);
    }
    fits_ = fits_ && least <= value && value <= greatest;
    return value;
  }

  bool accept(char letter) {
    if (peek() != letter) {
      return false;
    }
    text_.remove_prefix(1);
    return true;
  }

  void expect(char letter) { fits_ = accept(letter) && fits_; }

  void one_or_more_digits() {
    digits(1, 0, 9);
    while (peek() >= '0' && peek() <= '9') {
      text_.remove_prefix(1);
    }
  }

  [[nodiscard]] bool at_end() const { return fits_ && text_.empty(); }

 private:
  /// The next letter, or one that nothing accepts.
  [[nodiscard]] char peek() const { return text_.empty() ? '\0' : text_.front(); }

  std::string_view text_;
  bool fits_ = true;
};

int days_in_month(int year, int month) {
  if (month == 2) {
    const bool leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    return leap ? 29 : 28;
  }
  return month == 4 || month == 6 || month == 9 || month == 11 ? 30 : 31;
}

/// Minutes that the local time is ahead of UTC.
int scan_offset(Scanner& scanner) {
  if (scanner.accept('Z')) {
    return 0;
  }
  const int sign = scanner.accept('-') ? -1 : 1;
  if (sign > 0) {
    scanner.expect('+');
  }
  const int hours = scanner.digits(2, 0, 23);
  scanner.expect(':');
  return sign * (hours * 60 + scanner.digits(2, 0, 59));
}

/// The days from 1970-01-01 to a date that there is, by 400 years of a fixed length.
std::int64_t days_before(int year, int month, int day) {
  const int years = month > 2 ? year : year - 1;
  const int era = (years >= 0 ? years : years - 399) / 400;
  const int of_era = years - era * 400;
  const int of_year = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1;
  return std::int64_t{era} * 146'097 + of_era * 365 + of_era / 4 - of_era / 100 + of_year - 719'468;
}

}  // namespace

bool parse_time(std::string_view text, std::int64_t& instant) {
  Scanner scanner(text);
  const int year = scanner.digits(4, 0, 9999);
  scanner.expect('-');
  const int month = scanner.digits(2, 1, 12);
  scanner.expect('-');
  const int day = scanner.digits(2, 1, days_in_month(year, month));
  if (!scanner.accept(' ')) {
    scanner.expect('T');
  }
  const int hour = scanner.digits(2, 0, 23);
  scanner.expect(':');
  const int minute = scanner.digits(2, 0, 59);
  int second = 0;
  if (scanner.accept(':')) {
    second = scanner.digits(2, 0, 60);
    if (scanner.accept('.')) {
      scanner.one_or_more_digits();
    }
  }
  const int utc = hour * 60 + minute - scan_offset(scanner);
  const bool last_minute = (utc + minutes_a_day) % minutes_a_day == minutes_a_day - 1;
  if (!scanner.at_end() || (second == 60 && !last_minute)) {
    return false;
  }
  instant = (days_before(year, month, day) * minutes_a_day + utc) * 60 + second;
  return true;
}

}  // namespace tier::runtime
