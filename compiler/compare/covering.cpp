#include "compiler/compare/covering.h"

#include <algorithm>

#include "compiler/analysis/claim.h"

namespace tier::compare {
namespace {

using analysis::Region;
using analysis::Tests;
using analysis::Verdict;
using table::ClassSet;

ClassSet only(std::size_t index, std::size_t size) {
  ClassSet classes(size);
  classes.add(index);
  return classes;
}

/// Whether every ticket of the region passes the tests, as far as the region itself says.
bool lies_within(const Region& region, const Tests& tests) {
  return std::all_of(tests.begin(), tests.end(), [&](const table::Test& test) {
    const ClassSet* classes = region.find(test.attribute);
    return classes != nullptr && test.classes.contains(*classes);
  });
}

}  // namespace

const analysis::Excluded& excluded_of(const analysis::Facts& facts, const Unit& unit) {
  return unit.of_all_tickets ? facts.excluded_by_domains() : facts.excluded();
}

Covering::Covering(const analysis::Facts& facts, const Unit& unit, std::uint64_t steps)
    : facts_(facts),
      unit_(unit),
      work_(steps),
      search_(facts, work_, excluded_of(facts, unit)),
      box_(facts) {}

/// Whether every ticket of the region that can be has the answer, and that is proved.
bool Covering::answers(const Function& function, std::uint32_t answer, const Region& region) {
  std::vector<const Tests*> earlier;
  for (const Line& line : function.lines) {
    work_.spend(1);
    if (!analysis::meet(region.tests(), line.row.tests)) {
      continue;
    }
    if (line.answer != answer) {
      Region taken = region;
      taken.restrict_to(line.row.tests);
      if (search_.find(taken, earlier).verdict != Verdict::Proved) {
        return false;
      }
    }
    if (lies_within(region, line.row.tests)) {
      return true;
    }
    earlier.push_back(&line.row.tests);
  }
  return function.otherwise == answer || search_.find(region, earlier).verdict == Verdict::Proved;
}

bool Covering::holds(const Region& region) {
  return answers(unit_.before, before_, region) && answers(unit_.after, after_, region);
}

Region Covering::drop_facts(Region region) {
  const Tests tests = region.tests();
  for (auto test = tests.rbegin(); test != tests.rend(); ++test) {
    Region wider = region;
    wider.release(test->attribute);
    if (holds(wider)) {
      region = std::move(wider);
    }
  }
  return region;
}

/// One ticket of the region, as the lines see it: a class for each fact that they test. No line
/// tells tickets apart that agree in these.
Region Covering::in_terms_of_lines(const Region& region) {
  std::vector<bool> tested(facts_.table().attributes.size(), false);
  std::vector<table::AttributeId> derived;
  for (const Function* function : {&unit_.before, &unit_.after}) {
    for (const Line& line : function->lines) {
      for (const table::Test& test : line.row.tests) {
        tested[test.attribute.value] = true;
        for (const table::AttributeId link : facts_.chain(test.attribute)) {
          if (std::find(derived.begin(), derived.end(), link) == derived.end()) {
            derived.push_back(link);
          }
        }
      }
    }
  }
  box_.reset(derived, work_);
  for (const table::Test& test : region.tests()) {
    box_.narrow(test.attribute, test.classes, work_);
  }
  const auto ids = facts_.table().attributes.ids();
  for (const table::AttributeId id : ids) {
    if (!facts_.is_derived(id)) {
      const ClassSet& classes = box_.classes(id);
      box_.narrow(id, only(classes.first(), classes.size()), work_);
    }
  }
  Region result;
  for (const table::AttributeId id : ids) {
    const ClassSet& classes = box_.classes(id);
    // A derived fact without a value is none of its classes: what it follows from says so.
    const bool has_value = !classes.empty();
    if (tested[id.value] && has_value && !classes.is_all()) {
      result.restrict_to(id, classes);
    }
  }
  return result;
}

void Covering::widen(Region& region) {
  const Tests tests = region.tests();
  for (const table::Test& test : tests) {
    ClassSet classes = test.classes;
    for (std::size_t index = 0; index < classes.size(); ++index) {
      if (classes.has(index)) {
        continue;
      }
      Region with_class = region;
      with_class.replace(test.attribute, only(index, classes.size()));
      // Of a derived fact no class is named that no such ticket has.
      const bool is_said = !facts_.is_derived(test.attribute) ||
                           search_.find(with_class, {}).verdict == Verdict::Found;
      if (is_said && holds(with_class)) {
        classes.add(index);
      }
    }
    region.replace(test.attribute, classes);
  }
}

/// The rules that give the answer to some ticket of the region, best first.
std::vector<std::string> Covering::rules(const Function& function, std::uint32_t answer,
                                         const Region& region) {
  std::vector<std::string> names;
  std::vector<const Tests*> earlier;
  for (const Line& line : function.lines) {
    if (!analysis::meet(region.tests(), line.row.tests)) {
      continue;
    }
    const bool is_new = !line.rule.empty() && line.answer == answer &&
                        std::find(names.begin(), names.end(), line.rule) == names.end();
    if (is_new) {
      Region taken = region;
      taken.restrict_to(line.row.tests);
      if (search_.find(taken, earlier).verdict == Verdict::Found) {
        names.push_back(line.rule);
      }
    }
    earlier.push_back(&line.row.tests);
  }
  return names;
}

Group Covering::group(const Region& region, std::uint32_t before, std::uint32_t after) {
  before_ = before;
  after_ = after;
  Group group;
  Tests ticket = region.tests();
  for (table::Test& test : ticket) {
    test.classes = only(test.classes.first(), test.classes.size());
  }
  group.witness = analysis::as_witness(drop_facts(Region(std::move(ticket))));
  Region widest = in_terms_of_lines(region);
  // Where a derived fact has no value, only the ticket facts tell the ticket.
  widest = holds(widest) ? drop_facts(std::move(widest)) : drop_facts(region);
  widen(widest);
  group.region = widest.tests();
  group.before_rules = rules(unit_.before, before, widest);
  group.after_rules = rules(unit_.after, after, widest);
  return group;
}

}  // namespace tier::compare
