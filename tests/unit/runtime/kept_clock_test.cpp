#include "tier/kept_clock.h"

#include <gtest/gtest.h>

#include <random>

#include "compiler/packed/pack.h"
#include "tests/support/packed_table.h"
#include "tests/support/table_builder.h"
#include "tests/unit/runtime/timed.h"

/// Kept clocks by worked examples, and held to somebody who looks at the ticket every minute.
namespace tier::runtime {
namespace {

constexpr std::int64_t minute = 60;
constexpr std::int64_t hour = 60 * minute;
constexpr std::int64_t day = 24 * hour;

/// Open from 9:00 to 12:00 and from 13:00 to 17:00 UTC on all days but each seventh.
table::Calendar office() {
  table::Calendar calendar;
  calendar.name = "office";
  calendar.begin = 0;
  calendar.end = 60 * day;
  for (std::int64_t date = 0; date < 60; ++date) {
    if (date % 7 != 3) {
      calendar.openings.push_back({date * day + 9 * hour, date * day + 12 * hour, date});
      calendar.openings.push_back({date * day + 13 * hour, date * day + 17 * hour, date});
    }
  }
  calendar.offsets = {{0, 0}};
  return calendar;
}

bool is_office_hour(std::int64_t at) {
  const std::int64_t of_day = at % day / hour;
  return at / day % 7 != 3 && of_day >= 9 && of_day < 17 && of_day != 12;
}

const char* const levels[] = {"begun", "done", "waiting", "fresh", "spam"};

/// `reply` within 5 hours, or 6 opening hours where `business`; each kind of event has a flag.
table::DecisionTable watched_table(bool repeats) {
  using table::ClockEvent;
  support::TableBuilder book;
  for (const char* level : levels) {
    book.flag(level);
  }
  book.flag("business");
  book.time("wrote");
  book.may_be_unknown("wrote");
  book.enumeration("reply target", {"5h", "6bh"});
  book.may_be_unknown("reply target");
  book.tier("L1");
  book.table.calendars.add(office());
  book.derive("reply target");
  book.rule("reply.5h", "5h", {{{"business", {"no"}}}});
  book.rule("reply.6bh", "6bh", {{{"business", {"yes"}}}});
  book.decide_owner();
  book.otherwise("L1.rest", "L1");
  table::Obligation reply;
  reply.name = "reply";
  reply.target = book.attribute_id("reply target");
  reply.targets = {table::PromisedTime{table::PromisedTime::Unit::Elapsed, 5 * hour},
                   table::PromisedTime{table::PromisedTime::Unit::Business, 6 * hour}};
  reply.repeats = repeats;
  reply.calendar = table::CalendarId(std::size_t{0});
  const ClockEvent::Kind kinds[] = {ClockEvent::Kind::Starts, ClockEvent::Kind::Stops,
                                    ClockEvent::Kind::Pauses, ClockEvent::Kind::Resets,
                                    ClockEvent::Kind::Cancels};
  for (const ClockEvent::Kind kind : kinds) {
    reply.events.push_back({kind, {}, {}});
  }
  const table::ObligationId id = book.table.obligations.add(std::move(reply));
  book.decide(table::DecisionKind::Clocks, "clocks");
  for (std::uint32_t place = 0; place < 5; ++place) {
    const std::string name = std::string("reply.") + levels[place];
    book.give(name, table::ClockOutcome{id, place}, {{{levels[place], {"yes"}}}});
    book.table.obligations[id].events[place].rule = table::RuleId(book.table.rules.size() - 1);
  }
  return book.table;
}

/// A ticket whose clock is kept.
class Watched {
 public:
  explicit Watched(const Table& table) : table_(table), ticket_(table) {
    for (const char* level : levels) {
      ticket_.give(level, "no");
    }
    ticket_.give("business", "no");
  }

  Watched& give(std::string_view fact, std::string_view text) {
    ticket_.give(fact, text);
    return *this;
  }
  Status at(std::int64_t instant) {
    ticket_.decide(instant);
    return advance(table_, ticket_.request(), 0, clock);
  }
  PromiseAnswer ask(std::int64_t now) {
    ticket_.decide(now);
    PromiseAnswer answer;
    EXPECT_EQ(kept_answer(table_, ticket_.request(), 0, clock, answer), Status::Ok);
    return answer;
  }
  [[nodiscard]] const Request& request() const { return ticket_.request(); }

  KeptClock clock;

