#pragma once

/// The sentence for a rule that must match; the sentences stand in expected/, by families.
namespace tier::grammar {

struct Expectation {
  /// "expected …, found …"
  const char* what;
  /// What to type, where an example helps.
  const char* help;
};

template <class Rule>
inline constexpr Expectation expected = {nullptr, nullptr};

#define TIER_EXPECTED(rule, what, help) \
  template <>                           \
  inline constexpr Expectation expected<rule> = {what, help};

}  // namespace tier::grammar
