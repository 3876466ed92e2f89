#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "compiler/semantics/resolver.h"

/// What the files of people, access, movement and time share: names of other kinds looked up
/// with "did you mean …?", spans of time, clauses that stand once.
///
///     const RoleId role = find_role(resolver, path);   // none where it was reported
///
/// What is found counts as used. Facts and conditions are looked up by resolver.h.
namespace tier::semantics {

/// The id that `names` has for the path; none for a name that is unknown, which is reported, and
/// for one whose declaration could not be read, which was reported.
template <class IdType>
IdType look_up(Resolver& resolver, std::string_view kind, const Names<IdType>& names,
               const syntax::Path& path) {
  const std::string name = spelling(path);
  const IdType found = names.find(name);
  if (!found.is_some() && !names.is_broken(name)) {
    resolver.sink.report(suggest(
        diagnostics::Diagnostic(diagnostics::Code::UnknownName, path.span, std::string(kind), name),
        {name, path.span}, names.all()));
  }
  return found;
}

TierId find_tier(Resolver& resolver, const syntax::Path& path);
RoleId find_role(Resolver& resolver, const syntax::Path& path);
SystemId find_system(Resolver& resolver, const syntax::Path& path);
EvidenceId find_evidence(Resolver& resolver, const syntax::Path& path);
/// None where the system is unknown or has no such action; that is reported.
std::optional<Access> find_access(Resolver& resolver, const syntax::Name& action,
                                  const syntax::Path& system);

/// The tiers of a list, each once; `list` says in a message which one it is.
std::vector<TierId> find_tiers(Resolver& resolver, const std::vector<syntax::Path>& paths,
                               std::string_view list);
/// The evidence of a list, each once.
std::vector<EvidenceId> find_all_evidence(Resolver& resolver,
                                          const std::vector<syntax::Path>& paths,
                                          std::string_view list);
/// The actions of one system, each once.
std::vector<Access> find_all_access(Resolver& resolver, const std::vector<syntax::Name>& actions,
                                    const syntax::Path& system);
/// The role that every book has: whoever the ticket is of, one person.
inline constexpr std::string_view customer_role = "customer";
/// Those who approve: at least one of each role, and each role once.
std::vector<Approver> resolve_approvers(Resolver& resolver,
                                        const std::vector<syntax::Approver>& written);

/// Looks up people who are told: roles, teams, tiers.
void find_people(Resolver& resolver, const std::vector<syntax::Path>& paths);
/// The fact, which is known to be a time; none where it is none, which is reported. `what` goes by
/// it, as in "a clock".
FactId find_time_fact(Resolver& resolver, const syntax::Path& path, std::string_view what);

void report_listed_twice(Resolver& resolver, Span again, std::string_view name,
                         std::string_view list, Span first);

/// The seconds of elapsed time that a clause says, more than none; none where that is reported.
std::optional<std::int64_t> positive_seconds(Resolver& resolver, std::string_view clause,
                                             const syntax::Duration& written);
/// The time is one that can be counted, in elapsed or in business time.
bool check_time(Resolver& resolver, std::string_view clause, syntax::Duration written);
/// A whole number from 0; none for any other.
std::optional<std::uint32_t> whole_number(std::string_view text);

/// The condition that was written; `Invalid` for one that could not be read.
ConditionId resolve_clause(Resolver& resolver, syntax::ConditionId written);
std::optional<ConditionId> resolve_clause(Resolver& resolver,
                                          const std::optional<syntax::ConditionId>& written);

/// Reports each clause behind the first, where only one means something. `owner` is as in "the
/// trigger `api_failure`".
void report_clauses_twice(Resolver& resolver, std::string_view owner, std::string_view clause,
                          const std::vector<Span>& spans);

/// Where each of the clauses stands.
template <class Clause>
std::vector<Span> spans_of(const Resolver& resolver, const std::vector<Clause>& clauses) {
  std::vector<Span> spans;
  for (const Clause& clause : clauses) {
    if constexpr (std::is_same_v<Clause, syntax::ConditionId>) {
      spans.push_back(clause.is_some() ? resolver.tree->conditions[clause].span : Span());
    } else {
      spans.push_back(clause.span);
    }
  }
  return spans;
}

/// The clause that may stand once, null where none does; a second is reported.
template <class Clause>
const Clause* once(Resolver& resolver, std::string_view owner, std::string_view clause,
                   const std::vector<Clause>& clauses) {
  report_clauses_twice(resolver, owner, clause, spans_of(resolver, clauses));
  return clauses.empty() ? nullptr : &clauses.front();
}

}  // namespace tier::semantics