 private:
  const Table& table_;
  TimedTicket ticket_;
};

class KeptClocks : public testing::Test {
 protected:
  support::PackedTable once_{packed::pack(watched_table(false))};
  support::PackedTable again_{packed::pack(watched_table(true))};
};

TEST_F(KeptClocks, CountFromTheEventThatStartsThem) {
  Watched ticket(once_.table());
  EXPECT_EQ(ticket.at(day), Status::Ok);
  EXPECT_EQ(ticket.ask(day).state, PromiseState::NotStarted);
  ticket.give("begun", "yes").at(day + 10 * hour);
  EXPECT_EQ(ticket.ask(day + 11 * hour).due, day + 15 * hour);
  // That it started stays.
  ticket.give("begun", "no").at(day + 11 * hour);
  EXPECT_EQ(ticket.ask(day + 11 * hour).due, day + 15 * hour);
  EXPECT_EQ(ticket.ask(day + 15 * hour).state, PromiseState::Running);
  EXPECT_EQ(ticket.ask(day + 15 * hour + 1).state, PromiseState::Overdue);
}

// From 10:00 paused 11:00 to 14:00, of which two hours are open: six opening hours end the next
// day.
TEST_F(KeptClocks, StandStillInWhatTheTargetCounts) {
  Watched ticket(once_.table());
  ticket.give("begun", "yes").at(day + 10 * hour);
  ticket.give("waiting", "yes").at(day + 11 * hour);
  EXPECT_EQ(ticket.ask(day + 12 * hour).state, PromiseState::Paused);
  ticket.give("waiting", "no").at(day + 14 * hour);
  EXPECT_EQ(ticket.ask(day + 14 * hour).due, day + 18 * hour);
  EXPECT_EQ(ticket.ask(day + 14 * hour).still, 3 * hour);
  // A change of facts counts anew and keeps what was used: one hour, and three until 17:00.
  ticket.give("business", "yes").at(day + 14 * hour);
  EXPECT_EQ(ticket.ask(day + 14 * hour).due, 2 * day + 11 * hour);
  EXPECT_EQ(ticket.ask(day + 14 * hour).still, 2 * hour);
}

TEST_F(KeptClocks, NoLongerPauseOnceTheyAreOverdue) {
  Watched ticket(once_.table());
  ticket.give("begun", "yes").at(day);
  ticket.give("waiting", "yes").at(day + 6 * hour);
  EXPECT_EQ(ticket.ask(day + 7 * hour).state, PromiseState::Overdue);
  EXPECT_EQ(ticket.ask(day + 7 * hour).due, day + 5 * hour);
}

TEST_F(KeptClocks, RunOnWhereATicketIsOpenedAgain) {
  Watched ticket(once_.table());
  ticket.give("begun", "yes").at(day);
  ticket.give("done", "yes").at(day + 2 * hour);
  EXPECT_EQ(ticket.ask(day + 9 * hour).state, PromiseState::Kept);
  EXPECT_EQ(ticket.ask(day + 9 * hour).stopped, day + 2 * hour);
  ticket.give("done", "no").at(day + 3 * hour);
  EXPECT_EQ(ticket.ask(day + 4 * hour).state, PromiseState::Running);
  EXPECT_EQ(ticket.ask(day + 6 * hour).state, PromiseState::Overdue);
  ticket.give("done", "yes").at(day + 6 * hour);
  EXPECT_EQ(ticket.ask(day + 6 * hour).state, PromiseState::Broken);
}

TEST_F(KeptClocks, BeginAnewWhereTheirPromiseRepeats) {
  Watched ticket(again_.table());
  ticket.give("begun", "yes").at(day);
  ticket.give("begun", "no").give("done", "yes").at(day + hour);
  ticket.give("done", "no").at(day + 2 * hour);
  EXPECT_EQ(ticket.ask(day + 9 * hour).state, PromiseState::Kept);
  ticket.give("begun", "yes").at(day + 8 * hour);
  EXPECT_EQ(ticket.ask(day + 9 * hour).started, day + 8 * hour);
  EXPECT_EQ(ticket.ask(day + 9 * hour).due, day + 13 * hour);
}

TEST_F(KeptClocks, BeginAnewWhenAResetComesTrue) {
  Watched ticket(once_.table());
  ticket.give("begun", "yes").at(day);
  ticket.give("fresh", "yes").at(day + 2 * hour);
  ticket.give("business", "no").at(day + 3 * hour);
  EXPECT_EQ(ticket.ask(day + 3 * hour).due, day + 7 * hour);
}

TEST_F(KeptClocks, KnowWhatTheyCannotKnow) {
  Watched ticket(once_.table());
  EXPECT_EQ(ticket.at(day), Status::Ok);
  EXPECT_EQ(ticket.at(day - 1), Status::OutOfOrder);
  EXPECT_EQ(ticket.at(no_moment), Status::TooSmall);
  EXPECT_EQ(advance(once_.table(), ticket.request(), 1, ticket.clock), Status::BadClass);
  EXPECT_EQ(ticket.clock.seen, day);
  ticket.give("begun", "yes").give("waiting", "yes").at(2 * day);
  const KeptClock before = ticket.clock;
  EXPECT_EQ(ticket.give("waiting", "no").at(100 * day), Status::OutsideCalendar);
  EXPECT_EQ(ticket.clock.seen, before.seen);
  EXPECT_EQ(ticket.clock.still, before.still);
}

/// Looks at the ticket every minute, and counts.
class Looker {
 public:
  explicit Looker(bool repeats) : repeats_(repeats) {}

