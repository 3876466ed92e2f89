#include "compiler/emit/parts.h"

#include <fmt/format.h>

#include <algorithm>

#include "compiler/base/check.h"
#include "compiler/base/day.h"
#include "compiler/emit/references.h"
#include "compiler/prose/prose.h"

namespace tier::emit {

Text word(std::string_view text) { return {std::string(text)}; }

Inlines sentence(std::string_view pattern, const Inlines& about) {
  Inlines result;
  for (std::size_t next = 0; next < about.size(); ++next) {
    const std::size_t at = pattern.find('{');
    const std::size_t end = pattern.find('}', at);
    TIER_CHECK(end != std::string_view::npos, "a sentence has a place for all that it is about");
    const bool numbered = end == at + 2;
    const std::size_t place = numbered ? static_cast<std::size_t>(pattern[at + 1] - '0') : next;
    TIER_CHECK(place < about.size(), "a sentence has no place for what it is not about");
    result.emplace_back(word(pattern.substr(0, at)));
    result.push_back(about[place]);
    pattern.remove_prefix(end + 1);
  }
  result.emplace_back(word(pattern));
  return result;
}

bool is_always(const Book& book, const std::string& condition) {
  return condition == book.voice.words.clauses.always;
}

std::string date(const Book& book, std::int64_t day) {
  const std::string text = base::day_text(day);
  const std::size_t month = text.size() - 5;
  return fmt::format(fmt::runtime(book.words.date), text.substr(0, month - 1),
                     text.substr(month, 2), text.substr(month + 3));
}

Inlines with_code(std::string_view text) {
  Inlines result;
  for (bool is_code = false;; is_code = !is_code) {
    const std::size_t end = text.find('`');
    const std::string part(text.substr(0, end));
    if (!part.empty()) {
      result.push_back(is_code ? Inline(Code{part}) : Inline(Text{part}));
    }
    if (end == std::string_view::npos) {
      return result;
    }
    text.remove_prefix(end + 1);
  }
}

Inlines joined(const std::vector<Link>& links) {
  Inlines result;
  for (const Link& link : links) {
    if (!result.empty()) {
      result.emplace_back(Text{", "});
    }
    result.emplace_back(link);
  }
  return result;
}

std::string full_stop(const std::string& text) {
  constexpr std::string_view marks = ".!?:;";
  const std::string line = prose::one_line(text);
  return line.empty() || marks.find(line.back()) != std::string_view::npos ? line : line + ".";
}

void append(Inlines& to, const Inlines& more) { to.insert(to.end(), more.begin(), more.end()); }

void add_links(std::vector<Block>& blocks, std::string_view label, const std::vector<Link>& links) {
  if (links.empty()) {
    return;
  }
  Paragraph paragraph{{Strong{std::string(label)}, Text{": "}}};
  append(paragraph.text, joined(links));
  blocks.emplace_back(std::move(paragraph));
}

void add_particular(List& list, std::string_view label, const Inlines& value) {
  Inlines item{Strong{std::string(label)}, Text{": "}};
  append(item, value);
  list.items.push_back(std::move(item));
}

Inlines title_and_name(const std::string& title, const std::string& name) {
  return {Text{title_or_name(title, name) + " ("}, Code{name}, Text{")"}};
}

Heading rule_heading(const table::Rule& rule, int level) {
  return {level, title_and_name(rule.title, rule.name), rule_anchor(rule)};
}

void add_condition(const Book& book, const WhenWords& words, const Inlines& lead,
                   table::RuleId rule, const prose::Granted& granted, std::vector<Block>& blocks) {
  // More alternatives than this are a list, because nobody keeps them apart in a sentence.
  constexpr std::size_t most_in_a_sentence = 2;
  const auto with = [&](const std::string& condition) {
    Inlines about = lead;
    about.emplace_back(Text{condition});
    return about;
  };
  const prose::Voice within = book.voice.behind_when();
  const prose::Cases inside = prose::cases(within, rule, granted);
  if (inside.either.size() <= most_in_a_sentence) {
    const std::string condition = prose::sentence(within, inside);
    blocks.emplace_back(Paragraph{is_always(book, condition)
                                      ? sentence(words.always, lead)
                                      : sentence(words.when, with(condition))});
    return;
  }
  blocks.emplace_back(Paragraph{inside.common.empty()
                                    ? sentence(words.when_one_of, lead)
                                    : sentence(words.when_all_and_one_of, with(inside.common))});
  List list;
  for (const std::string& one : prose::cases(book.voice, rule, granted).either) {
    list.items.push_back({Text{one}});
  }
  blocks.emplace_back(std::move(list));
}

void add_precedence(const Book& book, table::RuleId id, std::vector<Block>& blocks) {
  std::vector<Link> beaten;
  for (const table::RuleId other : book.table.rules[id].beats) {
    beaten.push_back(rule_link(book, other));
  }
  add_links(blocks, book.words.wins_over, beaten);
  std::vector<Link> winners;
  for (const table::RuleId other : book.table.rules.ids()) {
    const auto& beats = book.table.rules[other].beats;
    if (std::find(beats.begin(), beats.end(), id) != beats.end()) {
      winners.push_back(rule_link(book, other));
    }
  }
  add_links(blocks, book.words.gives_way_to, winners);
}

Table without_empty_columns(Table table) {
  for (std::size_t column = table.header.size(); column-- > 1;) {
    const bool empty = std::all_of(table.rows.begin(), table.rows.end(),
                                   [&](const auto& row) { return row[column].empty(); });
    if (empty) {
      const auto place = static_cast<std::ptrdiff_t>(column);
      table.header.erase(table.header.begin() + place);
      for (auto& row : table.rows) {
        row.erase(row.begin() + place);
      }
    }
  }
  return table;
}

prose::Granted held_by(const table::DecisionTable& table, const std::vector<table::TierId>& tiers) {
  for (const table::AttributeId id : table.attributes.ids()) {
    if (std::holds_alternative<table::HolderDomain>(table.attributes[id].domain)) {
      table::ClassSet classes(table.attributes[id].class_count);
      for (const table::TierId tier : tiers) {
        classes.add(tier.value);
      }
      return {{id, classes}};
    }
  }
  return {};
}

Inlines approvers(const Book& book, const std::vector<table::Approver>& approvers) {
  Inlines result;
  for (const table::Approver& one : approvers) {
    if (!result.empty()) {
      const std::string_view last = book.voice.words.lists.conjunction;
      result.emplace_back(
          Text{&one == &approvers.back() ? fmt::format(" {} ", last) : std::string(", ")});
    }
    result.emplace_back(role_link(book, one.role));
    if (one.count > 1) {
      append(result, sentence(book.words.people.so_many, {Text{std::to_string(one.count)}}));
    }
  }
  return result;
}

void add_team_choice(const Book& book, const std::optional<table::DecisionId>& team_by,
                     std::vector<Block>& blocks) {
  if (!team_by) {
    return;
  }
  const table::Decision& decision = book.table.decisions[*team_by];
  blocks.emplace_back(answers(book, decision, book.words.people.team));
  if (!always_answers(book.table, decision)) {
    blocks.emplace_back(Paragraph{{word(book.words.people.no_team_otherwise)}});
  }
}

}  // namespace tier::emit
