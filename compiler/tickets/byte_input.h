#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>

#include "compiler/base/result.h"

namespace tier::tickets {

/// Bytes that are read once, front to back.
class ByteInput {
 public:
  virtual ~ByteInput() = default;
  /// Reads at most `capacity` bytes; 0 at the end.
  virtual base::Result<std::size_t> read(char* into, std::size_t capacity) = 0;
};

/// A file, or the standard input for `-`.
base::Result<std::unique_ptr<ByteInput>> open_input(const std::string& path);

/// A text in memory, in pieces of at most `piece` bytes, so that tests meet every border.
class TextInput final : public ByteInput {
 public:
  explicit TextInput(std::string_view text, std::size_t piece = 1U << 20U)
      : rest_(text), piece_(piece) {}
  base::Result<std::size_t> read(char* into, std::size_t capacity) override;

 private:
  std::string_view rest_;
  std::size_t piece_;
};

}  // namespace tier::tickets