  /// `level` has a flag of each kind, in their order.
  void see(const bool (&level)[5], bool business) {
    business_ = business;
    const bool was_reset = reset_;
    reset_ = level[3];
    const bool starts = level[0] && (!started_ || (stopped_ && repeats_ && !level[1]));
    if (starts) {
      begin();
    }
    if (!started_) {
      reset_ = false;
      return;
    }
    paused_ = false;
    cancelled_ = level[4];
    if (cancelled_) {
      return;
    }
    if (level[1]) {
      stopped_ = true;
      return;
    }
    if (stopped_ && repeats_) {
      return;
    }
    stopped_ = false;
    if (level[3] && !was_reset) {
      begin();
    }
    paused_ = level[2] && !is_late();
  }

  void pass(bool open) {
    now_ += 1;
    last_open_ = open ? now_ : last_open_;
    if (started_ && !paused_ && !(stopped_ && repeats_)) {
      used_ += 1;
      used_open_ += open ? 1 : 0;
    }
  }

  /// All is used, and that since before now: what closes is late though no more is used.
  [[nodiscard]] bool is_late() const {
    return used() > target() || (used() == target() && business_ && last_open_ < now_);
  }

  [[nodiscard]] bool is_running() const { return started_ && !paused_ && !cancelled_ && !stopped_; }
  [[nodiscard]] bool is_paused() const { return paused_; }
  [[nodiscard]] std::int64_t used() const { return business_ ? used_open_ : used_; }
  [[nodiscard]] std::int64_t target() const { return business_ ? 6 * 60 : 5 * 60; }

 private:
  void begin() {
    started_ = true;
    stopped_ = false;
    used_ = 0;
    used_open_ = 0;
  }

  bool repeats_;
  bool business_ = false;
  bool started_ = false;
  bool stopped_ = false;
  bool paused_ = false;
  bool cancelled_ = false;
  bool reset_ = false;
  /// The minute that it is, and that in which an open one ended last.
  std::int64_t now_ = 0;
  std::int64_t last_open_ = 0;
  std::int64_t used_ = 0;
  std::int64_t used_open_ = 0;
};

class Comparison {
 public:
  Comparison(const Table& table, bool repeats, std::uint32_t seed)
      : random_(seed), ticket_(table), looker_(repeats) {}

  void run() {
    std::int64_t next = 0;
    for (std::int64_t at = 0; at < 4 * 24 * 60 && !testing::Test::HasFailure(); ++at) {
      if (at == next) {
        change(at);
        next = at + 1 + below(600);
      }
      if (below(60) == 0) {
        compare(at);
      }
      looker_.pass(is_office_hour(at * minute));
    }
  }

 private:
  std::uint32_t below(std::uint32_t count) { return static_cast<std::uint32_t>(random_() % count); }

  void change(std::int64_t at) {
    // Starts are mostly there, cancels seldom.
    const std::uint32_t odds[] = {2, 4, 2, 6, 12};
    for (std::size_t place = 0; place < 5; ++place) {
      level_[place] = place == 0 ? below(3) != 0 : below(odds[place]) == 0;
      ticket_.give(levels[place], level_[place] ? "yes" : "no");
    }
    const bool business = below(2) == 0;
    ticket_.give("business", business ? "yes" : "no");
    ASSERT_EQ(ticket_.at(at * minute), Status::Ok);
    looker_.see(level_, business);
  }

  /// When it is due if nothing changes any more.
  std::int64_t due_from(std::int64_t at) const {
    Looker on = looker_;
    for (; on.used() < on.target(); ++at) {
      on.pass(is_office_hour(at * minute));
    }
    return at * minute;
  }

  void compare(std::int64_t at) {
    const PromiseAnswer answer = ticket_.ask(at * minute);
    ASSERT_EQ(answer.state == PromiseState::Paused, looker_.is_paused()) << at;
    const bool is_running =
        answer.state == PromiseState::Running || answer.state == PromiseState::Overdue;
    ASSERT_EQ(is_running, looker_.is_running()) << at;
    if (is_running) {
      ASSERT_EQ(answer.state == PromiseState::Overdue, looker_.is_late()) << at;
    }
    if (is_running && looker_.used() < looker_.target()) {
      ASSERT_EQ(answer.due, due_from(at)) << at;
    }
  }

  std::mt19937 random_;
  Watched ticket_;
  Looker looker_;
  bool level_[5] = {};
};

TEST_F(KeptClocks, AgreeWithSomebodyWhoLooksEveryMinute) {
  for (std::uint32_t seed = 0; seed < 300 && !HasFailure(); ++seed) {
    SCOPED_TRACE(seed);
    Comparison(once_.table(), false, seed).run();
    Comparison(again_.table(), true, seed).run();
  }
}

}  // namespace
}  // namespace tier::runtime
