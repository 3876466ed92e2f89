#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "compiler/diagnostics/sink.h"
#include "compiler/semantics/model.h"
#include "compiler/semantics/names.h"
#include "compiler/syntax/tree.h"

/// The workshop of resolve.h, private to this room: the model while it grows, and one
/// function a construct, each in its own file.
namespace tier::semantics {

/// How large a condition is, with what the names in it stand for.
struct Extent {
  std::size_t comparisons = 0;
  std::size_t depth = 0;
};

struct ResolvedCondition {
  ConditionId condition;
  Extent extent;
};

/// What is known of a named condition while conditions are resolved; the model holds the rest.
struct Definition {
  enum class State : unsigned char { New, Open, Done };

  const syntax::Tree* tree = nullptr;
  const syntax::Define* node = nullptr;
  State state = State::New;
  Extent extent = {};
  bool used = false;
};

/// What something names, for the warnings of what nothing does.
struct Uses {
  std::set<RoleId> roles;
  std::set<SystemId> systems;
  std::set<EvidenceId> evidence;
  std::set<TeamId> teams;
};

/// What is known of time while names are resolved.
struct Clocks {
  Names<CalendarId> calendars;
  Names<DatesId> dates;
  Names<ObligationId> obligations;
  /// Calendars whose years are written and cannot be.
  std::set<CalendarId> without_years;
  /// What conditions measure, by its name.
  std::map<std::string, FactId> measures;
};

struct Resolver {
  explicit Resolver(diagnostics::Sink& where) : sink(where) {}

