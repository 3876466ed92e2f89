#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "compiler/table/decision_table.h"

/// The Book section: the whole decision table as bytes, with its prose and positions. The
/// layout is book_fields.h written by ByteWriter; only this room reads it.
namespace tier::packed {

std::string write_book(const table::DecisionTable& table);

/// None where the bytes are not those of one table. The table's own invariants are not
/// looked at: see table/verify.h.
std::optional<table::DecisionTable> read_book(std::string_view bytes);

}  // namespace tier::packed
