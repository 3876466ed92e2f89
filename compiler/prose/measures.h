#pragma once

#include <optional>
#include <string>

#include "compiler/prose/phrase.h"

/// What is measured at the moment of asking, as sentences and as source.
///
///     the age of opened in office hours      age of opened in office_hours 5bh
///     it is outside office hours             outside office_hours
namespace tier::prose {

/// What is measured, inside a sentence. `measure` is that of the attribute.
std::string measured(const Voice& voice, const table::Measure& measure);

/// A test that reads better than "… is …"; none for the others.
std::optional<std::string> measured_phrase(const Voice& voice, const table::Test& test);

/// A round amount of the class, in the unit of the domain: `5h`, `5bh`, `3bd`.
std::string amount_as_source(const table::DurationDomain& domain, std::uint32_t class_index);

/// The class as a test gives it.
std::string measured_as_source(const table::DecisionTable& table, table::AttributeId id,
                               std::uint32_t class_index);

}  // namespace tier::prose
