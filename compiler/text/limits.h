#pragma once

#include <cstddef>

/// How large the patterns of one text may grow.
namespace tier::text {

/// The most states that an automaton is built with: thousands of keywords, and some megabytes.
inline constexpr std::size_t max_states = 20'000;

/// The steps that looking for impossible combinations of patterns may take. A count of steps and
/// not of time, so that the same book gives the same table everywhere.
inline constexpr std::size_t max_combination_work = 2'000'000;

}  // namespace tier::text
