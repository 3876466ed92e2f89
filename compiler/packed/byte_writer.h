#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <type_traits>
#include <utility>
#include <variant>
#include <vector>

#include "compiler/base/check.h"
#include "compiler/packed/book_fields.h"

namespace tier::packed {

/// Appends values to a string of bytes, so that equal values are equal bytes and unequal
/// ones are not: numbers little-endian at their full width, counts before what they count,
/// a byte before what may be absent or of several kinds, structs by `fields`.
class ByteWriter {
 public:
  template <class... Values>
  void operator()(const Values&... values) {
    (write(values), ...);
  }

  [[nodiscard]] std::string take() { return std::move(bytes_); }

 private:
  std::string bytes_;

  template <class Number>
  void write_number(Number number) {
    auto left = static_cast<std::make_unsigned_t<Number>>(number);
    char bytes[sizeof left];
    for (char& byte : bytes) {
      byte = static_cast<char>(static_cast<unsigned char>(left));
      left = static_cast<decltype(left)>(left >> 8U);
    }
    bytes_.append(bytes, sizeof bytes);
  }
  void write_count(std::size_t count) {
    TIER_CHECK(count <= UINT32_MAX, "a packed table counts in 32 bits");
    write_number(static_cast<std::uint32_t>(count));
  }

  void write(bool value) { write_number(static_cast<std::uint8_t>(value)); }
  void write(std::uint32_t value) { write_number(value); }
  void write(std::uint64_t value) { write_number(value); }
  void write(std::int64_t value) { write_number(value); }
  void write(const std::string& text) {
    write_count(text.size());
    bytes_ += text;
  }
  void write(const table::ClassSet& classes) {
    write_count(classes.size());
    for (std::size_t word = 0; word < classes.word_count(); ++word) {
      write_number(classes.word(word));
    }
  }
  template <class Tag>
  void write(base::Id<Tag> id) {
    write_number(id.value);
  }
  template <class Value>
  void write(const std::optional<Value>& value) {
    write(value.has_value());
    if (value) {
      write(*value);
    }
  }
  template <class Value>
  void write(const std::vector<Value>& values) {
    write_count(values.size());
    for (const Value& value : values) {
      write(value);
    }
  }
  template <class IdType, class Value>
  void write(const base::Store<IdType, Value>& store) {
    write_count(store.size());
    for (const Value& value : store) {
      write(value);
    }
  }
  template <class... Kinds>
  void write(const std::variant<Kinds...>& value) {
    write_number(static_cast<std::uint8_t>(value.index()));
    std::visit([this](const auto& kind) { this->write(kind); }, value);
  }
  template <class Value>
  void write(const Value& value) {
    if constexpr (std::is_enum_v<Value>) {
      write_number(static_cast<std::uint8_t>(value));
    } else {
      fields(*this, value);
    }
  }
};

}  // namespace tier::packed
