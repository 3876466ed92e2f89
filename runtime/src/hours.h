#pragma once

#include "tier/decide.h"

/// Which calendar counts, where it may be chosen by a fact.
namespace tier::runtime {

struct NamedHours {
  /// One of them at most is not `none`.
  std::uint32_t calendar = format::none;
  std::uint32_t calendar_by = format::none;
};

struct Hours {
  /// `none` where there is none.
  std::uint32_t calendar = format::none;
  /// A missing fact chooses it.
  bool missing = false;
};

/// In a request that was decided as far as the fact that chooses.
Hours hours_of(const Table& table, const Request& request, NamedHours named);

/// The same by the class of the fact that chooses.
Hours hours_by_class(const Table& table, NamedHours named, std::uint32_t fact_class);

}  // namespace tier::runtime
