#include <algorithm>

#include "compiler/emit/book.h"
#include "compiler/emit/parts.h"
#include "compiler/emit/references.h"

namespace tier::emit {
namespace {

void add_place(const Book& book, table::TierId id, std::vector<Block>& blocks) {
  std::vector<Link> above;
  for (const table::TierId below : book.table.tiers[id].above) {
    above.push_back(tier_link(book, below));
  }
  add_links(blocks, book.words.above, above);
  std::vector<Link> below;
  for (const table::TierId other : book.table.tiers.ids()) {
    const auto& others = book.table.tiers[other].above;
    if (std::find(others.begin(), others.end(), id) != others.end()) {
      below.push_back(tier_link(book, other));
    }
  }
  add_links(blocks, book.words.below, below);
}

void add_staffing(const Book& book, const table::Tier& tier, std::vector<Block>& blocks) {
  const LadderWords& words = book.words.ladders;
  if (tier.always_staffed) {
    blocks.emplace_back(Paragraph{{word(words.staffed_always)}});
  } else if (tier.staffed) {
    blocks.emplace_back(
        Paragraph{sentence(words.staffed_on, {calendar_link(book, *tier.staffed)})});
  } else if (tier.staffed_by) {
    const table::CalendarChoice& choice = book.table.calendar_choices[*tier.staffed_by];
    blocks.emplace_back(Paragraph{sentence(words.staffed_by, {fact_link(book, choice.attribute)})});
  }
}

void add_teams(const Book& book, table::TierId id, std::vector<Block>& blocks) {
  List teams;
  for (const table::Team& team : book.table.teams) {
    if (team.tier == id) {
      Inlines item{Anchor{anchor("team", team.name)}};
      append(item, title_and_name(team.title, team.name));
      teams.items.push_back(std::move(item));
    }
  }
  if (!teams.items.empty()) {
    blocks.emplace_back(Heading{2, {word(book.words.people.teams)}, ""});
    blocks.emplace_back(std::move(teams));
  }
}

}  // namespace

Page tier_page(const Book& book, table::TierId id) {
  const table::Tier& tier = book.table.tiers[id];
  Page page{tier_path(book.table, id), {}};
  page.blocks.emplace_back(Heading{1, title_and_name(tier.title, tier.name), ""});
  add_paragraphs(page.blocks, tier.introduction);
  add_place(book, id, page.blocks);
  add_staffing(book, tier, page.blocks);
  add_teams(book, id, page.blocks);
  add_scopes(book, id, page.blocks);
  add_handed_on(book, id, page.blocks);
  add_handed_to(book, id, page.blocks);
  add_promises(book, id, page.blocks);
  add_system_access(book, id, page.blocks);
  add_advice(book, id, page.blocks);
  return page;
}

}  // namespace tier::emit
