#pragma once

#include "compiler/table/people.h"

/// What a `may` asks for before its access, compared with what another asks for.
namespace tier::analysis {

bool asks_no_more_approval(const table::Permission& one, const table::Permission& other);
bool asks_no_more_review(const table::Permission& one, const table::Permission& other);
bool asks_no_more_evidence(const table::Permission& one, const table::Permission& other);
/// Whether the access of `one` ends no sooner.
bool lasts_as_long(const table::Permission& one, const table::Permission& other);

/// Whether whoever meets what `other` asks for meets what `one` does, and not the other way round.
bool asks_less(const table::Permission& one, const table::Permission& other);

}  // namespace tier::analysis
