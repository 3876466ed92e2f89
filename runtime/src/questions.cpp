#include <algorithm>
#include <bit>

#include "workspace.h"

namespace tier::runtime {
namespace {

/// One by one: std::popcount would call into the compiler's library on a plain x86-64.
std::uint32_t count_bits(std::uint64_t bits) {
  std::uint32_t count = 0;
  for (; bits != 0; bits &= bits - 1) {
    ++count;
  }
  return count;
}

/// One undetermined decision, whose rows are counted fact by fact.
class Inquiry {
 public:
  Inquiry(const Table& table, const format::Decision& decision, const RowsOfBits& source,
          const Workspace& work, const Request& request)
      : table_(table), decision_(decision), source_(source), work_(work), request_(request) {
    std::fill_n(work.tested, table.attribute_count, 0U);
  }

  /// Counts the missing facts that some of the 64 rows from `word` on test.
  void count(std::uint64_t rows, std::uint32_t word) {
    for (std::uint32_t place = 0; rows != 0 && place < source_.inputs; ++place) {
      const std::uint32_t fact = table_.inputs[decision_.inputs.begin + place].attribute;
      if (work_.facts[fact] == missing) {
        const std::uint64_t indifferent = source_.bits[source_.every[place] + std::size_t{word}];
        count_tests(fact, count_bits(rows & ~indifferent));
      }
    }
  }

  /// Writes the facts that were counted, most-tested first.
  void write(Answer& answer) const {
    std::uint32_t* questions = request_.questions + answer.first_question;
    const std::uint32_t* tested = work_.tested;
    for (std::uint32_t fact = 0; fact < table_.attribute_count; ++fact) {
      if (tested[fact] > 0) {
        questions[answer.question_count++] = fact;
      }
    }
    // A heap sorts in half the code that std::sort takes.
    const auto comes_before = [tested](std::uint32_t one, std::uint32_t other) {
      return tested[one] != tested[other] ? tested[one] > tested[other] : one < other;
    };
    std::make_heap(questions, questions + answer.question_count, comes_before);
    std::sort_heap(questions, questions + answer.question_count, comes_before);
  }

 private:
  /// A member or pattern counts as its set or text, a derived fact as the questions that its own
  /// decision asks.
  void count_tests(std::uint32_t fact, std::uint32_t tests) {
    const format::Attribute& attribute = table_.attributes[fact];
    if (attribute.derived_by == format::none) {
      work_.tested[attribute.source == format::none ? fact : attribute.source] += tests;
      return;
    }
    const Answer& answer = request_.answers[attribute.derived_by];
    const std::uint32_t* questions = request_.questions + answer.first_question;
    for (std::uint32_t index = 0; index < answer.question_count; ++index) {
      work_.tested[questions[index]] += tests;
    }
  }

  const Table& table_;
  const format::Decision& decision_;
  const RowsOfBits& source_;
  const Workspace& work_;
  const Request& request_;
};

/// The rows of the 64 from `word` on that may match and belong to a rule to ask about.
std::uint64_t asked_rows(const Table& table, const format::Decision& decision,
                         const RowsOfBits& source, const Workspace& work, std::uint32_t word) {
  std::uint64_t possible = ~std::uint64_t{0};
  for (std::uint32_t input = 0; input < source.inputs; ++input) {
    possible &= source.bits[source.some[input] + std::size_t{word}];
  }
  std::uint64_t asked = 0;
  for (; possible != 0; possible &= possible - 1) {
    const auto bit = static_cast<std::uint32_t>(std::countr_zero(possible));
    const std::uint32_t rule = table.rows[decision.rows.begin + word * 64 + bit].rule;
    if (work.rules[rule] == static_cast<std::uint32_t>(Standing::Asked)) {
      asked |= std::uint64_t{1} << bit;
    }
  }
  return asked;
}

}  // namespace

void ask(const Table& table, const format::Decision& decision, const RowsOfBits& source,
         const Workspace& work, const Request& request, Answer& answer) {
  Inquiry inquiry(table, decision, source, work, request);
  if (decision.policy == format::HitPolicy::Collect) {
    for (std::uint32_t word = 0; word < source.words; ++word) {
      inquiry.count(asked_rows(table, decision, source, work, word), word);
    }
  } else {
    Contenders contenders(source);
    while (contenders.next()) {
      inquiry.count(contenders.rows(), contenders.word());
    }
  }
  inquiry.write(answer);
}

}  // namespace tier::runtime
