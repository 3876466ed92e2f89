#include "tier/questions.h"

#include <algorithm>
#include <bit>

#include "tier/row_test.h"
#include "workspace.h"

namespace tier::runtime {
namespace {

/// One undetermined decision, whose rows are counted fact by fact.
class Inquiry {
 public:
  explicit Inquiry(const Work& work) : work_(work) {
    std::fill_n(work.space.tested, work.table.attribute_count, 0U);
  }

  /// Counts the missing facts that some of the 64 rows from `first_row` on test.
  void count(std::uint64_t rows, std::uint32_t first_row) {
    for (; rows != 0; rows &= rows - 1) {
      const format::Row& row =
          work_.row(first_row + static_cast<std::uint32_t>(std::countr_zero(rows)));
      for (std::uint32_t index = 0; index < row.tests.count; ++index) {
        const RowTest test(work_.table.tests[row.tests.begin + index]);
        const std::uint32_t fact =
            work_.table.inputs[work_.decision.inputs.begin + test.input()].attribute;
        if (work_.space.facts[fact] == missing) {
          count_test(fact);
        }
      }
    }
  }

  /// Writes the facts that were counted.
  void write(Answer& answer) const {
    answer.question_count = list_questions(work_.table, work_.space.tested,
                                           work_.request.questions + answer.first_question);
  }

 private:
  /// A member or pattern counts as its set or text, a derived fact as the questions that its own
  /// decision asks.
  void count_test(std::uint32_t fact) {
    const format::Attribute& attribute = work_.table.attributes[fact];
    if (attribute.derived_by == format::none) {
      ++work_.space.tested[asked_of(attribute, fact)];
      return;
    }
    const Answer& answer = work_.request.answers[attribute.derived_by];
    const std::uint32_t* questions = work_.request.questions + answer.first_question;
    for (std::uint32_t index = 0; index < answer.question_count; ++index) {
      ++work_.space.tested[questions[index]];
    }
  }

  /// What is measured of a time that is missing waits for that; else for what time it is.
  [[nodiscard]] std::uint32_t asked_of(const format::Attribute& attribute,
                                       std::uint32_t fact) const {
    if (attribute.measure != format::none) {
      const std::uint32_t of = work_.table.measures[attribute.measure].of;
      return of != format::none && work_.space.facts[of] == missing ? of : fact;
    }
    return attribute.source == format::none ? fact : attribute.source;
  }

  const Work& work_;
};

/// The rows of a word that may match and belong to a rule to ask about.
std::uint64_t asked_rows(const Work& work, std::uint32_t word) {
  std::uint64_t possible =
      judge(work.table, work.decision, work.selection, work.space.facts, word).possible;
  std::uint64_t asked = 0;
  for (; possible != 0; possible &= possible - 1) {
    const auto bit = static_cast<std::uint32_t>(std::countr_zero(possible));
    const std::uint32_t rule = work.row(word * 64 + bit).rule;
    if (work.space.rules[rule] == static_cast<std::uint32_t>(Standing::Asked)) {
      asked |= std::uint64_t{1} << bit;
    }
  }
  return asked;
}

}  // namespace

void ask(const Work& work, Answer& answer) {
  Inquiry inquiry(work);
  if (work.decision.policy == format::HitPolicy::Collect) {
    for (std::uint32_t word = 0; word < work.selection.words; ++word) {
      inquiry.count(asked_rows(work, word), word * 64);
    }
  } else {
    Contenders contenders = work.contenders();
    while (contenders.next()) {
      inquiry.count(contenders.rows(), contenders.first_row());
    }
  }
  inquiry.write(answer);
}

}  // namespace tier::runtime
