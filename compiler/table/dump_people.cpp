#include <fmt/format.h>

#include "compiler/base/decimal.h"
#include "compiler/table/dump.h"
#include "compiler/table/dump_parts.h"

namespace tier::table {
namespace {

std::string dump_system(const System& system) {
  std::vector<std::string> actions;
  for (const Action& action : system.actions) {
    actions.push_back(action.name);
  }
  return fmt::format("system {} {{{}}}\n", system.name, join(actions));
}

std::string dump_evidence(const DecisionTable& table, const Evidence& evidence) {
  std::string text = "evidence " + evidence.name;
  if (evidence.fresh > 0) {
    text += fmt::format(" fresh {}", evidence.fresh);
  }
  text += "\n";
  for (const EvidenceSource& source : evidence.sources) {
    for (const std::vector<Test>& tests : source.rows) {
      text += fmt::format("  source {}\n", dump_access(table, {source.access}));
      text += dump_tests(table, tests, "    ");
    }
  }
  return text;
}

}  // namespace

std::string join(const std::vector<std::string>& words) {
  return fmt::format("{}", fmt::join(words, ", "));
}

std::string decimal(const NumberDomain& domain, std::int64_t units) {
  return base::Decimal{units, domain.scale}.to_string();
}

std::string dump_tests(const DecisionTable& table, const std::vector<Test>& tests,
                       std::string_view margin) {
  std::string text;
  for (const Test& test : tests) {
    const Attribute& attribute = table.attributes[test.attribute];
    text += fmt::format("{}{} in {}\n", margin, attribute.name,
                        class_list(table, attribute, test.classes));
  }
  return text;
}

std::string dump_people(const DecisionTable& table) {
  std::string text;
  for (const Tier& tier : table.tiers) {
    text += fmt::format("tier {}{}{}\n", tier.name, tier.above.empty() ? "" : " above ",
                        name_list(table.tiers, tier.above));
  }
  for (const Team& team : table.teams) {
    text += fmt::format("team {} of {}\n", team.name, table.tiers[team.tier].name);
  }
  for (const Role& role : table.roles) {
    text += fmt::format("role {}\n", role.name);
  }
  for (const System& system : table.systems) {
    text += dump_system(system);
  }
  for (const Evidence& evidence : table.evidence) {
    text += dump_evidence(table, evidence);
  }
  return text.empty() ? text : "\n" + text;
}

}  // namespace tier::table
