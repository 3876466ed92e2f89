#include "compiler/tickets/undeclared_members.h"

#include <fmt/format.h>

#include <algorithm>

#include "compiler/tickets/value_problem.h"

namespace tier::tickets {
namespace {

constexpr std::size_t most_names = 12;

}  // namespace

void UndeclaredMembers::add(table::AttributeId set, std::string_view member, Place place) {
  OfSet& found = sets_[set];
  if (found.count++ == 0) {
    found.first = place;
  }
  const std::string name = excerpt(member);
  if (std::find(found.names.begin(), found.names.end(), name) != found.names.end()) {
    return;
  }
  if (found.names.size() < most_names) {
    found.names.push_back(name);
  } else {
    found.more_names = true;
  }
}

void UndeclaredMembers::report(const table::DecisionTable& table, ProblemLog& log) const {
  for (const auto& [set, found] : sets_) {
    const table::Attribute& fact = table.attributes[set];
    std::vector<std::string> helps;
    for (const std::string& name : found.names) {
      const std::string near = near_value(fact, name);
      if (!near.empty()) {
        helps.push_back(fmt::format("for `{}` did you mean `{}`?", name, near));
      }
    }
    helps.emplace_back(
        "what a desk's export calls otherwise can be listed under `values` in a map");
    log.report(problem(diagnostics::Code::UndeclaredMembers, found.first,
                       fmt::format("{} {}", found.count, found.count == 1 ? "member" : "members"),
                       fact.name, found.count == 1 ? "is" : "are",
                       fmt::format("`{}`{}", fmt::join(found.names, "`, `"),
                                   found.more_names ? " and others" : ""))
                   .help(fmt::format("{}", fmt::join(helps, "; "))));
  }
}

}  // namespace tier::tickets
