#include "compiler/compare/say.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "compiler/analysis/witness_texts.h"
#include "compiler/prose/prose.h"

namespace tier::compare {
namespace {

std::string joined(const std::vector<std::string>& names) { return prose::list(names, "and"); }

/// Whether both say the same of the same tickets, about things that can be told together.
bool are_alike(const Change& a, const Change& b) {
  return a.kind == b.kind && !a.of.empty() && a.of == b.of && a.before.key == b.before.key &&
         a.after.key == b.after.key && a.more == b.more &&
         std::equal(a.groups.begin(), a.groups.end(), b.groups.begin(), b.groups.end(),
                    [](const Group& x, const Group& y) { return x.region == y.region; });
}

void add_names(std::vector<std::string>& names, const std::vector<std::string>& more) {
  for (const std::string& name : more) {
    if (std::find(names.begin(), names.end(), name) == names.end()) {
      names.push_back(name);
    }
  }
}

std::string or_nothing(const std::string& text) {
  return text.empty() ? "nothing" : prose::one_line(text);
}

}  // namespace

std::string heading(const Change& change) {
  return fmt::format("{}{}: {} becomes {}", change.title, change.of, change.before.text,
                     change.after.text);
}

std::vector<Change> told(const Comparison& comparison) {
  std::vector<std::pair<Change, std::vector<std::string>>> alike;
  for (const Change& change : comparison.changes) {
    const auto same = std::find_if(alike.begin(), alike.end(), [&](const auto& other) {
      return are_alike(other.first, change);
    });
    if (same == alike.end()) {
      alike.push_back({change, {change.title}});
      continue;
    }
    same->second.push_back(change.title);
    for (std::size_t place = 0; place < change.groups.size(); ++place) {
      add_names(same->first.groups[place].before_rules, change.groups[place].before_rules);
      add_names(same->first.groups[place].after_rules, change.groups[place].after_rules);
    }
  }
  std::vector<Change> changes;
  for (auto& [change, titles] : alike) {
    change.title = joined(titles);
    changes.push_back(std::move(change));
  }
  return changes;
}

std::string tickets(const table::DecisionTable& joint, const Group& group) {
  return group.region.empty() ? "for every ticket" : "when " + prose::tests(joint, group.region);
}

std::string example(const table::DecisionTable& joint, const Group& group) {
  std::vector<prose::GivenClass> given;
  for (const findings::Witness::Given& one : group.witness.given) {
    given.push_back({one.attribute, one.class_index});
  }
  return prose::ticket_as_source(joint, given, analysis::witness_texts(joint, group.witness));
}

std::string rules(const Group& group) {
  std::string text;
  if (!group.before_rules.empty()) {
    text += "by " + joined(group.before_rules) + " before";
  }
  if (!group.after_rules.empty()) {
    text += (text.empty() ? "by " : ", by ") + joined(group.after_rules) + " now";
  }
  return text;
}

std::string sentence(const Difference& difference) {
  if (difference.field.empty()) {
    return fmt::format("{} is {}", difference.what, difference.before.empty() ? "new" : "gone");
  }
  if (difference.field == "value") {
    return difference.before.empty()
               ? fmt::format("{} has a new value {}", difference.what, difference.after)
               : fmt::format("{} no longer has {}", difference.what, difference.before);
  }
  return fmt::format("{}: {} was {}, is {}", difference.what, difference.field,
                     or_nothing(difference.before), or_nothing(difference.after));
}

std::map<Kind, std::size_t> counts(const Comparison& comparison) {
  std::map<Kind, std::size_t> counts;
  for (const Change& change : told(comparison)) {
    ++counts[change.kind];
  }
  for (const Difference& difference : comparison.differences) {
    ++counts[difference.kind];
  }
  return counts;
}

std::string headline(const Comparison& comparison) {
  if (same_meaning(comparison)) {
    return comparison.wording.empty() ? "nothing changes" : "same meaning, other words";
  }
  const std::map<Kind, std::size_t> by_kind = counts(comparison);
  std::vector<std::string> parts;
  std::size_t all = 0;
  for (const auto& [kind, count] : by_kind) {
    parts.push_back(by_kind.size() == 1 ? kind_name(kind)
                                        : fmt::format("{} {}", count, kind_name(kind)));
    all += count;
  }
  if (all == 0) {
    return "no change found, but not everything could be compared";
  }
  return fmt::format("{} change{} ({})", all, all == 1 ? "" : "s", fmt::join(parts, ", "));
}

}  // namespace tier::compare
