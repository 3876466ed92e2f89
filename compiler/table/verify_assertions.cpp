#include <algorithm>

#include "compiler/base/overloaded.h"
#include "compiler/table/verify_parts.h"

namespace tier::table {
namespace {

template <class IdType, class Value>
bool all_there(const base::Store<IdType, Value>& store, const std::vector<IdType>& ids) {
  return std::all_of(ids.begin(), ids.end(), [&](IdType id) { return names_one(store, id); });
}

bool products_are_there(const DecisionTable& table, const Products& products) {
  return std::all_of(products.begin(), products.end(), [&](const std::vector<Test>& tests) {
    return std::all_of(tests.begin(), tests.end(), [&](const Test& test) {
      return names_one(table.attributes, test.attribute);
    });
  });
}

/// Of a promise and a fact that are.
bool classes_are_there(const DecisionTable& table, const SlowerAssertion& slower) {
  const std::size_t targets = table.obligations[slower.promise].targets.size();
  const std::uint32_t classes = table.attributes[slower.fact].class_count;
  return std::all_of(slower.order.begin(), slower.order.end(),
                     [&](std::uint32_t index) { return index < classes; }) &&
         std::all_of(slower.pairs.begin(), slower.pairs.end(), [&](const auto& pair) {
           return pair.faster < targets && pair.slower < targets;
         });
}

bool is_there(const DecisionTable& table, const Asserted& what) {
  return std::visit(
      base::Overloaded{
          [&](const OwnerAssertion& owner) { return all_there(table.tiers, owner.tiers); },
          [&](const AccessAssertion& assertion) {
            return all_there(table.tiers, assertion.tiers) &&
                   std::all_of(assertion.access.begin(), assertion.access.end(),
                               [&](const Access& access) {
                                 return names_one(table.systems, access.system) &&
                                        access.action < table.systems[access.system].actions.size();
                               });
          },
          [&](const EvidenceAssertion& every) {
            return all_there(table.tiers, every.from) && all_there(table.tiers, every.to) &&
                   all_there(table.evidence, every.evidence);
          },
          [&](const ConditionAssertion& condition) {
            return products_are_there(table, condition.holds);
          },
          [&](const SlowerAssertion& slower) {
            return names_one(table.obligations, slower.promise) &&
                   names_one(table.attributes, slower.fact) && classes_are_there(table, slower);
          },
          [&](const TriggerAssertion& trigger) {
            return names_one(table.triggers, trigger.trigger) &&
                   all_there(table.evidence, trigger.missing) &&
                   all_there(table.evidence, trigger.at_hand);
          },
      },
      what);
}

void verify_ids(const DecisionTable& table, const std::vector<Assertion>& assertions,
                const std::string& title, Complaints& complaints) {
  for (const Assertion& assertion : assertions) {
    complaints.expect(is_there(table, assertion.what) && products_are_there(table, assertion.when),
                      "`{}` is about something that is not there", title);
    verify_origin(table, assertion.origin, title, complaints);
  }
}

void verify_products(const DecisionTable& table, const std::vector<Assertion>& assertions,
                     const std::string& title, Complaints& complaints) {
  for (const Assertion& assertion : assertions) {
    for (const std::vector<Test>& tests : assertion.when) {
      verify_tests(table, tests, title, complaints);
    }
    if (const auto* condition = std::get_if<ConditionAssertion>(&assertion.what)) {
      for (const std::vector<Test>& tests : condition->holds) {
        verify_tests(table, tests, title, complaints);
      }
    }
  }
}

}  // namespace

void verify_assertion_ids(const DecisionTable& table, Complaints& complaints) {
  for (const Guarantee& guarantee : table.guarantees) {
    verify_ids(table, guarantee.assertions, guarantee.title, complaints);
    verify_origin(table, guarantee.origin, guarantee.title, complaints);
  }
  for (const TestCase& test : table.tests) {
    verify_ids(table, test.expectations, test.title, complaints);
    complaints.expect(products_are_there(table, {test.given}),
                      "the test `{}` gives a fact that is not there", test.title);
    verify_origin(table, test.origin, test.title, complaints);
  }
}

void verify_assertions(const DecisionTable& table, Complaints& complaints) {
  for (const Guarantee& guarantee : table.guarantees) {
    verify_products(table, guarantee.assertions, guarantee.title, complaints);
  }
  for (const TestCase& test : table.tests) {
    verify_tests(table, test.given, test.title, complaints);
    verify_products(table, test.expectations, test.title, complaints);
  }
}

}  // namespace tier::table
