#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "compiler/compare/joint.h"

/// What is compared, a question at a time: to each ticket a book gives one answer to it.
///
///     owner                   L1 Frontline, L2 Technical support, nobody
///     trigger api_failure     does not apply, applies, is held back
///     prod_replica.read       may not, may with approval by Support manager
///
/// Answers are equal by what they mean (`key`), not by how they are worded.
namespace tier::compare {

enum class Kind : std::uint8_t {
  Owner,
  Derived,
  Promise,  ///< targets, and what clocks go by
  Trigger,
  Evidence,
  Permission,
  Guidance,
  Lifecycle,
  Ladder,
  Impossible,  ///< tickets that one book says cannot be
  Facts,       ///< what a ticket is: facts, values, ranges
  People,      ///< tiers, teams, roles, systems
  Wording,     ///< titles and texts that decide nothing
};
/// As `--fail-on` and JSON write it: "owner".
std::string kind_name(Kind kind);

struct Answer {
  std::string key;
  std::string text;
  /// False where the question does not come up: that is no change of the answer.
  bool counts = true;
};

/// An answer to the tickets that pass the tests and those of no line before.
struct Line {
  table::Row row;
  std::uint32_t answer = 0;
  /// The rule of the side's book.
  std::string rule;
};
struct Function {
  std::vector<Line> lines;
  /// The answer to all other tickets.
  std::uint32_t otherwise = 0;
};

struct Unit {
  Kind kind = Kind::Owner;
  /// The name of the fact, the trigger, the access `prod_replica.read`.
  std::string what;
  /// As people say it: "read", and behind it " on Production read replica", which several share.
  std::string title;
  std::string of;
  std::vector<Answer> answers;
  Function before;
  Function after;
  /// Asked of every ticket that the domains allow, whatever the books declare impossible.
  bool of_all_tickets = false;
};

/// Everything that both books can be asked. What cannot be put as a unit is named in
/// `too_large`.
struct Units {
  std::vector<Unit> units;
  std::vector<std::pair<Kind, std::string>> too_large;
};
Units units_of(const Joint& joint);
/// The derived facts alone, of all tickets that the domains allow: which may become one.
Units derived_units(const Joint& joint);

}  // namespace tier::compare
