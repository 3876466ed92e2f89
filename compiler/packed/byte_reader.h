#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <variant>
#include <vector>

#include "compiler/packed/book_fields.h"

namespace tier::packed {

/// Reads what ByteWriter wrote and takes nothing else: what is cut short, a number that no
/// enumerator has, a count of more than there is. After the first such thing every value
/// reads as empty and `complete` is false. Memory grows with the bytes that were read,
/// never with a number found among them.
class ByteReader {
 public:
  explicit ByteReader(std::string_view bytes) : left_(bytes) {}

  template <class... Values>
  void operator()(Values&... values) {
    (read(values), ...);
  }

  /// Whether everything could be read and nothing is left.
  [[nodiscard]] bool complete() const { return sound_ && left_.empty(); }

 private:
  std::string_view left_;
  bool sound_ = true;

  /// The next `size` bytes; fails and gives none where there are fewer.
  std::string_view take(std::size_t size) {
    if (!sound_ || size > left_.size()) {
      sound_ = false;
      return {};
    }
    const std::string_view taken = left_.substr(0, size);
    left_.remove_prefix(size);
    return taken;
  }
  template <class Number>
  Number take_number() {
    std::uint64_t number = 0;
    std::uint32_t place = 0;
    for (const char byte : take(sizeof(Number))) {
      number |= std::uint64_t{static_cast<unsigned char>(byte)} << place;
      place += 8;
    }
    return static_cast<Number>(number);
  }
  /// A byte up to and with `greatest`.
  std::uint8_t take_choice(std::size_t greatest) {
    const auto choice = take_number<std::uint8_t>();
    sound_ = sound_ && choice <= greatest;
    return sound_ ? choice : std::uint8_t{0};
  }
  /// The number of things that follow, of which each takes a byte at least.
  std::size_t take_count() {
    const auto count = take_number<std::uint32_t>();
    sound_ = sound_ && count <= left_.size();
    return sound_ ? count : 0;
  }

  void read(bool& value) { value = take_choice(1) != 0; }
  void read(std::uint32_t& value) { value = take_number<std::uint32_t>(); }
  void read(std::int64_t& value) { value = take_number<std::int64_t>(); }
  void read(std::string& text) { text = take(take_count()); }
  void read(table::ClassSet& classes) {
    const auto size = take_number<std::uint32_t>();
    const std::size_t words = size == 0 ? 1 : (std::size_t{size} + 63) / 64;
    if (words > left_.size() / sizeof(std::uint64_t)) {
      sound_ = false;
      return;
    }
    classes = table::ClassSet(size);
    for (std::size_t word = 0; word < words; ++word) {
      const auto bits = take_number<std::uint64_t>();
      for (std::size_t bit = 0; bit < 64; ++bit) {
        if (((bits >> bit) & 1U) == 0) {
          continue;
        }
        if (word * 64 + bit >= size) {
          sound_ = false;
          return;
        }
        classes.add(word * 64 + bit);
      }
    }
  }
  template <class Tag>
  void read(base::Id<Tag>& id) {
    id.value = take_number<std::uint32_t>();
  }
  template <class Value>
  void read(std::optional<Value>& value) {
    if (take_choice(1) != 0) {
      read(value.emplace());
    }
  }
  template <class Value>
  void read(std::vector<Value>& values) {
    const std::size_t count = take_count();
    for (std::size_t index = 0; index < count && sound_; ++index) {
      read(values.emplace_back());
    }
  }
  template <class IdType, class Value>
  void read(base::Store<IdType, Value>& store) {
    const std::size_t count = take_count();
    for (std::size_t index = 0; index < count && sound_; ++index) {
      Value value;
      read(value);
      store.add(std::move(value));
    }
  }
  template <class... Kinds>
  void read(std::variant<Kinds...>& value) {
    read_kind(take_choice(sizeof...(Kinds) - 1), value, std::index_sequence_for<Kinds...>());
  }
  template <class Variant, std::size_t... Index>
  void read_kind(std::size_t kind, Variant& value, std::index_sequence<Index...>) {
    (void)((kind == Index && (read(value.template emplace<Index>()), true)) || ...);
  }
  template <class Value>
  void read(Value& value) {
    if constexpr (std::is_enum_v<Value>) {
      value = static_cast<Value>(take_choice(static_cast<std::size_t>(last<Value>)));
    } else {
      fields(*this, value);
    }
  }
};

}  // namespace tier::packed
