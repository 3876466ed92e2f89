#pragma once

#include <string>

#include "compiler/emit/blocks.h"
#include "compiler/emit/words.h"
#include "compiler/table/decision_table.h"

/// The pages of the book, one function each, and how they refer to each other.
namespace tier::emit {

/// What every page is made from.
struct Book {
  const table::DecisionTable& table;
  const Words& words;
  /// The book digest, as hexadecimal.
  const std::string& digest;
};

Page front_page(const Book& book);
Page tier_page(const Book& book, table::TierId tier);
Page routing_page(const Book& book);
Page facts_page(const Book& book);

/// A derived fact's decision: its matrix where it was written as one, else its rules.
std::vector<Block> derivation(const Book& book, const table::Decision& decision);

// References (references.cpp) ----------------------------------------------------------

std::string tier_path(const table::DecisionTable& table, table::TierId tier);
std::string rule_anchor(const table::Rule& rule);
std::string fact_anchor(const table::Attribute& attribute);

Link tier_link(const Book& book, table::TierId tier);
/// To a rule that gives tickets to a tier, on the page of that tier.
Link scope_link(const Book& book, table::RuleId rule);
Link page_link(std::string_view text, std::string path);

inline constexpr const char* front_path = "README.md";
inline constexpr const char* routing_path = "routing.md";
inline constexpr const char* facts_path = "facts.md";

/// The title, or where there is none the name.
std::string title_or_name(const std::string& title, const std::string& name);

/// The rules that answer a decision, by the place of their first row: best first.
std::vector<table::RuleId> rules_of(const table::DecisionTable& table,
                                    const table::Decision& decision);
/// The decision of the owner; none in a book without tiers.
const table::Decision* owner_decision(const table::DecisionTable& table);

/// To a fact, by what prose calls it.
Link fact_link(const Book& book, table::AttributeId fact);

/// A sentence of `Words` with each `{}` filled, in order.
Inlines sentence(std::string_view pattern, const Inlines& about);

/// The links with commas between them.
Inlines joined(const std::vector<Link>& links);

/// A paragraph for each part of a doc comment between empty lines.
void add_paragraphs(std::vector<Block>& blocks, const std::string& prose);

}  // namespace tier::emit
