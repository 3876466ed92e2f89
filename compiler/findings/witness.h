#pragma once

#include <cstdint>
#include <vector>

#include "compiler/table/decision_table.h"

namespace tier::findings {

/// A concrete ticket that shows a finding: one class for every ticket fact that matters,
/// ordered by attribute. The finding holds whatever the others are, and for none of those
/// given could the same be said without it.
struct Witness {
  struct Given {
    table::AttributeId attribute;
    std::uint32_t class_index = 0;

    friend bool operator==(const Given&, const Given&) = default;
  };
  std::vector<Given> given;
};

}  // namespace tier::findings
