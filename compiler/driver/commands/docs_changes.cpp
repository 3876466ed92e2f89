#include "compiler/driver/commands/docs_changes.h"

#include <fmt/format.h>

#include "compiler/compare/say.h"

namespace tier::driver {
namespace {

using compare::Kind;

void add_changes(const table::DecisionTable& joint, const compare::Change& change,
                 emit::ChangeLog::Part& part) {
  const auto add = [&](const std::string& tickets, const std::string& example) {
    part.changes.push_back(
        {change.title + change.of, change.before.text, change.after.text, tickets, example});
  };
  for (const compare::Group& group : change.groups) {
    add(compare::tickets(joint, group), compare::example(joint, group));
  }
  if (change.more) {
    add("and further tickets", "");
  }
}

emit::ChangeLog::Part part_of(const compare::Comparison& comparison, Kind kind) {
  emit::ChangeLog::Part part;
  part.kind = compare::kind_name(kind);
  for (const compare::Difference& difference : comparison.differences) {
    if (difference.kind == kind) {
      part.sentences.push_back(compare::sentence(difference));
    }
  }
  for (const compare::Change& change : compare::told(comparison)) {
    if (change.kind == kind) {
      add_changes(comparison.joint.table, change, part);
    }
  }
  return part;
}

}  // namespace

emit::ChangeLog change_log(const table::DecisionTable& before, const table::DecisionTable& after) {
  const compare::Comparison comparison = compare::compare(before, after);
  emit::ChangeLog log;
  log.since = before.rulebook.version;
  log.headline = compare::headline(comparison);
  for (const auto& [kind, count] : compare::counts(comparison)) {
    log.parts.push_back(part_of(comparison, kind));
  }
  for (const compare::Difference& words : comparison.wording) {
    log.wording.push_back(fmt::format("{}: {}", words.what, words.field));
  }
  if (comparison.no_common_ticket) {
    log.left_out.emplace_back("No ticket can be in both books, so that none could be compared.");
  }
  for (const auto& [kind, what] : comparison.not_compared) {
    log.left_out.push_back(fmt::format("{}: {}", compare::kind_name(kind), what));
  }
  log.left_out.emplace_back(compare::left_out);
  return log;
}

}  // namespace tier::driver
