#include <fmt/format.h>

#include <algorithm>

#include "compiler/emit/book.h"
#include "compiler/emit/parts.h"
#include "compiler/emit/permissions.h"
#include "compiler/emit/references.h"
#include "compiler/prose/people.h"
#include "compiler/prose/prose.h"

namespace tier::emit {
namespace {

Inlines reviewed_by(const Book& book, const table::Review& review) {
  Inlines by{role_link(book, review.role)};
  return review.within == 0
             ? by
             : sentence(book.words.access.within,
                        {by.front(), Text{prose::duration(review.within, book.voice.words)}});
}

std::vector<Inlines> row(const Book& book, const Ruling& ruling, const table::Access& access,
                         const std::string& when) {
  const table::Permission& permission = book.table.permissions[ruling.permission];
  std::vector<Link> needs;
  for (const table::EvidenceId id : permission.needs) {
    needs.push_back(evidence_link(book, id));
  }
  const auto text = [](const std::string& what) {
    return what.empty() ? Inlines{} : Inlines{Text{what}};
  };
  return {
      {Anchor{rule_anchor(book.table.rules[ruling.rule])}, system_link(book, access.system)},
      {action_text(book, access)},
      {Text{when}},
      approvers(book, permission.approvers),
      text(permission.expires == 0 ? "" : prose::duration(permission.expires, book.voice.words)),
      permission.review ? reviewed_by(book, *permission.review) : Inlines{},
      joined(needs)};
}

Table heading(const Book& book) {
  const AccessWords& words = book.words.access;
  Table table;
  table.header = {{word(words.system)},    {word(words.action)},
                  {word(book.words.when)}, {word(book.words.triggers.approved_by)},
                  {word(words.how_long)},  {word(words.reviewed_by)},
                  {word(words.needs)}};
  return table;
}

/// An anchor names one place, so only the first line of a rule has it.
void add_rows(const Book& book, const Ruling& ruling, table::TierId tier, Table& table) {
  const std::string when = prose::condition(book.voice, ruling.rule, held_by(book.table, {tier}));
  bool first = true;
  for (const table::Access& access : book.table.permissions[ruling.permission].access) {
    table.rows.push_back(row(book, ruling, access, when));
    if (!first) {
      Inlines& cell = table.rows.back().front();
      cell.erase(cell.begin());
    }
    first = false;
  }
}

}  // namespace

std::vector<Ruling> rulings(const table::DecisionTable& table) {
  std::vector<Ruling> result;
  for (const table::RuleId id : table.rules.ids()) {
    if (const auto* outcome = std::get_if<table::PermissionOutcome>(&table.rules[id].outcome)) {
      result.push_back({id, outcome->permission});
    }
  }
  return result;
}

bool binds(const table::Permission& permission, table::TierId tier) {
  return std::find(permission.tiers.begin(), permission.tiers.end(), tier) !=
         permission.tiers.end();
}

Text action_text(const Book& book, const table::Access& access) {
  const table::Action& action = book.table.systems[access.system].actions[access.action];
  return {title_or_name(action.title, action.name)};
}

Inlines ruling_sentence(const Book& book, const Ruling& ruling, std::string_view who,
                        const prose::Granted& granted) {
  const AccessWords& words = book.words.access;
  const table::Permission& permission = book.table.permissions[ruling.permission];
  // "Every tier must never" would read as if some might.
  const bool no_one = permission.never && permission.of_everyone && who == words.every_one;
  const std::string what = no_one ? prose::permitted(book.voice, ruling.permission)
                                  : prose::permission(book.voice, ruling.permission);
  who = no_one ? words.no_one : who;
  const std::string when = prose::condition(book.voice.behind_when(), ruling.rule, granted);
  Inlines result{Anchor{rule_anchor(book.table.rules[ruling.rule])}};
  append(result, is_always(book, when)
                     ? sentence(words.does, {word(who), Text{what}})
                     : sentence(words.does_when, {word(who), Text{what}, Text{when}}));
  const auto add = [&](std::string_view pattern, const std::string& about) {
    append(result, sentence(pattern, {Text{about}}));
  };
  if (!permission.approvers.empty()) {
    add(words.approved, prose::approvers(book.voice, permission.approvers));
  }
  if (permission.expires > 0) {
    add(words.for_so_long, prose::duration(permission.expires, book.voice.words));
  }
  if (permission.review) {
    const std::string by = prose::role(book.voice, permission.review->role);
    add(words.reviewed,
        permission.review->within == 0
            ? by
            : fmt::format(fmt::runtime(words.within), by,
                          prose::duration(permission.review->within, book.voice.words)));
  }
  if (!permission.needs.empty()) {
    const auto count = static_cast<std::uint32_t>(permission.needs.size());
    add(words.with_evidence, prose::need(book.voice, {{}, count, permission.needs}));
  }
  return result;
}

void add_system_access(const Book& book, table::TierId tier, std::vector<Block>& blocks) {
  const AccessWords& words = book.words.access;
  Table allowed = heading(book);
  List forbidden;
  for (const Ruling& ruling : rulings(book.table)) {
    const table::Permission& permission = book.table.permissions[ruling.permission];
    if (!binds(permission, tier)) {
      continue;
    }
    if (permission.never) {
      forbidden.items.push_back(
          ruling_sentence(book, ruling, words.it, held_by(book.table, {tier})));
    } else {
      add_rows(book, ruling, tier, allowed);
    }
  }
  if (!allowed.rows.empty()) {
    blocks.emplace_back(Heading{2, {word(words.system_access)}, ""});
    blocks.emplace_back(Paragraph{{word(words.system_access_paragraph)}});
    blocks.emplace_back(without_empty_columns(std::move(allowed)));
  }
  if (!forbidden.items.empty()) {
    blocks.emplace_back(Heading{2, {word(words.never)}, ""});
    blocks.emplace_back(Paragraph{{word(words.never_paragraph)}});
    blocks.emplace_back(std::move(forbidden));
  }
}

}  // namespace tier::emit
