// Two ways to one answer: the plain interpreter over the checked model, and the packed table in the
// runtime, over random rulebooks and tickets.
//
//     differential [--seed S] [--books B] [--tickets T]
//
// Prints each difference with its book and ticket, then a count; fails where there was one.

#include <fmt/format.h>

#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <string>
#include <vector>

#include "compiler/diagnostics/render.h"
#include "compiler/packed/pack.h"
#include "compiler/pipeline/compile.h"
#include "tests/differential/comparison.h"
#include "tests/differential/random.h"
#include "tests/differential/random_book.h"

namespace tier::differential {
namespace {

using semantics::Model;

class Differential {
 public:
  Differential(std::uint64_t seed, std::size_t tickets) : random_(seed), tickets_(tickets) {}

  /// A book that tierc refuses counts as a difference: random books have no mistakes.
  void run_book() {
    source::MemoryFileSystem files;
    source_ = random_book(random_);
    files.files["random.tier"] = source_;
    pipeline::Options options;
    options.prove = false;
    const auto compiled = pipeline::compile(files, "random.tier", options);
    if (!compiled || !compiled->table) {
      difference(compiled ? diagnostics::render_text(compiled->diagnostics.sorted(),
                                                     compiled->sources, false)
                          : compiled.error().message);
      return;
    }
    const std::string bytes = packed::pack(*compiled->table);
    std::vector<std::uint64_t> words((bytes.size() + 7) / 8);
    std::memcpy(words.data(), bytes.data(), bytes.size());
    runtime::Table table;
    if (runtime::open(words.data(), bytes.size(), table) != runtime::Status::Ok) {
      difference("the runtime refuses the packed table");
      return;
    }
    for (std::size_t count = 0; count < tickets_; ++count) {
      run_ticket(compiled->model, table);
    }
  }

  [[nodiscard]] std::size_t decisions() const { return decisions_; }
  [[nodiscard]] std::size_t differences() const { return differences_; }

 private:
  void difference(const std::string& what) {
    ++differences_;
    fmt::print("difference: {}\nin the book\n{}\n", what, source_);
  }

  void run_ticket(const Model& model, const runtime::Table& table) {
    const Ticket ticket = random_ticket(random_, model);
    Answers answers(table);
    const std::string refused = answers.bind(model, ticket);
    if (!refused.empty() || !answers.decide()) {
      difference(refused.empty() ? "decide refuses a ticket" : refused);
      return;
    }
    // A decision taken in spite of missing facts must hold whatever they turn out to be.
    const std::size_t completions = ticket.is_complete() ? 1 : 6;
    for (std::size_t count = 0; count < completions; ++count) {
      const Verdict verdict = interpret(model, completed(random_, model, ticket));
      const Comparison comparison(model, table, answers, verdict, ticket);
      decisions_ += table.decision_count;
      for (const std::string& what : comparison.differences()) {
        difference(what);
      }
    }
  }

  Random random_;
  std::size_t tickets_;
  std::string source_;
  std::size_t decisions_ = 0;
  std::size_t differences_ = 0;
};

}  // namespace
}  // namespace tier::differential

int main(int count, char** arguments) {
  std::uint64_t seed = 1;
  std::size_t books = 200;
  std::size_t tickets = 100;
  for (int index = 1; index + 1 < count; index += 2) {
    const std::string_view option = arguments[index];
    const auto value = std::strtoull(arguments[index + 1], nullptr, 10);
    seed = option == "--seed" ? value : seed;
    books = option == "--books" ? value : books;
    tickets = option == "--tickets" ? value : tickets;
  }
  tier::differential::Differential differential(seed, tickets);
  for (std::size_t book = 0; book < books && differential.differences() < 5; ++book) {
    differential.run_book();
  }
  fmt::print("{} decisions in {} books, {} differences\n", differential.decisions(), books,
             differential.differences());
  return differential.differences() == 0 ? 0 : 1;
}
