#include <fmt/format.h>

#include <utility>

#include "compiler/semantics/resolver.h"

namespace tier::semantics {
namespace {

using diagnostics::Code;
using diagnostics::Diagnostic;

void declare_team(Resolver& resolver, TierId tier, const syntax::Team& written) {
  const TeamId before =
      resolver.teams.declare(written.name.text, TeamId(resolver.model.teams.size()));
  if (before.is_some()) {
    report_duplicate(resolver, "team", written.name, resolver.model.teams[before].span);
    return;
  }
  resolver.model.teams.add({std::string(written.name.text),
                            title_of(written.title, written.name.text), tier, written.name.span});
}

/// A team of the tier that the ticket goes to; none where there is none, which is reported.
std::optional<TeamId> find_team(Resolver& resolver, TierId tier, const syntax::Name& name) {
  const TeamId found = resolver.teams.find(name.text);
  if (!found.is_some()) {
    if (!resolver.teams.is_broken(name.text)) {
      resolver.sink.report(suggest(Diagnostic(Code::UnknownTeam, name.span, std::string(name.text)),
                                   name, resolver.teams.all()));
    }
    return std::nullopt;
  }
  const Team& team = resolver.model.teams[found];
  if (tier.is_some() && team.tier != tier) {
    resolver.sink.report(Diagnostic(Code::TeamOfOtherTier, name.span, team.name,
                                    resolver.model.tiers[team.tier].name,
                                    resolver.model.tiers[tier].name)
                             .label(team.span, "declared here")
                             .help(fmt::format("give the ticket to a team of `{}`",
                                               resolver.model.tiers[tier].name)));
    return std::nullopt;
  }
  return found;
}

class TeamTable {
 public:
  TeamTable(Resolver& resolver, TierId tier, const syntax::Matrix& written)
      : resolver_(resolver), tier_(tier), written_(written) {}

  TeamChoice resolve() {
    if (written_.facts.size() != 1) {
      resolver_.sink.report(Diagnostic(Code::TeamsByOneFact, written_.facts[1].span)
                                .help("derive a fact from the two, and choose the team by that"));
      return {};
    }
    by_.fact = resolve_matrix_fact(resolver_, written_.facts.front());
    if (!by_.fact.is_some()) {
      return {};
    }
    // The first line is a heading for readers.
    for (std::size_t index = 1; index < written_.lines.size(); ++index) {
      resolve_line(written_.lines[index]);
    }
    if (valid_) {
      report_left_out(resolver_, written_.span, "line", by_.fact, headings_);
    }
    return std::move(by_);
  }

 private:
  void resolve_line(const syntax::MatrixLine& line) {
    const bool is_pair = line.cells.size() == 2 && line.cells[1].values.size() == 1;
    const auto* name = is_pair ? std::get_if<syntax::Name>(&line.cells[1].values[0]) : nullptr;
    if (name == nullptr) {
      resolver_.sink.report(
          Diagnostic(Code::TeamLine, line.span).help("for example `| mail, calendar | office |`"));
      valid_ = false;
      return;
    }
    auto heading = resolve_heading(resolver_, "line", by_.fact, line.cells.front(), headings_);
    const auto team = find_team(resolver_, tier_, *name);
    valid_ = valid_ && heading && team;
    if (heading) {
      headings_.push_back(*heading);
    }
    if (heading && team) {
      by_.lines.push_back({std::move(*heading), *team});
    }
  }

  Resolver& resolver_;
  TierId tier_;
  const syntax::Matrix& written_;
  TeamByFact by_;
  std::vector<MatrixHeading> headings_;
  bool valid_ = true;
};

}  // namespace

void resolve_teams(Resolver& resolver, const std::vector<syntax::Tree>& trees) {
  for (const auto& declared : all_of<syntax::Tier>(trees)) {
    const TierId tier = resolver.tiers.find(declared.node->name.text);
    for (const syntax::TierMember& member : declared.node->members) {
      const auto* team = std::get_if<syntax::Team>(&member);
      if (team != nullptr && tier.is_some()) {
        declare_team(resolver, tier, *team);
      }
    }
  }
}

TeamChoice resolve_team_choice(Resolver& resolver, TierId tier, const syntax::TeamChoice& written) {
  if (const auto* matrix = std::get_if<syntax::Matrix>(&written)) {
    return TeamTable(resolver, tier, *matrix).resolve();
  }
  const auto& path = std::get<syntax::Path>(written);
  const std::string name = spelling(path);
  const auto team = find_team(resolver, tier, {name, path.span});
  return team ? TeamChoice(*team) : TeamChoice();
}

}  // namespace tier::semantics
