#pragma once

#include "compiler/semantics/resolver.h"

/// What conditions ask of a clock: each measure is a fact of the model, the same one wherever it is
/// asked.
///
///     age of opened in desk > 4bh     Between the fact `age of opened in desk`
namespace tier::semantics {

/// `age of FACT`, of `path` on `calendar`, where the limit is of this unit. None where a name is
/// wrong, or the unit does not go with the calendar, which is reported.
FactId measured_age(Resolver& resolver, const syntax::Path& path,
                    const std::optional<syntax::Path>& calendar, const syntax::Duration& limit);
/// Whether a calendar is open.
FactId measured_opening(Resolver& resolver, const syntax::Path& calendar);
FactId measured_use(Resolver& resolver, const syntax::Path& promise);
FactId measured_overdue(Resolver& resolver, const syntax::Path& promise,
                        const syntax::Duration* limit);

/// The amount of a limit in the unit of its measure; none where that is wrong, which is reported.
std::optional<Constant> measured_limit(Resolver& resolver, std::string_view what,
                                       const syntax::Duration& limit);
/// In hundredths of a percent.
std::optional<Constant> measured_limit(Resolver& resolver, const syntax::Percent& limit);

// check_measures.cpp
/// Reports conditions that ask how a promise stands where that is not decided yet, and clocks that
/// go by a clock; behind everything that has conditions.
void check_measures(Resolver& resolver);

}  // namespace tier::semantics
