#include "compiler/driver/decider.h"

#include <algorithm>
#include <optional>
#include <variant>

#include "compiler/base/check.h"

namespace tier::driver {
namespace {

/// The set of a member, the text of a pattern.
std::optional<table::AttributeId> whole_of(const table::Attribute& attribute) {
  if (const auto* member = std::get_if<table::MemberDomain>(&attribute.domain)) {
    return member->set;
  }
  if (const auto* pattern = std::get_if<table::PatternDomain>(&attribute.domain)) {
    return pattern->text;
  }
  return std::nullopt;
}

}  // namespace

Decider::Decider(const Book& book)
    : table_(book.table),
      packed_(book.packed),
      absent_(book.packed.attribute_count),
      classes_(book.packed.attribute_count),
      parts_(book.packed.attribute_count),
      answers_(book.packed.decision_count),
      questions_(runtime::question_words(book.packed)),
      scratch_(runtime::scratch_words(book.packed)),
      matches_(runtime::most_matches(book.packed)),
      evidence_(runtime::evidence_words(book.packed)),
      triggers_(book.packed.trigger_count),
      lacks_(runtime::most_lacks(book.packed)),
      lacking_(runtime::lacking_evidence_words(book.packed)),
      access_(book.packed.action_count),
      absent_moments_(book.packed.attribute_count),
      promises_(book.packed.promise_count),
      notices_(book.packed.notice_count),
      ladders_(book.packed.ladder_count),
      steps_(book.packed.ladder_step_count),
      accept_by_(book.packed.trigger_count) {
  TIER_CHECK(same_names(book.table, book.packed), "a packed table numbers things as its book does");
  const runtime::Status status = runtime::clear_facts(packed_, absent_.data(), absent_.size());
  TIER_CHECK(status == runtime::Status::Ok, "a decider lends a class for each attribute");
  facts_ = absent_;
  runtime::clear_moments(packed_, absent_moments_.data(), absent_moments_.size());
  for (const table::AttributeId id : table_.attributes.ids()) {
    if (const auto whole = whole_of(table_.attributes[id])) {
      parts_[whole->value].push_back(id.value);
    }
    if (std::holds_alternative<table::HolderDomain>(table_.attributes[id].domain)) {
      holder_fact_ = id.value;
    }
  }
}

void Decider::begin() {
  facts_ = absent_;
  moments_ = absent_moments_;
  holder_.reset();
  std::fill(evidence_.begin(), evidence_.end(), 0);
}

runtime::Status Decider::bind(table::AttributeId fact, std::string_view text) {
  const runtime::Status status = runtime::bind(packed_, fact.value, text, facts_.data());
  if (status != runtime::Status::Ok) {
    set_missing(fact);
  } else {
    runtime::bind_moment(packed_, fact.value, text, moments_.data());
  }
  return status;
}

void Decider::begin_set(table::AttributeId set) {
  const runtime::Status status = runtime::begin_set(packed_, set.value, facts_.data());
  TIER_CHECK(status == runtime::Status::Ok, "a set of the table can be begun");
}

runtime::Status Decider::add_member(table::AttributeId set, std::string_view text) {
  return runtime::add_member(packed_, set.value, text, facts_.data());
}

void Decider::set_missing(table::AttributeId fact) {
  facts_[fact.value] = runtime::missing;
  moments_[fact.value] = runtime::no_moment;
  for (const std::uint32_t part : parts_[fact.value]) {
    facts_[part] = runtime::missing;
  }
}

void Decider::set_holder(table::TierId tier) {
  holder_ = tier;
  if (holder_fact_ != runtime::format::none) {
    facts_[holder_fact_] = tier.value;
  }
}

void Decider::add_evidence(table::EvidenceId evidence) {
  evidence_[evidence.value / 64] |= std::uint64_t{1} << (evidence.value % 64);
}

runtime::Request Decider::request() {
  runtime::Request request;
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
  request.evidence_present = evidence_.data();
  request.evidence_words = evidence_.size();
  return request;
}

void Decider::decide() {
  const runtime::Moments moments{moments_.data(), moments_.size(), now_, false};
  runtime::Request request = this->request();
  request.moments = &moments;
  request.classes = classes_.data();
  runtime::Status status = runtime::decide(packed_, request);
  TIER_CHECK(status == runtime::Status::Ok, "a decider lends what its table asks for");
  runtime::Escalation escalation;
  escalation.triggers = triggers_.data();
  escalation.trigger_count = triggers_.size();
  escalation.lacks = lacks_.data();
  escalation.lack_capacity = lacks_.size();
  escalation.evidence = lacking_.data();
  escalation.evidence_capacity = lacking_.size();
  status = runtime::trigger_answers(packed_, request, escalation);
  TIER_CHECK(status == runtime::Status::Ok, "a decider lends what triggers ask for");
  status = runtime::access_answers(packed_, request, access_.data(), access_.size());
  TIER_CHECK(status == runtime::Status::Ok, "a decider lends an answer for each action");
  answer_promises(request);
  answer_hand_offs(request);
  fill_derived();
}

void Decider::answer_promises(const runtime::Request& request) {
  for (std::uint32_t index = 0; index < promises_.size(); ++index) {
    runtime::Status status =
        runtime::promise_answer(packed_, request, index, *request.moments, promises_[index]);
    TIER_CHECK(status == runtime::Status::Ok, "a decider lends a moment for each attribute");
    const runtime::format::Range notices = packed_.promises[index].notices;
    status = runtime::notice_answers(packed_, index, promises_[index], now_,
                                     notices_.data() + notices.begin, notices.count);
    TIER_CHECK(status == runtime::Status::Ok, "a decider lends an answer for each notice");
  }
  const runtime::LadderAnswers ladders{ladders_.data(), ladders_.size(), steps_.data(),
                                       steps_.size()};
  const runtime::Status status = runtime::ladder_answers(packed_, request, ladders);
  TIER_CHECK(status == runtime::Status::Ok, "a decider lends an answer for each step");
}

void Decider::answer_hand_offs(const runtime::Request& request) {
  for (std::uint32_t index = 0; index < accept_by_.size(); ++index) {
    std::int64_t by = 0;
    const bool is_told =
        now_ != runtime::no_moment &&
        runtime::accept_by(packed_, request, index, now_, by) == runtime::Status::Ok;
    accept_by_[index] = is_told ? std::optional(by) : std::nullopt;
  }
}

void Decider::fill_derived() { facts_.swap(classes_); }

}  // namespace tier::driver
