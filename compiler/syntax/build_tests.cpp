#include <utility>

#include "compiler/syntax/build.h"

namespace tier::syntax {
namespace {

void build_given_time(Cursor cursor, Given& given) {
  given.unknown = cursor.at(Kind::GivenUnknown);
  if (!given.unknown) {
    given.values.emplace_back(build_duration(cursor));
  }
}

void build_given_age(Cursor cursor, Given& given) {
  given.measure = Given::Measure::Age;
  given.fact = build_path(cursor);
  if (cursor.at(Kind::AgeCalendar)) {
    Cursor calendar = cursor.children();
    given.calendar = build_path(calendar);
    cursor.next();
  }
  build_given_time(std::move(cursor), given);
}

void build_given_part(Cursor cursor, Given& given) {
  given.unknown = cursor.at(Kind::GivenUnknown);
  if (!given.unknown) {
    given.percent = build_percent(cursor);
  }
}

void build_given_value(Cursor& cursor, Given& given) {
  switch (cursor.kind()) {
    case Kind::GivenUsed:
      given.measure = Given::Measure::Used;
      build_given_part(cursor.children(), given);
      break;
    case Kind::GivenOverdue:
      given.measure = Given::Measure::Overdue;
      build_given_time(cursor.children(), given);
      break;
    case Kind::GivenUnknown:
      given.unknown = true;
      break;
    case Kind::Moment:
      given.moment = build_moment(cursor);
      break;
    case Kind::Text:
      given.text = build_text(cursor);
      break;
    case Kind::GivenSet: {
      Cursor values = cursor.children();
      given.values = build_values(values);
      break;
    }
    default:
      given.values.push_back(build_value(cursor));
  }
}

Given build_given(const Cursor& event) {
  Given given;
  given.span = event.span();
  Cursor cursor = event.children();
  if (cursor.at(Kind::GivenAge)) {
    build_given_age(cursor.children(), given);
  } else if (cursor.at(Kind::During) || cursor.at(Kind::Outside)) {
    given.measure = cursor.at(Kind::During) ? Given::Measure::During : Given::Measure::Outside;
    Cursor calendar = cursor.children();
    given.fact = build_path(calendar);
  } else {
    given.fact = build_path(cursor);
    build_given_value(cursor, given);
  }
  return given;
}

void build_given_list(Cursor cursor, std::vector<Given>& list) {
  for (; !cursor.at_end(); cursor.next()) {
    list.push_back(build_given(cursor));
  }
}

ExpectTrigger build_expect_trigger(Cursor cursor) {
  ExpectTrigger expectation;
  expectation.trigger = build_path(cursor);
  if (cursor.at(Kind::Silent)) {
    expectation.state = ExpectTrigger::State::Silent;
  } else if (cursor.at(Kind::Blocked)) {
    expectation.state = ExpectTrigger::State::Blocked;
    Cursor missing = cursor.children();
    expectation.missing = build_paths(missing);
  }
  return expectation;
}

ExpectObligation build_expect_obligation(Cursor cursor) {
  ExpectObligation expectation;
  expectation.obligation = build_path(cursor);
  for (; !cursor.at_end(); cursor.next()) {
    Cursor inside = cursor.children();
    if (cursor.at(Kind::ExpectedTarget)) {
      expectation.target = build_target(inside);
    } else {
      expectation.due = build_moment(inside);
    }
  }
  return expectation;
}

Expectation build_expectation(Cursor cursor, Builder& builder) {
  switch (cursor.kind()) {
    case Kind::OwnerIs:
      return build_owner_is(cursor.children());
    case Kind::NoTier:
    case Kind::TiersMay:
      return build_tiers_may(cursor.children(), cursor.at(Kind::NoTier));
    case Kind::ExpectTrigger:
      return build_expect_trigger(cursor.children());
    case Kind::ExpectObligation:
      return build_expect_obligation(cursor.children());
    default:
      return ConditionHolds{build_condition(cursor, builder)};
  }
}

void build_test_clause(const Cursor& clause, Test& test, Builder& builder) {
  Cursor inside = clause.children();
  switch (clause.kind()) {
    case Kind::Given:
      build_given_list(inside, test.given);
      break;
    case Kind::With:
      for (Path& evidence : build_paths(inside)) {
        test.with.push_back(std::move(evidence));
      }
      break;
    case Kind::Holder:
      builder.set_once(test.at, clause, build_path(inside));
      break;
    case Kind::Now:
      builder.set_once(test.now, clause, build_moment(inside));
      break;
    case Kind::Then: {
      Event event;
      event.at = build_moment(inside);
      build_given_list(inside, event.given);
      test.then.push_back(std::move(event));
      break;
    }
    case Kind::Expect:
      test.expectations.emplace_back(build_expectation(inside, builder), clause.span());
      break;
    default:
      TIER_CHECK(clause.at(Kind::BrokenClause), "a test is made of its clauses");
  }
}

}  // namespace

Test build_test(Cursor cursor, Builder& builder) {
  Test test;
  test.title = build_text(cursor);
  for (; !cursor.at_end(); cursor.next()) {
    build_test_clause(cursor, test, builder);
  }
  return test;
}

}  // namespace tier::syntax
