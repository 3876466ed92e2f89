#pragma once

#include <string>
#include <vector>

#include "compiler/emit/book.h"

/// What a hand-off comes with, for the page of its tier (book_needs.cpp) and for its form
/// (hand_off_form.cpp).
namespace tier::emit {

/// Pieces that are due under one condition: all of them, or at least `count`.
struct Due {
  std::string when;
  std::size_t count = 0;
  std::vector<table::EvidenceId> evidence;
  std::vector<table::RuleId> rules;

  [[nodiscard]] bool all() const { return count >= evidence.size(); }
};

/// Needs of all their pieces under one condition are one.
std::vector<Due> due(const Book& book, table::TriggerId trigger);

}  // namespace tier::emit
