#include <algorithm>

#include "compiler/emit/book.h"
#include "compiler/emit/parts.h"
#include "compiler/emit/permissions.h"
#include "compiler/emit/references.h"
#include "compiler/prose/people.h"

namespace tier::emit {
namespace {

bool asks(const std::vector<table::Approver>& approvers, table::RoleId role) {
  return std::any_of(approvers.begin(), approvers.end(),
                     [&](const table::Approver& one) { return one.role == role; });
}

/// Where the rules of the book need somebody of the role.
struct Uses {
  std::vector<Link> approves;
  std::vector<Link> reviews;
  std::vector<Link> asks_for;
  std::vector<Link> decides;
};

Uses uses_of(const Book& book, table::RoleId role) {
  Uses uses;
  for (const Ruling& ruling : rulings(book.table)) {
    const table::Permission& permission = book.table.permissions[ruling.permission];
    if (asks(permission.approvers, role)) {
      uses.approves.push_back(rule_link(book, ruling.rule));
    }
    if (permission.review && permission.review->role == role) {
      uses.reviews.push_back(rule_link(book, ruling.rule));
    }
  }
  for (const table::TriggerId id : book.table.triggers.ids()) {
    const table::Trigger& trigger = book.table.triggers[id];
    const Link link = rule_link(book, prose::rule_of(book.table, id));
    if (asks(trigger.approvers, role)) {
      uses.approves.push_back(link);
    }
    if (trigger.on_request_by == role) {
      uses.asks_for.push_back(link);
    }
  }
  for (const table::GuidanceId id : book.table.guidance.ids()) {
    if (book.table.guidance[id].decided_by == role) {
      uses.decides.push_back(rule_link(book, prose::rule_of(book.table, id)));
    }
  }
  return uses;
}

}  // namespace

Page roles_page(const Book& book) {
  const PeopleWords& words = book.words.people;
  Page page{roles_path, {}};
  page.blocks.emplace_back(Heading{1, {word(words.roles)}, ""});
  Table table;
  table.header = {{word(words.role)},    {word(book.words.name)}, {word(words.approves)},
                  {word(words.reviews)}, {word(words.asks_for)},  {word(words.decides)}};
  for (const table::RoleId id : book.table.roles.ids()) {
    const table::Role& role = book.table.roles[id];
    const Uses uses = uses_of(book, id);
    table.rows.push_back(
        {{Anchor{anchor("role", role.name)}, Text{title_or_name(role.title, role.name)}},
         {Code{role.name}},
         joined(uses.approves),
         joined(uses.reviews),
         joined(uses.asks_for),
         joined(uses.decides)});
  }
  page.blocks.emplace_back(without_empty_columns(std::move(table)));
  return page;
}

}  // namespace tier::emit
