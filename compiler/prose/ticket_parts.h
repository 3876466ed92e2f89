#pragma once

#include <string>
#include <vector>

#include "compiler/table/decision_table.h"

/// A set or a text of a ticket, made of what is asked of it: for ticket.cpp.
///
///     yes {tags has vip}, no {tags has press}    (vip)
///     yes {subject contains "down"}              "down"
namespace tier::prose {

/// Members of one set or patterns of one text, by whether the ticket has them.
struct TicketParts {
  std::vector<table::AttributeId> yes;
  std::vector<table::AttributeId> no;

  [[nodiscard]] bool empty() const { return yes.empty() && no.empty(); }
};

/// The value as source. What no text can be at once does not come here: see `nevers`.
std::string source_of_parts(const table::DecisionTable& table, const TicketParts& parts);

}  // namespace tier::prose
