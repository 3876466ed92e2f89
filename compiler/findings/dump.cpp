#include "compiler/findings/dump.h"

#include <string_view>

#include "compiler/findings/dump_parts.h"
#include "compiler/table/dump.h"

namespace tier::findings {

namespace {

std::string_view name_of(Property property) {
  switch (property) {
    case Property::Answered:
      return "answered";
    case Property::Single:
      return "single";
    case Property::Reached:
      return "reached";
    case Property::Agreed:
      return "agreed";
    case Property::Settled:
      return "settled";
    case Property::Followed:
      return "followed";
    case Property::Stepwise:
      return "stepwise";
    case Property::Permits:
      return "permits";
    case Property::Asks:
      return "asks";
    case Property::Obtainable:
      return "obtainable";
    case Property::Counts:
      return "counts";
  }
  return "";
}

}  // namespace

void Dump::add(const Gap& gap) {
  line("gap " + decision(gap.decision));
  std::string group;
  for (const table::Test& test : gap.region) {
    const table::Attribute& attribute = table_.attributes[test.attribute];
    append(group, attribute.name + " in " + table::class_list(table_, attribute, test.classes));
  }
  line("  group " + or_any(group));
  add(gap.witness);
}

void Dump::add(const Overlap& overlap) {
  line("overlap " + decision(overlap.decision) + ": " + rule(overlap.first) + ", " +
       rule(overlap.second));
  add(overlap.witness);
}

void Dump::add(const DeadRule& dead) {
  line("dead " + (dead.decision.is_some() ? decision(dead.decision) : "no decision") + ": " +
       rule(dead.rule));
  if (!dead.hidden_by.empty()) {
    line("  hidden by " + rules(dead.hidden_by));
  } else if (!dead.impossible_by.empty()) {
    line("  impossible by " + rules(dead.impossible_by));
  } else {
    line("  never holds");
  }
}

void Dump::add(const NoTicket& none) { line("no ticket is possible: " + rules(none.declared_by)); }

void Dump::add(const NotProved& open) {
  line("not proved " + decision(open.decision) + ": " + std::string(name_of(open.property)));
}

void Dump::add(const CutShort& more) {
  line("more " + decision(more.decision) + ": " + std::string(name_of(more.property)));
}

void Dump::add(const Witness& witness) {
  std::string given;
  for (const Witness::Given& one : witness.given) {
    const table::Attribute& attribute = table_.attributes[one.attribute];
    append(given, attribute.name + " " + table::class_label(table_, attribute, one.class_index));
  }
  line("  ticket " + or_any(given));
}

std::string Dump::rules(const std::vector<table::RuleId>& ids) const {
  std::string list;
  for (const table::RuleId id : ids) {
    append(list, rule(id));
  }
  return list;
}

std::string dump(const table::DecisionTable& table, const Findings& findings) {
  Dump dump(table);
  const auto add_all = [&](const auto& list) {
    for (const auto& finding : list) {
      dump.add(finding);
    }
  };
  if (findings.no_ticket) {
    dump.add(*findings.no_ticket);
  }
  add_all(findings.gaps);
  add_all(findings.overlaps);
  add_all(findings.dead_rules);
  dump.add(findings.access);
  dump.add(findings.movement);
  dump.add(findings.time);
  dump.add(findings.assertions);
  add_all(findings.not_proved);
  add_all(findings.cut_short);
  return dump.take();
}

}  // namespace tier::findings
