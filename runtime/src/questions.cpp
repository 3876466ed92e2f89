#include <algorithm>

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

/// Counts on `fact` the tests of a missing fact: of a derived one on the questions that
/// its own decision asks.
void count_tests(const Table& table, std::uint32_t fact, std::uint32_t tests,
                 const Request& request, std::uint32_t* tested) {
  const std::uint32_t derived_by = table.attributes[fact].derived_by;
  if (derived_by == format::none) {
    tested[fact] += tests;
    return;
  }
  const Answer& answer = request.answers[derived_by];
  const std::uint32_t* questions = request.questions + answer.first_question;
  for (std::uint32_t index = 0; index < answer.question_count; ++index) {
    tested[questions[index]] += tests;
  }
}

}  // namespace

void ask(const Table& table, const format::Decision& decision, const RowsOfBits& source,
         const Workspace& work, const Request& request, Answer& answer) {
  std::uint32_t* tested = work.tested;
  std::fill_n(tested, table.attribute_count, 0U);
  for (std::uint32_t place = 0; place < decision.inputs.count; ++place) {
    const std::uint32_t fact = table.inputs[decision.inputs.begin + place].attribute;
    if (work.facts[fact] != missing) {
      continue;
    }
    const std::uint64_t* indifferent = source.bits + source.every[place];
    std::uint32_t tests = 0;
    Contenders contenders(source);
    while (contenders.next()) {
      tests += count_bits(contenders.rows() & ~indifferent[contenders.word()]);
    }
    count_tests(table, fact, tests, request, tested);
  }
  std::uint32_t* questions = request.questions + answer.first_question;
  for (std::uint32_t fact = 0; fact < table.attribute_count; ++fact) {
    if (tested[fact] > 0) {
      questions[answer.question_count++] = fact;
    }
  }
  std::sort(questions, questions + answer.question_count,
            [tested](std::uint32_t a, std::uint32_t b) {
              return tested[a] != tested[b] ? tested[a] > tested[b] : a < b;
            });
}

}  // namespace tier::runtime
