#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "tier/format_promise.h"

namespace tier::runtime {

/// JSON into lent memory. What does not fit is counted and not written.
///
///     JsonText out(memory, capacity);
///     out.raw("{\"name\":").text(name).raw("}");
class JsonText {
 public:
  JsonText(char* memory, std::size_t capacity) : memory_(memory), capacity_(capacity) {}

  JsonText& raw(std::string_view letters);
  /// With its quotes.
  JsonText& text(std::string_view text);
  JsonText& number(std::int64_t number);
  /// `,"name":`
  JsonText& member(std::string_view name);
  JsonText& text_member(std::string_view name, std::string_view text) {
    return member(name).text(text);
  }

  [[nodiscard]] std::size_t size() const { return size_; }
  /// As if nothing had been written behind the first `size` bytes.
  void cut(std::size_t size) { size_ = size; }

 private:
  void letter(char letter);

  char* memory_;
  std::size_t capacity_;
  std::size_t size_ = 0;
};

/// Writes commas between the items of a list or an object: call it before each.
class Commas {
 public:
  void operator()(JsonText& out) {
    if (some_) {
      out.raw({",", 1});
    }
    some_ = true;
  }

 private:
  bool some_ = false;
};

/// A number in units of 10^-`scale`, without zeros at its end: `4.5`.
void write_decimal(JsonText& out, std::int64_t units, std::uint32_t scale);

/// Seconds in the greatest unit that leaves no rest: `"90m"`; one day is `"24h"`.
void write_duration(JsonText& out, std::int64_t seconds);

/// `"2026-12-04T16:30:00Z"`
void write_instant(JsonText& out, std::int64_t seconds);

/// A target as rulebooks write it: `"4bh"`, `"end of 2bd"`. Of one of the first four forms.
void write_target_time(JsonText& out, format::TargetForm form, std::int64_t amount);

}  // namespace tier::runtime
