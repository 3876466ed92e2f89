#pragma once

#include <string>
#include <vector>

#include "compiler/packed/byte_writer.h"
#include "compiler/table/decision_table.h"
#include "compiler/table/rules_about.h"

/// The parts of `meaning_of`, by what they write. Everything is called by its name.
///
///     write_outcome(writer, table, about, decision, rule.outcome);
namespace tier::packed {

void write_classes(ByteWriter& writer, const table::DecisionTable& table,
                   const table::Attribute& attribute, const table::ClassSet& classes);

/// What a rule answers, with all that decides about the trigger, permission or guidance.
void write_outcome(ByteWriter& writer, const table::DecisionTable& table,
                   const table::RulesAbout& about, const table::Decision& decision,
                   const table::Outcome& outcome);

/// Its steps, in the order in which they are written.
void write_ladder(ByteWriter& writer, const table::DecisionTable& table,
                  const table::Ladder& ladder);

/// In the order of their names.
void write_promises(ByteWriter& writer, const table::DecisionTable& table);

}  // namespace tier::packed
