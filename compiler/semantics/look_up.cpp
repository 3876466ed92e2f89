#include "compiler/semantics/look_up.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <utility>

#include "compiler/base/edit_distance.h"

namespace tier::semantics {
namespace {

using diagnostics::Code;
using diagnostics::Diagnostic;

/// Looks each path up by `find`, and keeps each id once.
template <class Find>
auto find_each(Resolver& resolver, const std::vector<syntax::Path>& paths, std::string_view list,
               Find find) {
  using IdType = decltype(find(resolver, paths.front()));
  std::vector<IdType> ids;
  std::vector<Span> spans;
  for (const syntax::Path& path : paths) {
    const IdType id = find(resolver, path);
    const auto same = std::find(ids.begin(), ids.end(), id);
    if (same != ids.end()) {
      const Span first = spans[static_cast<std::size_t>(same - ids.begin())];
      report_listed_twice(resolver, path.span, spelling(path), list, first);
    } else if (id.is_some()) {
      ids.push_back(id);
      spans.push_back(path.span);
    }
  }
  return ids;
}

void report_unknown_action(Resolver& resolver, const syntax::Name& action, const System& system) {
  std::vector<std::string_view> names;
  for (const Action& candidate : system.actions) {
    names.emplace_back(candidate.name);
  }
  Diagnostic diagnostic =
      suggest(Diagnostic(Code::UnknownAction, action.span, system.name, std::string(action.text))
                  .label(system.span, "declared here"),
              action, names);
  if (!names.empty() && base::nearest(action.text, names).empty()) {
    std::move(diagnostic).help(fmt::format("its actions are `{}`", fmt::join(names, "`, `")));
  }
  resolver.sink.report(std::move(diagnostic));
}

}  // namespace

TierId find_tier(Resolver& resolver, const syntax::Path& path) {
  const std::string name = spelling(path);
  const TierId found = resolver.tiers.find(name);
  if (!found.is_some() && !resolver.tiers.is_broken(name)) {
    resolver.sink.report(suggest(Diagnostic(Code::UnknownTier, path.span, name), {name, path.span},
                                 resolver.tiers.all()));
  }
  return found;
}

RoleId find_role(Resolver& resolver, const syntax::Path& path) {
  const RoleId found = look_up(resolver, "role", resolver.roles, path);
  resolver.used.roles.insert(found);
  return found;
}

SystemId find_system(Resolver& resolver, const syntax::Path& path) {
  const SystemId found = look_up(resolver, "system", resolver.systems, path);
  resolver.used.systems.insert(found);
  return found;
}

EvidenceId find_evidence(Resolver& resolver, const syntax::Path& path) {
  const EvidenceId found = look_up(resolver, "evidence", resolver.evidence, path);
  resolver.used.evidence.insert(found);
  return found;
}

std::optional<Access> find_access(Resolver& resolver, const syntax::Name& action,
                                  const syntax::Path& system) {
  const SystemId id = find_system(resolver, system);
  if (!id.is_some() || action.text.empty()) {
    return std::nullopt;
  }
  const System& found = resolver.model.systems[id];
  for (std::uint32_t index = 0; index < found.actions.size(); ++index) {
    if (found.actions[index].name == action.text) {
      return Access{id, index};
    }
  }
  report_unknown_action(resolver, action, found);
  return std::nullopt;
}

std::vector<TierId> find_tiers(Resolver& resolver, const std::vector<syntax::Path>& paths,
                               std::string_view list) {
  return find_each(resolver, paths, list, find_tier);
}

std::vector<EvidenceId> find_all_evidence(Resolver& resolver,
                                          const std::vector<syntax::Path>& paths,
                                          std::string_view list) {
  return find_each(resolver, paths, list, find_evidence);
}

std::vector<Access> find_all_access(Resolver& resolver, const std::vector<syntax::Name>& actions,
                                    const syntax::Path& system) {
  std::vector<Access> all;
  std::vector<Span> spans;
  for (const syntax::Name& action : actions) {
    const auto access = find_access(resolver, action, system);
    if (!access) {
      continue;
    }
    const auto same = std::find(all.begin(), all.end(), *access);
    if (same != all.end()) {
      report_listed_twice(resolver, action.span, action.text, "one permission",
                          spans[static_cast<std::size_t>(same - all.begin())]);
      continue;
    }
    all.push_back(*access);
    spans.push_back(action.span);
  }
  return all;
}

std::vector<Approver> resolve_approvers(Resolver& resolver,
                                        const std::vector<syntax::Approver>& written) {
  std::vector<Approver> approvers;
  std::vector<Span> spans;
  for (const syntax::Approver& one : written) {
    const RoleId role = find_role(resolver, one.role);
    const auto count = one.count ? whole_number(one.count->text) : 1;
    if (!count || *count == 0) {
      resolver.sink.report(Diagnostic(Code::CountDoesNotFit, one.count->span,
                                      std::string(one.count->text),
                                      fmt::format("`{}`", spelling(one.role)))
                               .help("write how many people of the role must approve: 1 or more"));
    }
    if (count && *count > 1 && spelling(one.role) == customer_role) {
      resolver.sink.report(
          Diagnostic(Code::CountDoesNotFit, one.count->span, std::string(one.count->text),
                     fmt::format("`{}`", customer_role))
              .help(
                  fmt::format("a ticket has one customer: write `approved by {}`", customer_role)));
    }
    const auto same = std::find_if(approvers.begin(), approvers.end(),
                                   [&](const Approver& other) { return other.role == role; });
    if (same != approvers.end()) {
      report_listed_twice(resolver, one.role.span, spelling(one.role), "`approved by`",
                          spans[static_cast<std::size_t>(same - approvers.begin())]);
    } else if (role.is_some() && count) {
      approvers.push_back({*count, role});
      spans.push_back(one.role.span);
    }
  }
  return approvers;
}

void find_people(Resolver& resolver, const std::vector<syntax::Path>& paths) {
  for (const syntax::Path& path : paths) {
    const std::string name = spelling(path);
    const RoleId role = resolver.roles.find(name);
    const TeamId team = resolver.teams.find(name);
    resolver.used.roles.insert(role);
    resolver.used.teams.insert(team);
    const bool is_broken = resolver.roles.is_broken(name) || resolver.teams.is_broken(name) ||
                           resolver.tiers.is_broken(name);
    if (role.is_some() || team.is_some() || resolver.tiers.find(name).is_some() || is_broken) {
      continue;
    }
    std::vector<std::string_view> candidates = resolver.roles.all();
    for (const auto& more : {resolver.teams.all(), resolver.tiers.all()}) {
      candidates.insert(candidates.end(), more.begin(), more.end());
    }
    resolver.sink.report(
        suggest(Diagnostic(Code::UnknownName, path.span, std::string("role, team or tier"), name),
                {name, path.span}, candidates));
  }
}

FactId find_time_fact(Resolver& resolver, const syntax::Path& path, std::string_view what) {
  const FactId id = find_fact(resolver, path);
  if (!id.is_some()) {
    report_unknown_fact(resolver, path);
    return {};
  }
  const Fact& fact = resolver.model.facts[id];
  if (std::holds_alternative<TimeType>(fact.type)) {
    return id;
  }
  if (!std::holds_alternative<InvalidType>(fact.type)) {
    resolver.sink.report(Diagnostic(Code::WrongKindOfFact, path.span, fact.name,
                                    describe(resolver.model, fact.type), std::string(what))
                             .label(fact.span, "declared here")
                             .help("name a fact of type `time`, such as when the ticket was "
                                   "opened"));
  }
  return {};
}

void report_listed_twice(Resolver& resolver, Span again, std::string_view name,
                         std::string_view list, Span first) {
  resolver.sink.report(Diagnostic(Code::ListedTwice, again, std::string(name), std::string(list))
                           .label("again here")
                           .label(first, "first here")
                           .help("name it once"));
}

std::optional<std::int64_t> positive_seconds(Resolver& resolver, std::string_view clause,
                                             const syntax::Duration& written) {
  const auto seconds = elapsed_seconds(resolver, clause, written);
  if (seconds && *seconds == 0) {
    resolver.sink.report(Diagnostic(Code::NoTimeAtAll, written.span, std::string(clause))
                             .help("write how long: `30m`, `4h`, `2d`; or leave it out"));
    return std::nullopt;
  }
  return seconds;
}

bool check_time(Resolver& resolver, std::string_view clause, syntax::Duration written) {
  if (written.business && written.unit == syntax::Duration::Unit::Day) {
    // Opening days are counted whole: parts of a day, which seconds would allow, mean nothing.
    written.unit = syntax::Duration::Unit::Second;
  }
  written.business = false;
  written.at_end = false;
  return elapsed_seconds(resolver, clause, written).has_value();
}

std::optional<std::uint32_t> whole_number(std::string_view text) {
  std::uint32_t number = 0;
  const char* const end = text.data() + text.size();
  const auto [stop, error] = std::from_chars(text.data(), end, number);
  return stop == end && error == std::errc() ? std::optional(number) : std::nullopt;
}

ConditionId resolve_clause(Resolver& resolver, syntax::ConditionId written) {
  if (!written.is_some()) {
    return resolver.model.conditions.add({Span(), Invalid{}});
  }
  return resolve_condition(resolver, written).condition;
}

std::optional<ConditionId> resolve_clause(Resolver& resolver,
                                          const std::optional<syntax::ConditionId>& written) {
  return written ? std::optional(resolve_clause(resolver, *written)) : std::nullopt;
}

void report_clauses_twice(Resolver& resolver, std::string_view owner, std::string_view clause,
                          const std::vector<Span>& spans) {
  for (std::size_t index = 1; index < spans.size(); ++index) {
    resolver.sink.report(
        Diagnostic(Code::SaidTwice, spans[index], std::string(owner), std::string(clause))
            .label(spans.front(), "first here")
            .help("put the two together, or leave one out"));
  }
}

}  // namespace tier::semantics
