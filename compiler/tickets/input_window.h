#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "compiler/tickets/byte_input.h"

namespace tier::tickets {

/// The part of an input that is in memory: from the start of the line being read to what
/// was last read. Memory stays flat, because a reader gives up on a line at `line_limit`.
///
/// INVARIANT: `padding` readable bytes, all zero after the last read, lie behind `end()`,
/// so that readers may load whole vectors; and input that does not end in a line feed is
/// given one, so that a line always ends.
class InputWindow {
 public:
  static constexpr std::size_t padding = 64;
  static constexpr std::size_t line_limit = 4U << 20U;

  explicit InputWindow(ByteInput& input, std::size_t first_capacity = 256U << 10U);

  [[nodiscard]] const char* begin() const { return buffer_.data() + begin_; }
  [[nodiscard]] const char* end() const { return buffer_.data() + end_; }
  [[nodiscard]] std::size_t size() const { return end_ - begin_; }

  /// Reads more behind `end()`; every pointer into the window becomes invalid. False where
  /// nothing more comes: the input has ended or failed.
  bool more();
  /// Drops everything before `position`, which lies in the window.
  void drop_until(const char* position) {
    begin_ = static_cast<std::size_t>(position - buffer_.data());
  }

  /// The input ended without a line feed of its own.
  [[nodiscard]] bool cut_short() const { return cut_short_; }
  /// Why reading stopped, where it was not the end.
  [[nodiscard]] const std::optional<base::Failure>& failure() const { return failure_; }

 private:
  ByteInput& input_;
  std::vector<char> buffer_;
  std::size_t begin_ = 0;
  std::size_t end_ = 0;
  bool ended_ = false;
  bool cut_short_ = false;
  std::optional<base::Failure> failure_;
};

/// Drops a byte order mark at the start of the input.
void skip_byte_order_mark(InputWindow& window);

}  // namespace tier::tickets
