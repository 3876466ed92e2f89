#include "tier/access.h"

#include <gtest/gtest.h>

#include "compiler/packed/pack.h"
#include "tests/support/packed_table.h"
#include "tests/support/whole_table.h"

namespace tier::runtime {
namespace {

using support::Decided;
using support::PackedTable;
using support::Ticket;

/// Actions of the whole desk, in their order.
constexpr std::size_t search = 0;
constexpr std::size_t view = 1;
constexpr std::size_t read = 2;
constexpr std::size_t write = 3;

const Table& desk() {
  static const PackedTable packed(packed::pack(support::whole_table()));
  return packed.table();
}

std::vector<AccessAnswer> access_for(const Ticket& ticket) {
  std::vector<AccessAnswer> answers(desk().action_count);
  Decided decided = support::decide(desk(), ticket);
  EXPECT_EQ(access_answers(desk(), decided.request(), answers.data(), answers.size() - 1),
            Status::TooSmall);
  EXPECT_EQ(access_answers(desk(), decided.request(), answers.data(), answers.size()), Status::Ok);
  return answers;
}

std::string rule_of(const AccessAnswer& answer) {
  return answer.rule == format::none ? ""
                                     : std::string(desk().text(desk().rules[answer.rule].name));
}

// What asks for nothing is allowed, what asks for something is allowed with it.
TEST(Access, TellsPermissionsApartByWhatTheyAskFor) {
  const auto answers = access_for({{"at", "L1"}, {"severity", "S2"}, {"security", "yes"}});
  EXPECT_EQ(answers[search].state, AccessState::Allowed);
  EXPECT_EQ(rule_of(answers[view]), "L1.may.view.prod");
  EXPECT_EQ(answers[read].state, AccessState::AllowedWith);
  const format::Permission& permission = desk().permissions[answers[read].permission];
  EXPECT_EQ(permission.expires, 14400);
  EXPECT_EQ(permission.approvers.count, 4U);
  EXPECT_EQ(permission.review_within, 86400);
}

// What nothing allows is denied; a prohibition is more than that and beats every permission.
TEST(Access, DeniesWhatNothingAllowsAndForbidsWhatIsProhibited) {
  const auto denied = access_for({{"at", "L1"}, {"severity", "S2"}, {"security", "yes"}});
  EXPECT_EQ(denied[write].state, AccessState::Denied);
  EXPECT_EQ(rule_of(denied[write]), "");
  const auto forbidden = access_for({{"at", "L1"}, {"severity", "S1"}, {"security", "no"}});
  EXPECT_EQ(forbidden[write].state, AccessState::Forbidden);
  EXPECT_EQ(rule_of(forbidden[write]), "everyone.never.write.prod");
  const auto allowed = access_for({{"at", "L1"}, {"severity", "S1"}, {"security", "yes"}});
  EXPECT_EQ(allowed[write].state, AccessState::Allowed);
  EXPECT_EQ(access_for({{"at", "L2"}, {"severity", "S1"}})[view].state, AccessState::Denied);
}

// A missing fact leaves open only what it can change.
TEST(Access, IsUndeterminedWhereAMissingFactDecides) {
  const auto no_severity = access_for({{"at", "L1"}, {"security", "yes"}});
  EXPECT_EQ(no_severity[write].state, AccessState::Undetermined);
  EXPECT_EQ(no_severity[view].state, AccessState::Allowed);
  const auto prohibited = access_for({{"security", "no"}});
  EXPECT_EQ(prohibited[write].state, AccessState::Forbidden);
  EXPECT_EQ(prohibited[view].state, AccessState::Undetermined);
}

}  // namespace
}  // namespace tier::runtime
