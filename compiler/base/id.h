#pragma once

#include <compare>
#include <cstddef>
#include <cstdint>

namespace tier::base {

/// A typed index into a `Store`. Ids compare and order by position; they never
/// mix with ids of another kind, because `Tag` is part of the type.
///
///     using FactId = base::Id<struct FactTag>;
template <class Tag>
struct Id {
  static constexpr std::uint32_t none_value = 0xFFFF'FFFFU;

  std::uint32_t value = none_value;

  constexpr Id() = default;
  constexpr explicit Id(std::size_t index) : value(static_cast<std::uint32_t>(index)) {}

  /// False for a default-made id, which names nothing.
  [[nodiscard]] constexpr bool is_some() const { return value != none_value; }
  friend constexpr auto operator<=>(const Id&, const Id&) = default;
};

}  // namespace tier::base
