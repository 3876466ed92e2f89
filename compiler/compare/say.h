#pragma once

#include <map>
#include <string>
#include <vector>

#include "compiler/compare/compare.h"

/// A comparison in sentences, for every format that shows it. Plain text on one line; whoever
/// writes Markdown escapes it.
///
///     heading(change)            owner: Frontline (L1) becomes Technical support (L2)
///     tickets(table, group)      when issue is sign-in and severity is S2 or worse
///     example(table, group)      issue sign_in, severity S2
namespace tier::compare {

std::string heading(const Change& change);
/// The changes as they are told: those of one trigger or system that are alike for the same tickets
/// are one, with all their titles.
std::vector<Change> told(const Comparison& comparison);
std::string tickets(const table::DecisionTable& joint, const Group& group);
/// As it is pasted into a test behind `given`; empty where every ticket would do.
std::string example(const table::DecisionTable& joint, const Group& group);
/// "by L1.everyday before, by L2.technical now"; empty where no rule answers on either side.
std::string rules(const Group& group);

/// "fact `plan`: default was free, is team", "tier `L3` is new".
std::string sentence(const Difference& difference);

/// By kind how many changes and differences there are; kinds without one are not in it.
std::map<Kind, std::size_t> counts(const Comparison& comparison);
/// "3 changes (2 owner, 1 evidence)"; "same meaning, other words" where nothing differs but words,
/// "nothing changes" where not even these do.
std::string headline(const Comparison& comparison);

/// What no table holds, so that no comparison says anything of it.
inline constexpr const char* left_out = "Ladders, guarantees and tests are not compared.";

}  // namespace tier::compare
