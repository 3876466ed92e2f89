#include <algorithm>

#include "compiler/emit/book.h"
#include "compiler/emit/parts.h"
#include "compiler/emit/permissions.h"
#include "compiler/emit/references.h"
#include "compiler/prose/prose.h"

namespace tier::emit {
namespace {

struct Cell {
  table::Access access;
  table::TierId tier;
};

/// What a rule says of a cell, in a word or two.
std::string_view verdict(const Book& book, const Ruling& ruling, const Cell& cell) {
  const AccessWords& words = book.words.access;
  const table::Permission& permission = book.table.permissions[ruling.permission];
  const bool always =
      prose::unconditional(book.table, ruling.rule, held_by(book.table, {cell.tier}));
  if (permission.never) {
    return always ? words.never_at_all : words.never_at_times;
  }
  if (!permission.approvers.empty()) {
    return always ? words.with_approval : words.with_approval_at_times;
  }
  return always ? words.allowed : words.allowed_at_times;
}

Link verdict_link(const Book& book, const Ruling& ruling, const Cell& cell) {
  Link link = book.table.permissions[ruling.permission].of_everyone
                  ? rule_link(book, ruling.rule)
                  : rule_link(book, ruling.rule, cell.tier);
  link.text = std::string(verdict(book, ruling, cell));
  return link;
}

/// Each rule about the cell, what allows before what forbids; of those that forbid it altogether,
/// nothing else beside them.
Inlines cell(const Book& book, const std::vector<Ruling>& all, const Cell& cell) {
  std::vector<Link> links;
  std::vector<Link> forbidding;
  for (const Ruling& ruling : all) {
    const table::Permission& permission = book.table.permissions[ruling.permission];
    const auto& access = permission.access;
    if (!binds(permission, cell.tier) ||
        std::find(access.begin(), access.end(), cell.access) == access.end()) {
      continue;
    }
    Link link = verdict_link(book, ruling, cell);
    if (link.text == book.words.access.never_at_all) {
      return {link};
    }
    (permission.never ? forbidding : links).push_back(std::move(link));
  }
  links.insert(links.end(), forbidding.begin(), forbidding.end());
  return links.empty() ? Inlines{word(book.words.access.denied)} : joined(links);
}

Table matrix(const Book& book, const std::vector<Ruling>& all, table::SystemId id) {
  const table::System& system = book.table.systems[id];
  Table table;
  table.matrix = true;
  table.header = {{word(book.words.access.action)}};
  for (const table::TierId tier : book.table.tiers.ids()) {
    table.header.push_back({tier_link(book, tier)});
  }
  for (std::uint32_t action = 0; action < system.actions.size(); ++action) {
    const table::Access access{id, action};
    std::vector<Inlines> row{{action_text(book, access)}};
    for (const table::TierId tier : book.table.tiers.ids()) {
      row.push_back(cell(book, all, {access, tier}));
    }
    table.rows.push_back(std::move(row));
  }
  return table;
}

void add_every_tier(const Book& book, const std::vector<Ruling>& all, std::vector<Block>& blocks) {
  List list;
  for (const Ruling& ruling : all) {
    const table::Permission& permission = book.table.permissions[ruling.permission];
    if (permission.of_everyone) {
      list.items.push_back(ruling_sentence(book, ruling, book.words.access.every_one,
                                           held_by(book.table, permission.tiers)));
    }
  }
  if (!list.items.empty()) {
    blocks.emplace_back(Heading{2, {word(book.words.access.every_tier)}, ""});
    blocks.emplace_back(std::move(list));
  }
}

}  // namespace

Page permissions_page(const Book& book) {
  Page page{permissions_path, {}};
  page.blocks.emplace_back(Heading{1, {word(book.words.access.permissions)}, ""});
  page.blocks.emplace_back(Paragraph{{word(book.words.access.permissions_paragraph)}});
  const std::vector<Ruling> all = rulings(book.table);
  for (const table::SystemId id : book.table.systems.ids()) {
    const table::System& system = book.table.systems[id];
    page.blocks.emplace_back(
        Heading{2, title_and_name(system.title, system.name), anchor("system", system.name)});
    add_paragraphs(page.blocks, system.introduction);
    page.blocks.emplace_back(matrix(book, all, id));
  }
  add_every_tier(book, all, page.blocks);
  return page;
}

}  // namespace tier::emit
