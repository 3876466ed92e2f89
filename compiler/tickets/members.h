#pragma once

#include <string_view>

#include "compiler/tickets/column_plan.h"
#include "compiler/tickets/record.h"

namespace tier::tickets {

/// How a set without members is written: an empty cell says nothing.
inline constexpr std::string_view empty_set = "[]";

/// Calls `visit` with the text of each member of a cell, as it is written: those of a list, or the
/// pieces of a text between separators. Empty pieces are none.
template <class Visit>
void for_each_member(const Record& record, const Cell& cell, char separator, Visit visit) {
  if (cell.kind == CellKind::List) {
    for (std::uint32_t index = 0; index < cell.member_count; ++index) {
      visit(record.members[cell.first_member + index]);
    }
    return;
  }
  std::string_view rest = cell.text;
  while (!rest.empty()) {
    const std::size_t end = std::min(rest.find(separator), rest.size());
    std::string_view piece = rest.substr(0, end);
    piece.remove_prefix(std::min(piece.find_first_not_of(' '), piece.size()));
    piece = piece.substr(0, piece.find_last_not_of(' ') + 1);
    if (!piece.empty()) {
      visit(piece);
    }
    rest.remove_prefix(std::min(end + 1, rest.size()));
  }
}

}  // namespace tier::tickets
