#include <gtest/gtest.h>

#include "compiler/packed/pack.h"
#include "forged.h"
#include "tests/support/whole_table.h"

namespace tier::runtime {
namespace {

using format::none;
using format::Section;

const std::string& bytes() {
  static const std::string packed = packed::pack(support::whole_table());
  return packed;
}

format::Attribute& attribute(Forged& forged, std::size_t index) {
  return forged.at<format::Attribute>(Section::Attributes, index);
}

// Attributes of the whole desk by their place; see tests/support/whole_table.h.
constexpr std::size_t status = 1;
constexpr std::size_t waited = 3;
constexpr std::size_t tags = 4;
constexpr std::size_t subject = 5;
constexpr std::size_t at = 8;
constexpr std::size_t member = 9;
constexpr std::size_t pattern = 11;

// A whole table that is cut anywhere is refused.
TEST(OpenWhole, RefusesEveryTruncation) {
  for (std::size_t size = 0; size < bytes().size(); ++size) {
    ASSERT_EQ(PackedTable(std::string_view(bytes()).substr(0, size)).status(), Status::Truncated);
  }
}

// Each promise of sets, texts, durations and the holder is checked.
TEST(OpenWhole, RefusesAForgedAttribute) {
  expect_each_refused(
      bytes(),
      {
          {"longest", [](Forged& f) { attribute(f, waited).upper = 100'000'000'001; }},
          {"lower", [](Forged& f) { attribute(f, waited).lower = 1; }},
          {"scale", [](Forged& f) { attribute(f, waited).scale = 1; }},
          {"number of no default", [](Forged& f) { attribute(f, waited).default_number = 1; }},
          {"number below its default",
           [](Forged& f) {
             attribute(f, waited).default_class = 1;
             attribute(f, waited).default_number = 899;
           }},
          {"number above its default",
           [](Forged& f) {
             attribute(f, waited).default_class = 1;
             attribute(f, waited).default_number = 3600;
           }},
          {"number above all",
           [](Forged& f) {
             attribute(f, waited).default_class = 2;
             attribute(f, waited).default_number = 86401;
           }},
          {"open", [](Forged& f) { attribute(f, tags).open = 2; }},
          {"default of a text", [](Forged& f) { attribute(f, subject).default_class = 0; }},
          {"source of a fact", [](Forged& f) { attribute(f, tags).source = 0; }},
          {"no source", [](Forged& f) { attribute(f, member).source = none; }},
          {"source behind", [](Forged& f) { attribute(f, member).source = member; }},
          {"source of another kind", [](Forged& f) { attribute(f, member).source = subject; }},
          {"pattern of a set", [](Forged& f) { attribute(f, pattern).source = tags; }},
          {"pattern as a member",
           [](Forged& f) { attribute(f, pattern).kind = format::AttributeKind::Member; }},
          {"unknown member",
           [](Forged& f) {
             attribute(f, member).unknown_class = 2;
             attribute(f, member).class_count = 3;
           }},
          {"default of a member", [](Forged& f) { attribute(f, member).default_class = 0; }},
          {"derived member", [](Forged& f) { attribute(f, member).derived_by = 1; }},
          {"classes of the holder", [](Forged& f) { attribute(f, at).class_count = 1; }},
          {"two holders",
           [](Forged& f) {
             attribute(f, at - 1) = attribute(f, at);
             attribute(f, at - 1).name = {attribute(f, at - 2).name.offset, 0};
           }},
          {"automaton of an enum", [](Forged& f) { attribute(f, status).automaton = 0; }},
          {"no automaton", [](Forged& f) { attribute(f, subject).automaton = none; }},
          {"another automaton", [](Forged& f) { attribute(f, subject).automaton = 1; }},
          {"member of a value",
           [](Forged& f) {
             const auto values = attribute(f, tags).values;
             f.at<format::Value>(Section::Values, values.begin).member = pattern;
           }},
          {"member beyond the end",
           [](Forged& f) {
             const auto values = attribute(f, tags).values;
             f.at<format::Value>(Section::Values, values.begin).member = 99;
           }},
      });
}

// Each promise of an automaton is checked.
TEST(OpenWhole, RefusesAForgedAutomaton) {
  const auto automaton = [](Forged& f) -> format::Automaton& {
    return f.at<format::Automaton>(Section::Automata, 0);
  };
  const auto symbol = [](Forged& f, std::size_t index) -> format::Symbol& {
    return f.at<format::Symbol>(Section::Symbols, index);
  };
  expect_each_refused(
      bytes(),
      {
          {"patterns", [&](Forged& f) { automaton(f).patterns.count -= 1; }},
          {"symbols", [&](Forged& f) { automaton(f).symbols.count -= 1; }},
          {"states", [&](Forged& f) { automaton(f).states.count -= 1; }},
          {"transitions", [&](Forged& f) { automaton(f).transitions.begin += 1; }},
          {"symbol count", [&](Forged& f) { automaton(f).symbol_count += 1; }},
          {"reserved", [&](Forged& f) { automaton(f).reserved = 1; }},
          {"symbol of an end", [&](Forged& f) { symbol(f, 0).symbol = 1; }},
          {"symbol beyond the end", [&](Forged& f) { symbol(f, 0).symbol = 999; }},
          {"empty range", [&](Forged& f) { symbol(f, 1).last = symbol(f, 1).first - 1; }},
          {"overlap", [&](Forged& f) { symbol(f, 1).first = symbol(f, 0).last; }},
          {"code point", [&](Forged& f) { symbol(f, 0).last = 0x11'0000; }},
          {"state", [](Forged& f) { f.at<std::uint32_t>(Section::Transitions, 3) = 9999; }},
          {"matched", [](Forged& f) { f.at<format::State>(Section::States, 0).matched.begin = 1; }},
          {"pattern of another kind",
           [](Forged& f) { f.at<std::uint32_t>(Section::Lists, 0) = status; }},
          {"pattern beyond the end",
           [](Forged& f) { f.at<std::uint32_t>(Section::Lists, 0) = 99; }},
          {"patterns fall", [](Forged& f) { f.at<std::uint32_t>(Section::Lists, 1) = pattern; }},
      });
}

format::Outcome& outcome(Forged& forged, format::OutcomeKind kind) {
  std::size_t index = 0;
  while (forged.at<format::Outcome>(Section::Outcomes, index).kind != kind) {
    ++index;
  }
  return forged.at<format::Outcome>(Section::Outcomes, index);
}

std::uint32_t& listed(Forged& forged, format::Range list, std::uint32_t place) {
  return forged.at<std::uint32_t>(Section::Lists, list.begin + place);
}

// Each promise of an outcome, of whatever kind, is checked.
TEST(OpenWhole, RefusesAForgedOutcome) {
  using format::OutcomeKind;
  std::vector<Promise> promises;
  for (const OutcomeKind kind :
       {OutcomeKind::Owner, OutcomeKind::Refusal, OutcomeKind::Impossible, OutcomeKind::Team,
        OutcomeKind::Trigger, OutcomeKind::Unless, OutcomeKind::Need, OutcomeKind::Waiver,
        OutcomeKind::Permission, OutcomeKind::Guidance, OutcomeKind::Transition}) {
    promises.push_back({"target", [kind](Forged& f) { outcome(f, kind).target = 99; }});
    promises.push_back({"value", [kind](Forged& f) { outcome(f, kind).value = 99; }});
    promises.push_back({"list", [kind](Forged& f) { outcome(f, kind).list.count += 1; }});
    promises.push_back({"kind", [kind](Forged& f) { outcome(f, kind).kind = OutcomeKind::Value; }});
    promises.push_back(
        {"no kind", [kind](Forged& f) { outcome(f, kind).kind = static_cast<OutcomeKind>(12); }});
    promises.push_back({"team", [kind](Forged& f) { outcome(f, kind).team = 99; }});
    promises.push_back({"team by", [kind](Forged& f) { outcome(f, kind).team_by = 2; }});
  }
  promises.push_back(
      {"team of another tier", [](Forged& f) { f.at<format::Team>(Section::Teams, 0).tier = 0; }});
  promises.push_back(
      {"need of nothing", [](Forged& f) { outcome(f, OutcomeKind::Need).value = 0; }});
  promises.push_back(
      {"evidence", [](Forged& f) { listed(f, outcome(f, OutcomeKind::Need).list, 1) = 3; }});
  promises.push_back(
      {"evidence twice", [](Forged& f) { listed(f, outcome(f, OutcomeKind::Need).list, 1) = 0; }});
  promises.push_back({"class of a transition", [](Forged& f) {
                        listed(f, outcome(f, OutcomeKind::Transition).list, 1) = 3;
                      }});
  expect_each_refused(bytes(), promises);
}

// Each promise of what outcomes name is checked.
TEST(OpenWhole, RefusesForgedPeople) {
  const auto permission = [](Forged& f, std::size_t index) -> format::Permission& {
    return f.at<format::Permission>(Section::Permissions, index);
  };
  const auto trigger = [](Forged& f, std::size_t index) -> format::Trigger& {
    return f.at<format::Trigger>(Section::Triggers, index);
  };
  const auto guidance = [](Forged& f) -> format::Guidance& {
    return f.at<format::Guidance>(Section::Guidance, 0);
  };
  expect_each_refused(
      bytes(),
      {
          {"tier of a team", [](Forged& f) { f.at<format::Team>(Section::Teams, 0).tier = 2; }},
          {"team reserved", [](Forged& f) { f.at<format::Team>(Section::Teams, 0).reserved = 1; }},
          {"name of a role",
           [](Forged& f) { f.at<format::Role>(Section::Roles, 0).name.size = 0; }},
          {"actions",
           [](Forged& f) { f.at<format::System>(Section::Systems, 0).actions.count += 1; }},
          {"actions of no system",
           [](Forged& f) {
             const auto systems = static_cast<std::size_t>(Section::Systems);
             for (std::size_t index = 0;
                  index * sizeof(format::System) < f.header().sections[systems].size; ++index) {
               f.at<format::System>(Section::Systems, index).actions = {0, 0};
             }
           }},
          {"system", [](Forged& f) { f.at<format::Action>(Section::Actions, 0).system = 1; }},
          {"action reserved",
           [](Forged& f) { f.at<format::Action>(Section::Actions, 0).reserved = 1; }},
          {"name of evidence",
           [](Forged& f) { f.at<format::Evidence>(Section::Evidence, 2).name.offset -= 1; }},
          {"rule", [&](Forged& f) { permission(f, 0).rule = 999; }},
          {"never", [&](Forged& f) { permission(f, 3).never = 2; }},
          {"never that asks", [&](Forged& f) { permission(f, 1).never = 1; }},
          {"no access", [&](Forged& f) { permission(f, 0).access.count = 0; }},
          {"access", [&](Forged& f) { listed(f, permission(f, 0).access, 1) = 4; }},
          {"approving role", [&](Forged& f) { listed(f, permission(f, 1).approvers, 0) = 2; }},
          {"approved by none", [&](Forged& f) { listed(f, permission(f, 1).approvers, 1) = 0; }},
          {"half an approver", [&](Forged& f) { permission(f, 1).approvers.count -= 1; }},
          {"needs", [&](Forged& f) { listed(f, permission(f, 1).needs, 0) = 3; }},
          {"review", [&](Forged& f) { permission(f, 1).review_role = 2; }},
          {"review by nobody", [&](Forged& f) { permission(f, 1).review_role = none; }},
          {"review within", [&](Forged& f) { permission(f, 1).review_within = -1; }},
          {"expires", [&](Forged& f) { permission(f, 1).expires = -1; }},
          {"permission reserved", [&](Forged& f) { permission(f, 1).reserved = 1; }},
          {"rule of a trigger", [&](Forged& f) { trigger(f, 0).rule = 999; }},
          {"to", [&](Forged& f) { trigger(f, 0).to = 2; }},
          {"team of another tier", [&](Forged& f) { trigger(f, 1).to = 0; }},
          {"team", [&](Forged& f) { trigger(f, 0).team = 2; }},
          {"team by", [&](Forged& f) { trigger(f, 0).team_by = 2; }},
          {"team twice", [&](Forged& f) { trigger(f, 1).team_by = 3; }},
          {"on request", [&](Forged& f) { trigger(f, 1).on_request_by = 2; }},
          {"asks", [&](Forged& f) { trigger(f, 1).asks = 2; }},
          {"accept unit",
           [&](Forged& f) { trigger(f, 1).accept_unit = static_cast<format::AcceptUnit>(4); }},
          {"nothing to accept",
           [&](Forged& f) { trigger(f, 0).accept_unit = format::AcceptUnit::None; }},
          {"else return", [&](Forged& f) { trigger(f, 1).else_return = 2; }},
          {"accept within", [&](Forged& f) { trigger(f, 1).accept_within = -1; }},
          {"rule of guidance", [&](Forged& f) { guidance(f).rule = 999; }},
          {"strength", [&](Forged& f) { guidance(f).strength = static_cast<format::Strength>(4); }},
          {"decided by", [&](Forged& f) { guidance(f).decided_by = 2; }},
          {"guidance reserved", [&](Forged& f) { guidance(f).reserved = 1; }},
          {"beats",
           [](Forged& f) {
             std::size_t rule = 0;
             while (f.at<format::Rule>(Section::Rules, rule).beats.count == 0) {
               ++rule;
             }
             listed(f, f.at<format::Rule>(Section::Rules, rule).beats, 0) = 999;
           }},
          {"kinds fall",
           [](Forged& f) {
             std::swap(f.at<format::Decision>(Section::Decisions, 7).kind,
                       f.at<format::Decision>(Section::Decisions, 8).kind);
           }},
          {"policy",
           [](Forged& f) {
             f.at<format::Decision>(Section::Decisions, 7).policy = format::HitPolicy::Unique;
           }},
          {"lifecycle of no enum",
           [](Forged& f) { f.at<format::Decision>(Section::Decisions, 9).attribute = waited; }},
      });
}

// What people are told lies inside the strings, a record a rule.
TEST(OpenWhole, RefusesForgedWords) {
  const auto words = [](Forged& f) -> format::Words& {
    return f.at<format::Words>(Section::Words, 0);
  };
  expect_each_refused(
      bytes(), {
                   {"title", [&](Forged& f) { words(f).title.offset += 1; }},
                   {"title beyond the end", [&](Forged& f) { words(f).title.size = 0x7FFF'FFFFU; }},
                   {"text", [&](Forged& f) { words(f).text.offset -= 1; }},
                   {"fewer than rules",
                    [](Forged& f) {
                      f.header().sections[static_cast<std::size_t>(Section::Words)].size -= 16;
                    }},
                   {"more not proved", [](Forged& f) { f.header().not_proved += 1; }},
                   {"all not proved", [](Forged& f) { f.header().not_proved = 0xFFFF'FFFFU; }},
               });
}

}  // namespace
}  // namespace tier::runtime
