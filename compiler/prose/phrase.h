#pragma once

#include <cstdint>
#include <string>

#include "compiler/table/decision_table.h"

/// Sets of classes in the words that stand behind "is".
namespace tier::prose {

/// A set said by what it holds ("S2 or worse") or by what it leaves out ("not free"). The
/// latter does not tell by itself whether an unknown fact is meant.
struct Phrase {
  std::string text;
  bool negative = false;
  /// Holds an "or" or a comma of its own, so that what follows must be set off.
  bool compound = false;
};

/// Known classes of a number, at least one and not all.
Phrase number_phrase(const table::NumberDomain& domain, const table::ClassSet& set);

/// "below 50", "50 to 99", "100 or more", "7".
std::string class_range(const table::NumberDomain& domain, std::uint32_t class_index);

std::string value_name(const table::EnumDomain& domain, std::uint32_t index);

}  // namespace tier::prose