  diagnostics::Sink& sink;
  Model model;
  Names<EnumId> enums;
  Names<FactId> facts;
  Names<DefineId> defines;
  Names<TierId> tiers;
  Names<TeamId> teams;
  Names<RoleId> roles;
  Names<SystemId> systems;
  Names<EvidenceId> evidence;
  Names<TriggerId> triggers;
  base::Store<DefineId, Definition> definitions;
  /// The tree that is being resolved: conditions are ids into it.
  const syntax::Tree* tree = nullptr;
  bool has_rulebook = false;
  Uses used;
  /// How many permissions would have the name, which numbers all but the first.
  std::map<std::string, int> permissions_named;
  Clocks clocks;
};

/// One declaration with the tree that it stands in.
template <class Node>
struct Declared {
  const syntax::Tree* tree;
  const syntax::Declaration* declaration;
  const Node* node;
};

/// Every declaration of a kind, in the order of files and of places in them.
template <class Node>
std::vector<Declared<Node>> all_of(const std::vector<syntax::Tree>& trees) {
  std::vector<Declared<Node>> found;
  for (const syntax::Tree& tree : trees) {
    for (const syntax::Declaration& declaration : tree.declarations) {
      if (const auto* node = std::get_if<Node>(&declaration.node)) {
        found.push_back({&tree, &declaration, node});
      }
    }
  }
  return found;
}

// resolve_names.cpp
/// The fact that the path names, if any.
FactId find_fact(const Resolver& resolver, const syntax::Path& path);
/// A name made of a title, for what has none: "No critical on the free plan" is
/// `no_critical_on_the_free_plan`.
std::string name_of_title(std::string_view title);
/// The title as written, else made of the name: `sign_in` is "Sign in".
std::string title_of(const syntax::Title& title, std::string_view name);
/// Documentation lines as one text.
std::string introduction_of(const std::vector<std::string>& lines);
void report_duplicate(Resolver& resolver, std::string_view kind, const syntax::Name& name,
                      Span first);
/// "did you mean …?" with its fix, where a candidate is near.
diagnostics::Diagnostic suggest(diagnostics::Diagnostic diagnostic, const syntax::Name& written,
                                const std::vector<std::string_view>& candidates);
/// Reports that `path` names no fact, unless a mistake in its declaration was reported.
void report_unknown_fact(Resolver& resolver, const syntax::Path& path);

// resolve_enums.cpp
void resolve_enums(Resolver& resolver, const std::vector<syntax::Tree>& trees);

// resolve_durations.cpp
/// The seconds of elapsed time, which `what` needs; none for business time, parts of a second and
/// times beyond `DurationType::longest`, which is reported.
std::optional<std::int64_t> elapsed_seconds(Resolver& resolver, std::string_view what,
                                            const syntax::Duration& written);

// resolve_facts.cpp
void resolve_facts(Resolver& resolver, const std::vector<syntax::Tree>& trees);
/// The type that was written, `InvalidType` where it is none; that is reported.
Type resolve_type(Resolver& resolver, const syntax::Type& type);

// resolve_values.cpp
/// The constant that `value` is for a fact of `type`; none where it is none, which is
/// reported unless the type is invalid.
std::optional<Constant> resolve_value(Resolver& resolver, const Fact& fact,
                                      const syntax::Value& value);
/// "an enum", "a flag", "a number from 0 to 5".
std::string describe(const Model& model, const Type& type);
/// The number of constants of an enum or a flag; 0 for other types.
std::size_t constant_count(const Model& model, const Type& type);
std::string constant_name(const Model& model, const Type& type, Constant constant);

// resolve_comparisons.cpp
/// The fact is beyond the limit, or not, within [least, most], the values that it can have.
struct Extremes {
  Constant least = 0;
  Constant most = 0;
};
Between limited(FactId fact, syntax::Relation relation, Constant limit, const Extremes& values);

// resolve_conditions.cpp
/// `depth` is how deep the condition stands already, where a name in another stands for it.
ResolvedCondition resolve_condition(Resolver& resolver, syntax::ConditionId condition,
                                    std::size_t depth = 0);

// resolve_defines.cpp
void resolve_defines(Resolver& resolver, const std::vector<syntax::Tree>& trees);
/// What the name stands for where it is used `depth` deep: an `Invalid` condition where that
/// goes in a circle, which is reported.
ResolvedCondition resolve_use(Resolver& resolver, DefineId id, std::size_t depth);
/// Warns of those that nothing used; only of a book without errors, where a rule that could
/// not be read may be the one that uses it.
void report_unused_defines(Resolver& resolver);

// resolve_order_words.cpp
bool has_order_word(const Enum& type, std::string_view word);
/// Whether a word that is no fact and no named condition was meant for an order, behind `or` and a
/// comparison with a fact of `type`; null where the fact itself is not known.
bool may_be_order_word(const Resolver& resolver, std::string_view word, const Type* type);
/// Whether `value or word` means something for the enum; that it does not is reported.
bool has_place_in_order(Resolver& resolver, const syntax::Value& value, std::string_view word,
                        const Enum& type);
/// How a fact that is no number is compared, for help.
std::string comparison_help(const Model& model, const Fact& fact);

// resolve_impossible.cpp
void resolve_impossibles(Resolver& resolver, const std::vector<syntax::Tree>& trees);

// resolve_matrix.cpp
/// The fact that a matrix goes by; none where it has no list of values, which is reported.
FactId resolve_matrix_fact(Resolver& resolver, const syntax::Path& path);
/// The values of one heading, none of which is in those before it.
std::optional<MatrixHeading> resolve_heading(Resolver& resolver, std::string_view kind, FactId fact,
                                             const syntax::MatrixCell& cell,
                                             const std::vector<MatrixHeading>& before);
/// Reports the values that no heading names.
void report_left_out(Resolver& resolver, Span matrix, std::string_view kind, FactId fact,
                     const std::vector<MatrixHeading>& headings,
                     std::string_view first_heading = {});
/// The name that stands in a cell alone; empty for anything else.
std::string_view word_in(const syntax::MatrixCell& cell);
/// None where the matrix is too broken to be kept; that is reported.
std::optional<DerivedByMatrix> resolve_matrix(Resolver& resolver, const syntax::Matrix& written,
                                              FactId derived);

// resolve_derivations.cpp
/// The names and types of the derived facts, which conditions and other derivations read.
std::vector<FactId> declare_derived_facts(Resolver& resolver,
                                          const std::vector<syntax::Tree>& trees);
/// `ids` as `declare_derived_facts` gave them.
void resolve_derivations(Resolver& resolver, const std::vector<syntax::Tree>& trees,
                         const std::vector<FactId>& ids);

// order_derivations.cpp
/// Puts the derivations in an order in which each reads only facts before it; those that go in a
/// circle are reported and left out.
void order_derivations(Resolver& resolver, std::vector<Derivation> derivations);

// resolve_tiers.cpp
void resolve_tiers(Resolver& resolver, const std::vector<syntax::Tree>& trees);

// resolve_teams.cpp
void resolve_teams(Resolver& resolver, const std::vector<syntax::Tree>& trees);
/// A team, or a table of teams, all of `tier`.
TeamChoice resolve_team_choice(Resolver& resolver, TierId tier, const syntax::TeamChoice& written);

// resolve_scopes.cpp
/// Scopes of all tiers, and refusals.
void resolve_scopes(Resolver& resolver, const std::vector<syntax::Tree>& trees);

// resolve_overrides.cpp
/// A rule of the owner decision with what it was read from.
struct WrittenScope {
  ScopeId id;
  const syntax::Name* name;
  const std::optional<syntax::Overrides>* overrides;
};
void resolve_overrides(Resolver& resolver, const std::vector<WrittenScope>& scopes);
/// `L1.everyday`, `refuse.not_entitled`.
std::string qualified_name(const Model& model, const Scope& scope);

// resolve_roles.cpp
void resolve_roles(Resolver& resolver, const std::vector<syntax::Tree>& trees);

// resolve_systems.cpp
void resolve_systems(Resolver& resolver, const std::vector<syntax::Tree>& trees);

// resolve_evidence.cpp
/// Its sources have conditions: facts and named conditions are there before.
void resolve_evidence(Resolver& resolver, const std::vector<syntax::Tree>& trees);

// resolve_permissions.cpp
/// Behind tiers, roles, systems and evidence.
void resolve_permissions(Resolver& resolver, const std::vector<syntax::Tree>& trees);

// resolve_triggers.cpp
/// Behind tiers with their teams, roles and evidence.
void resolve_triggers(Resolver& resolver, const std::vector<syntax::Tree>& trees);

// resolve_lifecycles.cpp
void resolve_lifecycles(Resolver& resolver, const std::vector<syntax::Tree>& trees);

// resolve_guidance.cpp
void resolve_guidance(Resolver& resolver, const std::vector<syntax::Tree>& trees);

// report_unused.cpp
/// Warns of roles, systems, evidence and teams that nothing names; only of a book without errors,
/// where what could not be read may be what names them, and not of what a module of `std` brings.
void report_unused(Resolver& resolver, const std::vector<syntax::Tree>& trees);

// declare_clocks.cpp
/// The names of calendars, dates and promises, which conditions use.
void declare_clocks(Resolver& resolver, const std::vector<syntax::Tree>& trees);
/// The calendar of this name; none where there is none, which is reported. `always` is in the model
/// where something names it.
CalendarId find_calendar(Resolver& resolver, const syntax::Path& path);

// resolve_calendars.cpp
/// Dates, calendars, and who is staffed by which.
void resolve_calendars(Resolver& resolver, const std::vector<syntax::Tree>& trees);

// clock_times.cpp
/// Whether a calendar has the day; that none has it is reported.
bool check_date(Resolver& resolver, const syntax::Date& date);

// resolve_obligations.cpp
void resolve_obligations(Resolver& resolver, const std::vector<syntax::Tree>& trees);

// resolve_ladders.cpp
void resolve_ladders(Resolver& resolver, const std::vector<syntax::Tree>& trees);

// resolve_guarantees.cpp
void resolve_guarantees(Resolver& resolver, const std::vector<syntax::Tree>& trees);

// resolve_tests.cpp
void resolve_tests(Resolver& resolver, const std::vector<syntax::Tree>& trees);

// resolve_allows.cpp
void resolve_allows(Resolver& resolver, const std::vector<syntax::Tree>& trees);

}  // namespace tier::semantics
