#pragma once

#include "compiler/syntax/cursor.h"
#include "compiler/syntax/tree.h"

/// From events to the tree, one file a construct family. Each function takes the cursor at
/// its first event and leaves it behind its last.
namespace tier::syntax {

// build_values.cpp
Name build_name(Cursor& cursor);
Path build_path(Cursor& cursor);
Title build_title(Cursor& cursor);
Text build_text(Cursor& cursor);
Value build_value(Cursor& cursor);
Type build_type(Cursor& cursor);
bool at_value(const Cursor& cursor);

// build_conditions.cpp
ConditionId build_condition(Cursor& cursor, Tree& tree);
Define build_define(Cursor cursor, Tree& tree);

// build_facts.cpp
Ticket build_ticket(Cursor cursor);
Derive build_derive(Cursor cursor);

// build_tiers.cpp
Tier build_tier(Cursor cursor, const Events& events, Tree& tree);

// build_declarations.cpp
/// The `///` lines that stand directly above `begin`, without their slashes.
std::vector<std::string> documentation_before(const Events& events, std::uint32_t begin);
void build_declarations(const Events& events, Tree& tree);

}  // namespace tier::syntax
