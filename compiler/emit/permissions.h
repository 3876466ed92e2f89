#pragma once

#include <string_view>
#include <vector>

#include "compiler/emit/book.h"
#include "compiler/prose/prose.h"

/// Permissions and prohibitions, for the pages of tiers (book_access.cpp) and the matrix of all
/// (book_permissions.cpp).
namespace tier::emit {

/// A permission with the rule that says when it is in force.
struct Ruling {
  table::RuleId rule;
  table::PermissionId permission;
};
/// In the order in which they were written.
std::vector<Ruling> rulings(const table::DecisionTable& table);

bool binds(const table::Permission& permission, table::TierId tier);

/// The title of an action, as it stands alone in a cell.
Text action_text(const Book& book, const table::Access& access);

/// "It must never write on Production database when …", after the rule's anchor.
Inlines ruling_sentence(const Book& book, const Ruling& ruling, std::string_view who,
                        const prose::Granted& granted);

}  // namespace tier::emit
