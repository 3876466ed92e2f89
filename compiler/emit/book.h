#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "compiler/emit/blocks.h"
#include "compiler/emit/document.h"
#include "compiler/emit/language.h"
#include "compiler/prose/voice.h"
#include "compiler/table/decision_table.h"

/// The pages of the book, one function each. How they refer to each other is references.h, what
/// they have in common parts.h.
namespace tier::emit {

/// What every page is made from.
struct Book {
  Book(const table::DecisionTable& of, const Language& in, const Imprint& about)
      : table(of), words(in.words), voice(of, in.grammar), imprint(about) {}

  const table::DecisionTable& table;
  const Words& words;
  /// Conditions as sentences of their own; as they are read after "when", with `behind_when`.
  prose::Voice voice;
  const Imprint& imprint;
};

/// A page about all tiers, in a book that has something to say on it.
struct Chapter {
  std::string_view title;
  Page (*write)(const Book& book);
  const char* path;
};
/// In the order in which they stand on the front page.
std::vector<Chapter> chapters(const Book& book);

/// The front page, the chapters, then a page a tier.
Document all_pages(const Book& book);

Page front_page(const Book& book);
Page tier_page(const Book& book, table::TierId tier);
Page routing_page(const Book& book);
Page escalations_page(const Book& book);
Page permissions_page(const Book& book);
Page evidence_page(const Book& book);
Page lifecycle_page(const Book& book);
Page guidance_page(const Book& book);
Page roles_page(const Book& book);
Page facts_page(const Book& book);
Page promises_page(const Book& book);
/// What happens by and by while a ticket is as it is.
Page ladders_page(const Book& book);
Page calendars_page(const Book& book);
Page guarantees_page(const Book& book);
Page glossary_page(const Book& book);
Page rules_page(const Book& book);
Page changes_page(const Book& book);

// Sections of a tier's page; nothing where there is nothing to say.
void add_scopes(const Book& book, table::TierId tier, std::vector<Block>& blocks);
void add_handed_on(const Book& book, table::TierId tier, std::vector<Block>& blocks);
void add_handed_to(const Book& book, table::TierId tier, std::vector<Block>& blocks);
/// What is promised for the tickets that it can have.
void add_promises(const Book& book, table::TierId tier, std::vector<Block>& blocks);
void add_advice(const Book& book, table::TierId tier, std::vector<Block>& blocks);
void add_system_access(const Book& book, table::TierId tier, std::vector<Block>& blocks);

/// The evidence that a trigger needs, as a checklist.
void add_needs(const Book& book, table::TriggerId trigger, std::vector<Block>& blocks);
/// The same in a cell: "error code, workspace, HAR file (when severity is S1)".
Inlines needs_in_short(const Book& book, table::TriggerId trigger);

/// A derived fact's decision: its matrix where it was written as one, else its rules.
std::vector<Block> derivation(const Book& book, const table::Decision& decision);
/// What each rule of a decision answers, with when it does.
Table answers(const Book& book, const table::Decision& decision, std::string_view answer);

}  // namespace tier::emit
