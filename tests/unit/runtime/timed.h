#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "tier/notify.h"

/// A ticket with its times, decided by a table.
///
///     TimedTicket ticket(table);
///     ticket.give("opened", "1970-01-02T00:00:00Z").decide(30 * hour);
///     ticket.fact("age of opened")
namespace tier::runtime {

class TimedTicket {
 public:
  explicit TimedTicket(const Table& table)
      : table_(table),
        facts_(table.attribute_count),
        classes_(table.attribute_count),
        values_(table.attribute_count, no_moment),
        answers_(table.decision_count),
        questions_(question_words(table)),
        scratch_(scratch_words(table)),
        matches_(most_matches(table)),
        ladders_(table.ladder_count),
        steps_(table.ladder_step_count) {
    clear_facts(table, facts_.data(), facts_.size());
  }

  TimedTicket& give(std::string_view name, std::string_view text) {
    const std::uint32_t fact = find_attribute(table_, name);
    status_ = bind(table_, fact, text, facts_.data());
    if (status_ == Status::Ok) {
      read_time(text, values_[fact]);
      read_duration(text, values_[fact]);
    }
    return *this;
  }
  /// Of the fact that was given last.
  [[nodiscard]] Status status() const { return status_; }

  TimedTicket& set(std::string_view name, std::uint32_t fact_class) {
    facts_[find_attribute(table_, name)] = fact_class;
    return *this;
  }

  /// With moments; see `decide_without`.
  TimedTicket& decide(std::int64_t now = no_moment) {
    moments_ = {values_.data(), values_.size(), now, false};
    request_.moments = &moments_;
    return decide_all();
  }
  TimedTicket& decide_without() {
    request_.moments = nullptr;
    return decide_all();
  }

  /// By which it was decided.
  [[nodiscard]] std::uint32_t fact(std::string_view name) const {
    return classes_[find_attribute(table_, name)];
  }
  [[nodiscard]] const Answer& answer(std::uint32_t decision) const { return answers_[decision]; }
  [[nodiscard]] std::uint32_t question(const Answer& answer, std::uint32_t place) const {
    return questions_[answer.first_question + place];
  }
  [[nodiscard]] const Request& request() const { return request_; }

  PromiseAnswer promise(std::string_view name) {
    PromiseAnswer answer;
    promise_answer(table_, request_, find_promise(table_, name), moments_, answer);
    return answer;
  }
  std::vector<NoticeAnswer> notices(std::string_view name) {
    const std::uint32_t promise = find_promise(table_, name);
    std::vector<NoticeAnswer> notices(table_.promises[promise].notices.count);
    notice_answers(table_, promise, this->promise(name), moments_.now, notices.data(),
                   notices.size());
    return notices;
  }
  const std::vector<LadderAnswer>& ladders() {
    ladder_answers(table_, request_,
                   {ladders_.data(), ladders_.size(), steps_.data(), steps_.size()});
    return ladders_;
  }
  /// Once `ladders` was asked.
  [[nodiscard]] const std::vector<StepAnswer>& steps() const { return steps_; }

 private:
  TimedTicket& decide_all() {
    request_.facts = facts_.data();
    request_.fact_count = facts_.size();
    request_.answers = answers_.data();
    request_.answer_count = answers_.size();
    request_.questions = questions_.data();
    request_.question_capacity = questions_.size();
    request_.classes = classes_.data();
    request_.scratch = scratch_.data();
    request_.scratch_capacity = scratch_.size();
    request_.matches = matches_.data();
    request_.match_capacity = matches_.size();
    status_ = runtime::decide(table_, request_);
    return *this;
  }

  const Table& table_;
  std::vector<std::uint32_t> facts_;
  std::vector<std::uint32_t> classes_;
  std::vector<std::int64_t> values_;
  std::vector<Answer> answers_;
  std::vector<std::uint32_t> questions_;
  std::vector<std::uint32_t> scratch_;
  std::vector<Match> matches_;
  std::vector<LadderAnswer> ladders_;
  std::vector<StepAnswer> steps_;
  Moments moments_;
  Request request_;
  Status status_ = Status::Ok;
};

}  // namespace tier::runtime
