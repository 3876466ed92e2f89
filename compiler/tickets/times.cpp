#include "compiler/tickets/times.h"

#include <cctz/civil_time.h>
#include <fmt/format.h>

#include <chrono>
#include <cstdlib>

namespace tier::tickets {
namespace {

/// Reads the parts of a time from the front of a text.
class Scanner {
 public:
  explicit Scanner(std::string_view text) : rest_(text) {}

  /// Exactly `count` digits with a value in [low, high].
  bool number(std::size_t count, int low, int high) {
    if (rest_.size() < count) {
      return false;
    }
    last_ = 0;
    for (const char letter : rest_.substr(0, count)) {
      if (letter < '0' || letter > '9') {
        return false;
      }
      last_ = 10 * last_ + (letter - '0');
    }
    rest_.remove_prefix(count);
    return last_ >= low && last_ <= high;
  }
  [[nodiscard]] int last() const { return last_; }
  /// One of the letters.
  bool one_of(std::string_view letters) {
    if (rest_.empty() || letters.find(rest_.front()) == std::string_view::npos) {
      return false;
    }
    rest_.remove_prefix(1);
    return true;
  }
  bool digits() {
    const std::size_t size = std::min(rest_.find_first_not_of("0123456789"), rest_.size());
    rest_.remove_prefix(size);
    return size > 0;
  }
  [[nodiscard]] bool at_end() const { return rest_.empty(); }

 private:
  std::string_view rest_;
  int last_ = 0;
};

bool scan_date(Scanner& scanner) {
  if (!scanner.number(4, 0, 9999)) {
    return false;
  }
  const int year = scanner.last();
  if (!scanner.one_of("-") || !scanner.number(2, 1, 12)) {
    return false;
  }
  const int month = scanner.last();
  if (!scanner.one_of("-") || !scanner.number(2, 1, 31)) {
    return false;
  }
  return cctz::civil_day(year, month, scanner.last()).month() == month;
}

bool scan_clock(Scanner& scanner) {
  if (!scanner.number(2, 0, 23) || !scanner.one_of(":") || !scanner.number(2, 0, 59)) {
    return false;
  }
  if (!scanner.one_of(":")) {
    return true;
  }
  // 60 is a leap second.
  if (!scanner.number(2, 0, 60)) {
    return false;
  }
  return !scanner.one_of(".") || scanner.digits();
}

bool scan_offset(Scanner& scanner) {
  if (scanner.one_of("Zz")) {
    return true;
  }
  return scanner.one_of("+-") && scanner.number(2, 0, 23) && scanner.one_of(":") &&
         scanner.number(2, 0, 59);
}

/// The conversion at the start of `format`, which begins with `%`; empty for one that is
/// not known.
std::string_view conversion(std::string_view format) {
  for (const std::string_view known : {"%E*S", "%Ez", "%Y", "%m", "%d", "%e", "%y", "%b", "%B",
                                       "%H", "%I", "%p", "%M", "%S", "%z", "%%"}) {
    if (format.substr(0, known.size()) == known) {
      return known;
    }
  }
  return {};
}

void write_digits(char* into, int count, int value) {
  for (int at = count - 1; at >= 0; --at) {
    into[at] = static_cast<char>('0' + value % 10);
    value /= 10;
  }
}

void write_rfc3339(const cctz::civil_second& local, int offset, char* into) {
  const int minutes = std::abs(offset) / 60;
  write_digits(into, 4, static_cast<int>(local.year()));
  into[4] = '-';
  write_digits(into + 5, 2, local.month());
  into[7] = '-';
  write_digits(into + 8, 2, local.day());
  into[10] = 'T';
  write_digits(into + 11, 2, local.hour());
  into[13] = ':';
  write_digits(into + 14, 2, local.minute());
  into[16] = ':';
  write_digits(into + 17, 2, local.second());
  into[19] = offset < 0 ? '-' : '+';
  write_digits(into + 20, 2, minutes / 60);
  into[22] = ':';
  write_digits(into + 23, 2, minutes % 60);
}

}  // namespace

TimeState check_time(std::string_view text) {
  Scanner scanner(text);
  if (!scan_date(scanner)) {
    return TimeState::Malformed;
  }
  if (scanner.at_end()) {
    return TimeState::Malformed;
  }
  if (!scanner.one_of("Tt ") || !scan_clock(scanner)) {
    return TimeState::Malformed;
  }
  if (scanner.at_end()) {
    return TimeState::MissingZone;
  }
  return scan_offset(scanner) && scanner.at_end() ? TimeState::Ok : TimeState::Malformed;
}

std::string time_format_trouble(std::string_view format, bool has_zone) {
  bool offset = false;
  bool year = false;
  bool month = false;
  bool day = false;
  for (std::size_t at = format.find('%'); at != std::string_view::npos; at = format.find('%', at)) {
    const std::string_view part = conversion(format.substr(at));
    if (part.empty()) {
      return fmt::format("`{}` is not one of its letters", format.substr(at, 2));
    }
    offset = offset || part == "%z" || part == "%Ez";
    year = year || part == "%Y" || part == "%y";
    month = month || part == "%m" || part == "%b" || part == "%B";
    day = day || part == "%d" || part == "%e";
    at += part.size();
  }
  if (!year || !month || !day) {
    return "it must have a year, a month and a day";
  }
  if (offset == has_zone) {
    return offset ? "it has an offset, so there can be no zone beside it"
                  : "it has no offset, so it needs a zone beside it";
  }
  return {};
}

ConvertedTime convert_time(const TimeForm& form, std::string_view text) {
  ConvertedTime result;
  // Read as if it were UTC, the text gives its civil time, which the zone then places.
  const cctz::time_zone utc = cctz::utc_time_zone();
  cctz::time_point<cctz::seconds> point;
  if (!cctz::parse(form.format, std::string(text), utc, &point)) {
    return result;
  }
  cctz::civil_second local = cctz::convert(point, utc);
  int offset = 0;
  result.state = TimeState::Ok;
  if (form.zone) {
    const auto found = form.zone->lookup(local);
    if (found.kind == cctz::time_zone::civil_lookup::SKIPPED) {
      result.state = TimeState::Skipped;
      return result;
    }
    if (found.kind == cctz::time_zone::civil_lookup::REPEATED) {
      result.state = TimeState::Repeated;
    }
    offset = form.zone->lookup(found.pre).offset;
    // RFC 3339 has offsets of whole minutes; those of before about 1900 are not.
    if (offset % 60 != 0) {
      local = cctz::convert(found.pre, utc);
      offset = 0;
    }
  }
  if (local.year() < 0 || local.year() > 9999) {
    result.state = TimeState::Malformed;
    return result;
  }
  write_rfc3339(local, offset, result.text);
  return result;
}

}  // namespace tier::tickets
