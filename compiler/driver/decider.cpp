#include "compiler/driver/decider.h"

#include <variant>

#include "compiler/base/check.h"

namespace tier::driver {

Decider::Decider(const Book& book)
    : table_(book.table),
      packed_(book.packed),
      absent_(book.packed.attribute_count),
      answers_(book.packed.decision_count),
      questions_(runtime::question_words(book.packed)),
      scratch_(runtime::scratch_words(book.packed)),
      matches_(runtime::most_matches(book.packed)) {
  TIER_CHECK(same_names(book.table, book.packed), "a packed table numbers things as its book does");
  const runtime::Status status = runtime::clear_facts(packed_, absent_.data(), absent_.size());
  TIER_CHECK(status == runtime::Status::Ok, "a decider lends a class for each attribute");
  facts_ = absent_;
}

void Decider::decide() {
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
  const runtime::Status status = runtime::decide(packed_, request);
  TIER_CHECK(status == runtime::Status::Ok, "a decider lends what its table asks for");
  for (std::size_t index = 0; index < answers_.size(); ++index) {
    const table::Decision& decision = table_.decisions[table::DecisionId(index)];
    if (decision.kind != table::DecisionKind::DerivedFact) {
      continue;
    }
    const auto& derived = decision.attribute;
    const runtime::Answer& answer = answers_[index];
    std::uint32_t& fact = facts_[derived->value];
    fact = runtime::missing;
    if (answer.state == runtime::State::Decided) {
      fact = packed_.outcomes[answer.outcome].target;
    } else if (answer.state == runtime::State::None) {
      fact = table_.attributes[*derived].unknown_class().value_or(runtime::missing);
    }
  }
}

}  // namespace tier::driver
