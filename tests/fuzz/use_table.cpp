#include "tests/fuzz/use_table.h"

#include "tests/fuzz/expect.h"
#include "tier/access.h"
#include "tier/calendar.h"
#include "tier/escalate.h"
#include "tier/kept_clock.h"
#include "tier/notify.h"
#include "tier/ticket.h"

namespace tier::fuzz {
namespace {

using runtime::State;
using runtime::Status;
using runtime::Table;
using support::Decided;

constexpr const char* texts[] = {"high", "yes",         "4.50",       "2026-12-01T09:00:00Z",
                                 "p3",   "\xC3 refund", "vip; fault", "",
                                 "L1",   "90m",         "S2",         "-1"};

std::uint32_t below(std::mt19937& random, std::size_t count) {
  return static_cast<std::uint32_t>(random() % count);
}

std::int64_t moment(std::mt19937& random) {
  using runtime::last_moment;
  const std::int64_t moments[] = {runtime::no_moment, runtime::first_moment, last_moment, 0,
                                  1'774'566'000};
  const std::int64_t base = moments[below(random, std::size(moments))];
  const auto by = static_cast<std::int64_t>(below(random, 1'000'000));
  return random() % 3 == 0 || base == runtime::no_moment || base > last_moment - by ? base
                                                                                    : base + by;
}

std::vector<std::uint32_t> some_facts(const Table& table, std::mt19937& random) {
  std::vector<std::uint32_t> facts(table.attribute_count);
  FUZZ_EXPECT(clear_facts(table, facts.data(), facts.size()) == Status::Ok);
  for (std::uint32_t index = 0; index < table.attribute_count; ++index) {
    if (random() % 3 != 0) {
      facts[index] = below(random, table.attributes[index].class_count);
    }
    runtime::begin_set(table, index, facts.data());
    runtime::add_member(table, index, texts[below(random, std::size(texts))], facts.data());
    runtime::bind(table, index, texts[below(random, std::size(texts))], facts.data());
  }
  return facts;
}

void use_promises(const Table& table, const runtime::Request& request, std::mt19937& random) {
  std::vector<std::int64_t> values(table.attribute_count);
  FUZZ_EXPECT(clear_moments(table, values.data(), values.size()) == Status::Ok);
  for (std::int64_t& value : values) {
    value = random() % 2 == 0 ? value : moment(random);
  }
  const runtime::Moments moments{values.data(), values.size(), moment(random), random() % 2 == 0};
  for (std::uint32_t index = 0; index < table.promise_count; ++index) {
    runtime::PromiseAnswer answer;
    FUZZ_EXPECT(promise_answer(table, request, index, moments, answer) == Status::Ok);
    FUZZ_EXPECT(answer.state <= runtime::PromiseState::NoCalendar);
  }
}

/// A clock of each promise is shown a few events in which nothing but the time changes.
void keep_clocks(const Table& table, runtime::Request request, std::mt19937& random) {
  std::vector<std::int64_t> values(table.attribute_count);
  FUZZ_EXPECT(clear_moments(table, values.data(), values.size()) == Status::Ok);
  for (std::int64_t& value : values) {
    value = random() % 2 == 0 ? value : moment(random);
  }
  runtime::Moments moments{values.data(), values.size(), runtime::no_moment, 0};
  request.moments = &moments;
  for (std::uint32_t index = 0; index < table.promise_count; ++index) {
    runtime::KeptClock clock;
    for (int event = 0; event < 3; ++event) {
      moments.now = moment(random);
      runtime::advance(table, request, index, clock);
      moments.now = moment(random);
      runtime::PromiseAnswer answer;
      runtime::kept_answer(table, request, index, clock, answer);
      FUZZ_EXPECT(answer.state <= runtime::PromiseState::NoCalendar);
    }
  }
}

void decide_once(const Table& table, std::mt19937& random) {
  const std::vector<std::uint32_t> facts = some_facts(table, random);
  Decided decided(table, facts);
  FUZZ_EXPECT(decided.status() == Status::Ok);
  for (std::uint32_t decision = 0; decision < table.decision_count; ++decision) {
    const bool has_rule = decided.state(decision) == State::Decided &&
                          table.decisions[decision].policy != runtime::format::HitPolicy::Collect;
    FUZZ_EXPECT((decided.answer(decision).rule < table.rule_count) >= has_rule);
    FUZZ_EXPECT(decided.matches(decision).size() == decided.answer(decision).match_count);
    FUZZ_EXPECT(decided.questions(decision).size() == decided.answer(decision).question_count);
  }
  const std::vector<std::uint64_t> present(runtime::evidence_words(table), random());
  runtime::Request request = decided.request();
  request.facts = facts.data();
  request.fact_count = facts.size();
  request.evidence_present = present.data();
  request.evidence_words = present.size();
  std::vector<runtime::TriggerAnswer> triggers(table.trigger_count);
  std::vector<runtime::Lack> lacks(runtime::most_lacks(table));
  std::vector<std::uint32_t> evidence(runtime::lacking_evidence_words(table));
  std::vector<runtime::AccessAnswer> access(table.action_count);
  FUZZ_EXPECT(trigger_answers(table, request,
                              {triggers.data(), triggers.size(), lacks.data(), lacks.size(),
                               evidence.data(), evidence.size()}) == Status::Ok);
  FUZZ_EXPECT(access_answers(table, request, access.data(), access.size()) == Status::Ok);
  use_promises(table, request, random);
  keep_clocks(table, request, random);
}

void use_calendars(const Table& table, std::mt19937& random) {
  for (std::uint32_t index = 0; index < table.calendar_count; ++index) {
    const runtime::Calendar calendar = runtime::calendar_at(table, index);
    const std::int64_t from = moment(random);
    std::int64_t at = 0;
    bool open = false;
    is_open(calendar, from, open);
    next_opening(calendar, from, at);
    elapsed(calendar, from, moment(random), at);
    due(calendar, from, std::uint64_t{random()} << (random() % 33), at);
    due_days(calendar, from, below(random, 100'000), at);
    end_of_day(calendar, from, below(random, 100'000), at);
  }
  for (std::uint32_t index = 0; index < table.calendar_choice_count; ++index) {
    const std::uint32_t fact = table.calendar_choices[index].attribute;
    const std::uint32_t classes = table.attributes[fact].class_count;
    const std::uint32_t chosen = chosen_calendar(table, index, below(random, classes));
    FUZZ_EXPECT(chosen < table.calendar_count || chosen == runtime::format::none);
  }
}

/// A whole ticket by names, and its answer: what programs in other languages call.
void answer_once(const Table& table, std::mt19937& random) {
  tier_table handle;
  FUZZ_EXPECT(tier_open(table.bytes, table.header->file_size, &handle) == TIER_OK);
  std::vector<std::uint64_t> memory(tier_ticket_size(&handle) / 8);
  tier_ticket* ticket = tier_ticket_begin(&handle, memory.data(), memory.size() * 8);
  FUZZ_EXPECT(ticket != nullptr);
  for (std::uint32_t index = 0; index < table.attribute_count; ++index) {
    const std::string_view name = table.text(table.attributes[index].name);
    const std::string_view text = texts[below(random, std::size(texts))];
    tier_ticket_give(ticket, name.data(), name.size(), text.data(), text.size());
  }
  tier_ticket_set_now(ticket, random() % 9 == 0 ? INT64_MAX : moment(random));
  FUZZ_EXPECT(tier_ticket_decide(ticket) == TIER_OK);
  const std::size_t size = tier_ticket_answer(ticket, nullptr, 0);
  std::string answer(size, '\0');
  FUZZ_EXPECT(tier_ticket_answer(ticket, answer.data(), size / 2) == size);
  FUZZ_EXPECT(tier_ticket_answer(ticket, answer.data(), size) == size);
  FUZZ_EXPECT(answer.front() == '{' && answer.back() == '}');
}

void use_names(const Table& table) {
  tier_table handle;
  FUZZ_EXPECT(tier_open(table.bytes, table.header->file_size, &handle) == TIER_OK);
  for (int kind = TIER_KIND_ATTRIBUTE; kind <= TIER_KIND_LADDER; ++kind) {
    const auto of_kind = static_cast<tier_kind>(kind);
    const auto count = static_cast<std::uint32_t>(tier_count(&handle, of_kind));
    for (std::uint32_t index = 0; index <= count; ++index) {
      const tier_text name = tier_name(&handle, of_kind, index);
      FUZZ_EXPECT(name.size == 0 || index < count);
    }
  }
  tier_outcome outcome;
  for (std::uint32_t index = 0; tier_outcome_at(&handle, index, &outcome) == TIER_OK; ++index) {
    for (std::uint32_t decision = 0; decision <= table.decision_count; ++decision) {
      tier_outcome_name(&handle, decision, index);
    }
  }
}

}  // namespace

void use_table(const support::PackedTable& packed, std::mt19937& random) {
  const Table& table = packed.table();
  decide_once(table, random);
  decide_once(table, random);
  use_calendars(table, random);
  answer_once(table, random);
  use_names(table);
}

}  // namespace tier::fuzz
