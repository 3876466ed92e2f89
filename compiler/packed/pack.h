#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "compiler/base/result.h"
#include "compiler/table/decision_table.h"

namespace tier::packed {

/// The bytes of `.tierb` for a table, as runtime/include/tier/format.h specifies them. The
/// same table gives the same bytes everywhere.
std::string pack(const table::DecisionTable& table);

/// Whether `bytes` begin as those of every `.tierb` do, whatever follows.
bool is_table(std::string_view bytes);

/// The table that `bytes` were packed from. Fails with a sentence where they are no sound
/// table, and where the part that is executed is not the one that the part that is read
/// would give: so a page made from a file says what the file decides.
base::Result<table::DecisionTable> unpack(std::string_view bytes);

/// The two SHA-256 digests in the header, as hexadecimal.
struct Digests {
  std::string meaning;
  std::string book;
};
Digests digests(const table::DecisionTable& table);

}  // namespace tier::packed
