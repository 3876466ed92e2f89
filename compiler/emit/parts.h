#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "compiler/emit/book.h"
#include "compiler/prose/prose.h"

/// What pages have in common: sentences with links in them, conditions as sentences or lists, rules
/// under a heading.
namespace tier::emit {

/// Text of `Words`.
Text word(std::string_view text);

/// A sentence of `Words` with each `{}` filled in order, each `{0}` by its number.
Inlines sentence(std::string_view pattern, const Inlines& about);

/// A sentence in which names stand between backticks; those become code.
Inlines with_code(std::string_view text);

/// The links with commas between them.
Inlines joined(const std::vector<Link>& links);

/// The text on one line, with a full stop where it ends in no mark of its own.
std::string full_stop(const std::string& text);

void append(Inlines& to, const Inlines& more);

/// A text as the rulebook has it: a paragraph for each part between empty lines, a list where lines
/// begin with `-` or `*`, or are numbered from 1.
void add_paragraphs(std::vector<Block>& blocks, const std::string& prose);

/// `label: link, link`; nothing for no links.
void add_links(std::vector<Block>& blocks, std::string_view label, const std::vector<Link>& links);

/// An item `label: …` of a list of particulars.
void add_particular(List& list, std::string_view label, const Inlines& value);

/// A text with a label: an item of `list` where it is one paragraph, else after it in `blocks`.
void add_labelled(List& list, std::vector<Block>& blocks, std::string_view label,
                  const std::string& text);
/// Whether a text is more than one paragraph.
bool has_parts(const std::string& text);

/// The title and the name of a rule, to which links lead.
Heading rule_heading(const table::Rule& rule, int level);
/// "Frontline (`L1`)".
Inlines title_and_name(const std::string& title, const std::string& name);

/// When a rule applies: a sentence, or a list where nobody would keep the alternatives apart in
/// one. `lead` fills the sentence up to the condition.
void add_condition(const Book& book, const WhenWords& words, const Inlines& lead,
                   table::RuleId rule, const prose::Granted& granted, std::vector<Block>& blocks);

/// Whether a condition in words says that it always holds.
bool is_always(const Book& book, const std::string& condition);

/// A day as people write it: `2026-12-24`, `24.12.2026`. `day` counts from 1970-01-01.
std::string date(const Book& book, std::int64_t day);

/// What the rule wins over, and what it gives way to.
void add_precedence(const Book& book, table::RuleId rule, std::vector<Block>& blocks);

/// The table without the columns in which no row has anything; the first stays.
Table without_empty_columns(Table table);

/// Whether every ticket has an answer by the form of the decision alone: by a line that takes the
/// rest, or a table of facts that are always known.
bool always_answers(const table::DecisionTable& table, const table::Decision& decision);

/// That a tier of these holds the ticket; nothing in a book that does not ask for the holder.
prose::Granted held_by(const table::DecisionTable& table, const std::vector<table::TierId>& tiers);

/// "Support manager and Team lead (2 people)", with links.
Inlines approvers(const Book& book, const std::vector<table::Approver>& approvers);

/// The team that a scope or a trigger gives the ticket to: a line, or a table where a fact decides.
void add_team_choice(const Book& book, const std::optional<table::DecisionId>& team_by,
                     std::vector<Block>& blocks);

}  // namespace tier::emit
