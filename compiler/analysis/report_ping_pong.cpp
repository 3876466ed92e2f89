#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <utility>

#include "compiler/analysis/report_movement.h"
#include "compiler/prose/people.h"

namespace tier::analysis {

namespace {

/// Rounds through the same tiers in the same order are told by the first of them.
class PingPongReport {
 public:
  PingPongReport(const Words& words, const findings::Findings& findings)
      : table_(words.table()), words_(words), findings_(findings) {}

  void tell(const findings::PingPong& round, diagnostics::Sink& sink) {
    const std::size_t length = round.triggers.size();
    const std::size_t first = first_told(round);
    auto diagnostic = diagnostics::Diagnostic(diagnostics::Code::PingPong, origin_of(round, first),
                                              tiers_of(round, first))
                          .label(hands(round, first));
    for (std::size_t step = 1; step < length; ++step) {
      const std::size_t place = (first + step) % length;
      std::move(diagnostic)
          .label(
              origin_of(round, place),
              fmt::format("and this {}{}", step + 1 == length ? "back " : "", way(round, place)));
    }
    std::move(diagnostic)
        .note(words_.example(round.witness, {}))
        .note(words_.as_test(round.witness));
    const std::size_t others = count_alike(round) - 1;
    if (others > 0) {
      std::move(diagnostic)
          .note(fmt::format("{} other {} of triggers {} tickets around the same tiers", others,
                            others == 1 ? "set" : "sets", others == 1 ? "passes" : "pass"));
    }
    sink.report(
        std::move(diagnostic)
            .help("let one of them look at a fact that changes on the way, such as a flag that the "
                  "receiving tier sets, or make it `on request by` a role, so that somebody "
                  "decides"));
  }

 private:
  /// The same code is told once a place, so that each round begins at a trigger of its own.
  std::size_t first_told(const findings::PingPong& round) {
    for (std::size_t place = 0; place < round.triggers.size(); ++place) {
      if (told_at_.insert(round.triggers[place]).second) {
        return place;
      }
    }
    return 0;
  }

  [[nodiscard]] source::Span origin_of(const findings::PingPong& round, std::size_t place) const {
    return table_.rules[round.triggers[place]].origin.span;
  }
  [[nodiscard]] std::string way(const findings::PingPong& round, std::size_t place) const {
    return fmt::format("from {} to {}", prose::tier(table_, round.tiers[place]),
                       prose::tier(table_, round.tiers[(place + 1) % round.tiers.size()]));
  }
  [[nodiscard]] std::string hands(const findings::PingPong& round, std::size_t place) const {
    return "hands it " + way(round, place);
  }
  [[nodiscard]] std::string tiers_of(const findings::PingPong& round, std::size_t first) const {
    std::string text = "from ";
    for (std::size_t step = 0; step <= round.tiers.size(); ++step) {
      text += (step == 0 ? "" : " to ") +
              prose::tier(table_, round.tiers[(first + step) % round.tiers.size()]);
    }
    return text;
  }
  [[nodiscard]] std::size_t count_alike(const findings::PingPong& round) const {
    const auto& all = findings_.movement.ping_pongs;
    return static_cast<std::size_t>(
        std::count_if(all.begin(), all.end(),
                      [&](const findings::PingPong& other) { return other.tiers == round.tiers; }));
  }

  const table::DecisionTable& table_;
  const Words& words_;
  const findings::Findings& findings_;
  std::set<table::RuleId> told_at_;
};

}  // namespace

void report_ping_pongs(const Words& words, const findings::Findings& findings,
                       diagnostics::Sink& sink) {
  PingPongReport report(words, findings);
  std::set<std::vector<table::TierId>> told;
  for (const findings::PingPong& round : findings.movement.ping_pongs) {
    if (told.insert(round.tiers).second) {
      report.tell(round, sink);
    }
  }
}

}  // namespace tier::analysis
