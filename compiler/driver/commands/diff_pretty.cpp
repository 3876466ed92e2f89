#include <fmt/format.h>

#include "compiler/compare/say.h"
#include "compiler/driver/commands/diff_formats.h"
#include "compiler/prose/prose.h"

namespace tier::driver {
namespace {

using compare::Kind;

void add_group(const table::DecisionTable& joint, const compare::Group& group, std::string& text) {
  text += fmt::format("    {}\n", compare::tickets(joint, group));
  const std::string example = compare::example(joint, group);
  if (!example.empty()) {
    text += fmt::format("      for example: {}\n", example);
  }
  const std::string rules = compare::rules(group);
  if (!rules.empty()) {
    text += fmt::format("      {}\n", rules);
  }
}

void add_kind(const compare::Comparison& comparison, Kind kind, std::string& text) {
  text += fmt::format("\n{}\n", compare::kind_name(kind));
  for (const compare::Difference& difference : comparison.differences) {
    if (difference.kind == kind) {
      text += fmt::format("  {}\n", compare::sentence(difference));
    }
  }
  for (const compare::Change& change : compare::told(comparison)) {
    if (change.kind != kind) {
      continue;
    }
    text += fmt::format("  {}\n", compare::heading(change));
    for (const compare::Group& group : change.groups) {
      add_group(comparison.joint.table, group, text);
    }
    if (change.more) {
      text += "    and for further tickets\n";
    }
  }
}

}  // namespace

std::string diff_title(const compare::Comparison& comparison) {
  const table::Rulebook& before = comparison.joint.before.table->rulebook;
  const table::Rulebook& after = comparison.joint.after.table->rulebook;
  const auto called = [](const table::Rulebook& book) {
    return prose::one_line(book.title.empty() ? book.name : book.title);
  };
  if (called(before) != called(after)) {
    return fmt::format("{} {} to {} {}", called(before), before.version, called(after),
                       after.version);
  }
  return before.version == after.version
             ? fmt::format("{} {}", called(after), after.version)
             : fmt::format("{} {} to {}", called(after), before.version, after.version);
}

std::string diff_pretty(const compare::Comparison& comparison) {
  std::string text = fmt::format("{}: {}\n", diff_title(comparison), compare::headline(comparison));
  for (const auto& [kind, count] : compare::counts(comparison)) {
    add_kind(comparison, kind, text);
  }
  if (!comparison.wording.empty()) {
    text += "\nonly words\n";
    for (const compare::Difference& words : comparison.wording) {
      text += fmt::format("  {}: {}\n", words.what, words.field);
    }
  }
  if (comparison.no_common_ticket) {
    text += "\nNo ticket can be in both books, so that none could be compared.\n";
  }
  if (!comparison.not_compared.empty()) {
    text += "\nnot compared\n";
    for (const auto& [kind, what] : comparison.not_compared) {
      text += fmt::format("  {}: {}\n", compare::kind_name(kind), what);
    }
  }
  return text + fmt::format("\n{}\n", compare::left_out);
}

}  // namespace tier::driver
