#include <fmt/format.h>

#include "compiler/base/overloaded.h"
#include "compiler/table/dump.h"
#include "compiler/table/dump_parts.h"

namespace tier::table {
namespace {

std::string dump_owners(const DecisionTable& table, const OwnerAssertion& owner) {
  std::string list = name_list(table.tiers, owner.tiers);
  if (owner.refused) {
    list += list.empty() ? "refused" : ", refused";
  }
  return fmt::format("owner {}in {{{}}}", owner.negated ? "not " : "", list);
}

/// "every" for an empty list, which stands for all of them.
std::string tiers_or_all(const DecisionTable& table, const std::vector<TierId>& tiers) {
  return tiers.empty() ? "every tier" : name_list(table.tiers, tiers);
}

/// The name that its rule has is not looked for: triggers stand in the order of the table.
std::string dump_trigger_state(const DecisionTable& table, const TriggerAssertion& assertion) {
  std::string text = fmt::format("trigger {} ", assertion.trigger.value);
  switch (assertion.state) {
    case TriggerAssertion::State::Ready:
      text += "ready";
      break;
    case TriggerAssertion::State::Blocked:
      text += "blocked by " + name_list(table.evidence, assertion.missing);
      break;
    case TriggerAssertion::State::NotReady:
      text += "not ready";
      break;
  }
  return assertion.at_hand.empty() ? text
                                   : text + " with " + name_list(table.evidence, assertion.at_hand);
}

std::string dump_products(const DecisionTable& table, const Products& products,
                          std::string_view word) {
  std::string text;
  for (const std::vector<Test>& tests : products) {
    text += fmt::format("    {}\n{}", word, dump_tests(table, tests, "      "));
  }
  return text.empty() ? fmt::format("    {} never\n", word) : text;
}

std::string dump_what(const DecisionTable& table, const Asserted& what) {
  return std::visit(
      base::Overloaded{
          [&](const OwnerAssertion& owner) { return dump_owners(table, owner) + "\n"; },
          [&](const AccessAssertion& access) {
            return fmt::format("{} {} {}\n", name_list(table.tiers, access.tiers),
                               access.may ? "may" : "may not", dump_access(table, access.access));
          },
          [&](const EvidenceAssertion& every) {
            return fmt::format("triggers from {} to {} need {}\n", tiers_or_all(table, every.from),
                               tiers_or_all(table, every.to),
                               name_list(table.evidence, every.evidence));
          },
          [&](const ConditionAssertion& condition) {
            return "condition\n" + dump_products(table, condition.holds, "holds");
          },
          [&](const SlowerAssertion& slower) {
            return fmt::format("{} never slower by {}, {} pairs\n",
                               table.obligations[slower.promise].name,
                               table.attributes[slower.fact].name, slower.pairs.size());
          },
          [&](const TriggerAssertion& trigger) {
            return dump_trigger_state(table, trigger) + "\n";
          },
      },
      what);
}

}  // namespace

std::string dump_assertions(const DecisionTable& table) {
  std::string text;
  for (const Guarantee& guarantee : table.guarantees) {
    text += fmt::format("\nguarantee \"{}\"\n", guarantee.title);
    for (const Assertion& assertion : guarantee.assertions) {
      text +=
          "  " + dump_what(table, assertion.what) + dump_products(table, assertion.when, "when");
    }
  }
  for (const TestCase& test : table.tests) {
    text += fmt::format("\ntest \"{}\"\n", test.title);
    text += dump_tests(table, test.given, "  given ");
    for (const Assertion& assertion : test.expectations) {
      text += "  " + dump_what(table, assertion.what);
    }
  }
  return text;
}

}  // namespace tier::table
