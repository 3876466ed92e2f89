#include "tier/promise.h"

#include <gtest/gtest.h>

#include <random>
#include <vector>

#include "compiler/packed/pack.h"
#include "tests/support/promising_table.h"
#include "tests/unit/runtime/forged.h"

namespace tier::runtime {
namespace {

using format::Section;
using support::promising_table;

constexpr std::int64_t hour = 3600;

/// A ticket as its facts, decided.
class Ticket {
 public:
  explicit Ticket(const Table& table)
      : table_(table),
        facts_(table.attribute_count),
        values_(table.attribute_count, no_moment),
        answers_(table.decision_count),
        questions_(question_words(table)),
        scratch_(scratch_words(table)),
        matches_(most_matches(table)) {
    clear_facts(table, facts_.data(), facts_.size());
  }

  Ticket& give(std::string_view name, std::string_view text) {
    const std::uint32_t fact = find_attribute(table_, name);
    EXPECT_EQ(bind(table_, fact, text, facts_.data()), Status::Ok) << name;
    read_time(text, values_[fact]);
    read_duration(text, values_[fact]);
    return *this;
  }

  PromiseAnswer ask(std::string_view promise, std::int64_t now = no_moment) {
    Request request;
    request.facts = facts_.data();
    request.fact_count = facts_.size();
    request.answers = answers_.data();
    request.answer_count = answers_.size();
    request.questions = questions_.data();
    request.question_capacity = questions_.size();
    request.scratch = scratch_.data();
    request.scratch_capacity = scratch_.size();
    request.matches = matches_.data();
    request.match_capacity = matches_.size();
    EXPECT_EQ(decide(table_, request), Status::Ok);
    PromiseAnswer answer;
    const Moments moments{values_.data(), values_.size(), now, false};
    EXPECT_EQ(promise_answer(table_, request, find_promise(table_, promise), moments, answer),
              Status::Ok);
    return answer;
  }

 private:
  const Table& table_;
  std::vector<std::uint32_t> facts_;
  std::vector<std::int64_t> values_;
  std::vector<Answer> answers_;
  std::vector<std::uint32_t> questions_;
  std::vector<std::uint32_t> scratch_;
  std::vector<Match> matches_;
};

class Promises : public testing::Test {
 protected:
  Ticket ticket() {
    Ticket ticket(packed_.table());
    ticket.give("vip", "yes").give("waiting", "no").give("opened", "1970-01-02T00:00:00Z");
    return ticket;
  }

  support::PackedTable packed_{packed::pack(promising_table())};
};

TEST_F(Promises, AreDueWhenTheirTimeHasPassed) {
  const PromiseAnswer answer = ticket().ask("reply");
  EXPECT_EQ(answer.state, PromiseState::Running);
  EXPECT_EQ(answer.started, 24 * hour);
  EXPECT_EQ(answer.due, 28 * hour);
}

TEST_F(Promises, AreOverdueFromTheSecondBehind) {
  EXPECT_EQ(ticket().ask("reply", 28 * hour).state, PromiseState::Running);
  EXPECT_EQ(ticket().ask("reply", 28 * hour + 1).state, PromiseState::Overdue);
}

TEST_F(Promises, AreKeptUpToTheLastSecond) {
  EXPECT_EQ(ticket().give("replied", "1970-01-02T04:00:00Z").ask("reply").state,
            PromiseState::Kept);
  EXPECT_EQ(ticket().give("replied", "1970-01-02T04:00:01Z").ask("reply").state,
            PromiseState::Broken);
}

TEST_F(Promises, ThatDoNotApplyHaveNoTime) {
  EXPECT_EQ(ticket().give("vip", "no").ask("reply").state, PromiseState::DoesNotApply);
  EXPECT_EQ(ticket().give("vip", "no").ask("done").state, PromiseState::DoesNotApply);
}

TEST_F(Promises, OfMissingFactsAreUndetermined) {
  Ticket bare(packed_.table());
  EXPECT_EQ(bare.ask("reply").state, PromiseState::Undetermined);
}

TEST_F(Promises, ThatMayPauseNeedToKnowForHowLong) {
  const PromiseAnswer open = ticket().ask("done");
  EXPECT_EQ(open.state, PromiseState::NeedsHistory);
  EXPECT_EQ(open.due, 32 * hour);
  const PromiseAnswer known = ticket().give("held", "1h").ask("done");
  EXPECT_EQ(known.state, PromiseState::Running);
  EXPECT_EQ(known.due, 33 * hour);
  EXPECT_EQ(ticket().give("waiting", "yes").ask("done").state, PromiseState::Paused);
}

TEST_F(Promises, BeginOnceTheirTimeIsKnown) {
  Ticket unopened(packed_.table());
  unopened.give("vip", "yes");
  EXPECT_EQ(unopened.ask("reply").state, PromiseState::NotStarted);
}

TEST(Times, AreReadAsInstants) {
  std::int64_t instant = 0;
  EXPECT_EQ(read_time("1970-01-01T00:00:00Z", instant), Status::Ok);
  EXPECT_EQ(instant, 0);
  EXPECT_EQ(read_time("2000-02-29T12:30:15.9+05:45", instant), Status::Ok);
  EXPECT_EQ(instant, 951'806'715);
  EXPECT_EQ(read_time("1969-12-31T23:59:60Z", instant), Status::Ok);
  EXPECT_EQ(instant, 0);
  EXPECT_EQ(read_time("0001-01-01T00:00Z", instant), Status::Ok);
  EXPECT_EQ(instant, -62'135'596'800);
  EXPECT_EQ(read_time("2001-02-29T12:30:15Z", instant), Status::MalformedTime);
}

// Whatever stands in the sections of promises, it is refused or leads nowhere else.
TEST(ForgedPromises, NeverLeadOutsideTheTable) {
  const std::string bytes = packed::pack(promising_table());
  const auto* header = reinterpret_cast<const format::Header*>(bytes.data());
  const std::size_t begin = header->sections[static_cast<std::size_t>(Section::Promises)].offset;
  const std::size_t end = header->sections[static_cast<std::size_t>(Section::Bits)].offset;
  std::mt19937 random(11);
  std::size_t opened = 0;
  for (int round = 0; round < 5'000; ++round) {
    std::string forged = bytes;
    const std::size_t at = begin + random() % (end - begin);
    const auto by = static_cast<char>(1U << (random() % 8));
    forged[at] = static_cast<char>(forged[at] ^ by);
    support::reseal(forged);
    const support::PackedTable packed(forged);
    if (packed.status() != Status::Ok) {
      continue;
    }
    ++opened;
    Ticket ticket(packed.table());
    ticket.give("vip", "yes").give("opened", "9999-12-31T23:59:59Z").give("held", "90m");
    ticket.ask("reply");
    ticket.ask("done", 0);
  }
  EXPECT_GT(opened, 100U);
}

}  // namespace
}  // namespace tier::runtime
