#pragma once

#include <string>

#include "compiler/emit/book.h"

/// The panel that tries a ticket: a form made from the facts of the table, and what its script
/// needs to know. The script itself is site/panel.js, what decides the runtime's own tier.wasm.
namespace tier::emit {

inline constexpr const char* panel_path = "try.md";
inline constexpr const char* panel_script_path = "try.js";
inline constexpr const char* panel_table_path = "try_table.js";
inline constexpr const char* panel_module_path = "try_module.js";

/// Whether this tierc was built with a module to decide by, and the book has a table for it.
bool has_panel(const Book& book);

/// A fact as a label: its title, else what prose calls it.
std::string fact_label(const table::Attribute& fact);

Page panel_page(const Book& book);

/// What stands below the paragraphs of that page.
std::string panel_form(const Book& book);

/// The table, and what its names are called and lead to.
std::string panel_table(const Book& book);

/// The module, which is the same in every book.
std::string panel_module();

}  // namespace tier::emit
