#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "compiler/table/obligations.h"

/// Opening hours counted while a book is compiled. What is reckoned for tickets the runtime does,
/// by other ways; tests hold one to the other.
///
///     const Counting counting(calendar);
///     counting.due({Unit::Business, 4 * 3600}, start)
namespace tier::calendars {

/// Of one calendar, which outlives it. Everything is none outside of what the calendar covers.
class Counting {
 public:
  explicit Counting(const table::Calendar& calendar);

  [[nodiscard]] std::optional<bool> is_open(std::int64_t at) const;
  /// How many seconds of [from, to) are open, 0 where `to` is not behind `from`.
  [[nodiscard]] std::optional<std::int64_t> open_seconds(std::int64_t from, std::int64_t to) const;
  /// When a promise that starts at `from` is due, as docs/language.md says.
  [[nodiscard]] std::optional<std::int64_t> due(const table::PromisedTime& time,
                                                std::int64_t from) const;

  /// The moments at which when something is due begins to follow another line: between two of them
  /// that come one after the other, due times grow second by second or stand still. Rising.
  [[nodiscard]] std::vector<std::int64_t> bends(const table::PromisedTime& time) const;

 private:
  [[nodiscard]] bool covers(std::int64_t at) const;
  /// The first opening that ends behind the moment.
  [[nodiscard]] std::size_t opening_behind(std::int64_t at) const;
  [[nodiscard]] std::int64_t open_before(std::int64_t at) const;
  /// The first moment by which it has been open for so long in all; none for more than there is.
  [[nodiscard]] std::optional<std::int64_t> reached(std::int64_t seconds) const;
  [[nodiscard]] std::optional<std::int64_t> next_open(std::int64_t at) const;
  [[nodiscard]] std::int64_t local(std::int64_t at) const;
  [[nodiscard]] std::int64_t first_instant(std::int64_t local) const;
  [[nodiscard]] std::int64_t day_of(std::int64_t at) const;
  [[nodiscard]] std::optional<std::int64_t> open_day_after(std::int64_t day,
                                                           std::int64_t count) const;
  [[nodiscard]] std::optional<std::int64_t> after_days(std::int64_t from, std::int64_t count) const;
  [[nodiscard]] std::optional<std::int64_t> end_of_day(std::int64_t from, std::int64_t count) const;
  void add_business_bends(std::int64_t amount, std::vector<std::int64_t>& bends) const;
  void add_day_bends(std::int64_t count, std::vector<std::int64_t>& bends) const;

  const table::Calendar& calendar_;
  /// Of each opening the open seconds before it; then all.
  std::vector<std::int64_t> before_;
  /// The days on which it opens.
  std::vector<std::int64_t> days_;
  /// The moments at which local days begin.
  std::vector<std::int64_t> midnights_;
};

/// A moment from which `later` is due later than `time`, the first that can be told; none where it
/// never is within what the calendar covers, exactly.
std::optional<std::int64_t> start_where_later(const table::PromisedTime& time,
                                              const table::PromisedTime& later,
                                              const table::Calendar& calendar);

}  // namespace tier::calendars
