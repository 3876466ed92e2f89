// Three ways to one answer: the plain interpreter over the checked model, and the packed table
// in the runtime, over random rulebooks and tickets.
//
//     differential [--seed S] [--books B] [--tickets T]
//
// Prints each difference with its book and ticket, then a count; fails where there was one.

#include <fmt/format.h>

#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <string>
#include <variant>
#include <vector>

#include "compiler/base/decimal.h"
#include "compiler/diagnostics/render.h"
#include "compiler/packed/pack.h"
#include "compiler/pipeline/compile.h"
#include "tests/differential/interpreter.h"
#include "tests/differential/random.h"
#include "tests/differential/random_book.h"
#include "tier/decide.h"

namespace tier::differential {
namespace {

using semantics::FactId;
using semantics::Model;

/// A ticket as both sides get it: facts for the interpreter, texts for the runtime. A fact in
/// `missing` is given to the runtime by no text.
struct Ticket {
  Facts facts;
  std::vector<std::string> texts;
  std::vector<FactId> missing;
};

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

  semantics::Constant random_constant(const Model& model, const semantics::Type& type) {
    if (const auto* number = std::get_if<semantics::NumberType>(&type)) {
      const auto width = static_cast<std::size_t>(number->upper - number->lower);
      return number->lower + static_cast<semantics::Constant>(random_.between(0, width));
    }
    if (const auto* e = std::get_if<semantics::EnumType>(&type)) {
      return static_cast<semantics::Constant>(random_.below(model.enums[e->id].value_count()));
    }
    return static_cast<semantics::Constant>(random_.below(2));
  }

  static std::string text_of(const Model& model, const semantics::Type& type,
                             semantics::Constant value) {
    if (const auto* number = std::get_if<semantics::NumberType>(&type)) {
      return base::Decimal{value, number->scale}.to_string();
    }
    if (const auto* e = std::get_if<semantics::EnumType>(&type)) {
      const auto& values = model.enums[e->id].values;
      const auto index = static_cast<std::size_t>(value);
      return index < values.size() ? values[index].name : "a value nobody listed";
    }
    if (std::holds_alternative<semantics::TimeType>(type)) {
      return "2026-12-01T09:30:00+01:00";
    }
    return value == 0 ? "no" : "yes";
  }

  Ticket random_ticket(const Model& model) {
    Ticket ticket;
    for (const FactId id : model.facts.ids()) {
      const semantics::Fact& fact = model.facts[id];
      ticket.facts.emplace_back();
      ticket.texts.emplace_back();
      if (fact.derived) {
        continue;
      }
      if (random_.chance(75)) {
        ticket.facts.back() = random_constant(model, fact.type);
        ticket.texts.back() = text_of(model, fact.type, *ticket.facts.back());
      } else if (fact.initial) {
        ticket.facts.back() = fact.initial;
      } else if (!fact.may_be_unknown) {
        ticket.missing.push_back(id);
      }
    }
    return ticket;
  }

  void run_ticket(const Model& model, const runtime::Table& table) {
    const Ticket ticket = random_ticket(model);
    std::vector<std::uint32_t> facts(table.attribute_count);
    runtime::clear_facts(table, facts.data(), facts.size());
    for (const FactId id : model.facts.ids()) {
      const std::string& text = ticket.texts[id.value];
      if (!text.empty() &&
          runtime::bind(table, id.value, text, facts.data()) != runtime::Status::Ok) {
        difference(fmt::format("`{}` is not bound to `{}`", text, model.facts[id].name));
        return;
      }
    }
    std::vector<runtime::Answer> answers(table.decision_count);
    std::vector<std::uint32_t> questions(runtime::question_words(table));
    std::vector<std::uint32_t> scratch(runtime::scratch_words(table));
    runtime::Request request;
    request.facts = facts.data();
    request.fact_count = facts.size();
    request.answers = answers.data();
    request.answer_count = answers.size();
    request.questions = questions.data();
    request.question_capacity = questions.size();
    request.scratch = scratch.data();
    request.scratch_capacity = scratch.size();
    if (runtime::decide(table, request) != runtime::Status::Ok) {
      difference("decide refuses a ticket");
      return;
    }
    // A decision taken in spite of missing facts must hold whatever they turn out to be.
    const std::size_t completions = ticket.missing.empty() ? 1 : 6;
    for (std::size_t count = 0; count < completions; ++count) {
      Facts completed = ticket.facts;
      for (const FactId id : ticket.missing) {
        completed[id.value] = random_constant(model, model.facts[id].type);
      }
      compare(model, table, answers, interpret(model, completed), ticket);
    }
  }

  void compare(const Model& model, const runtime::Table& table,
               const std::vector<runtime::Answer>& answers, const Verdict& verdict,
               const Ticket& ticket) {
    for (std::uint32_t index = 0; index < table.decision_count; ++index) {
      ++decisions_;
      const runtime::Answer& answer = answers[index];
      const runtime::format::Decision& decision = table.decisions[index];
      const bool undetermined = answer.state == runtime::State::Undetermined;
      if (undetermined && ticket.missing.empty()) {
        difference("undetermined although no fact is missing");
      } else if (!undetermined && decision.kind == runtime::format::DecisionKind::Owner) {
        compare_owner(model, table, answer, verdict);
      } else if (!undetermined) {
        compare_value(model, table, answer, decision.attribute, verdict);
      }
    }
  }

  void compare_owner(const Model& model, const runtime::Table& table, const runtime::Answer& answer,
                     const Verdict& verdict) {
    const bool decided = answer.state == runtime::State::Decided;
    if (decided == verdict.owners.empty()) {
      difference(decided ? "an owner where no scope matches" : "no owner where a scope matches");
      return;
    }
    bool found = !decided;
    for (const semantics::ScopeId id : verdict.owners) {
      const semantics::Scope& scope = model.scopes[id];
      const std::string name = model.tiers[scope.tier].name + "." + scope.name;
      found = found || (decided && table.text(table.rules[answer.rule].name) == name);
    }
    if (!found) {
      difference(fmt::format("the owner is {}", table.text(table.rules[answer.rule].name)));
    }
  }

  void compare_value(const Model& model, const runtime::Table& table, const runtime::Answer& answer,
                     std::uint32_t attribute, const Verdict& verdict) {
    const auto& value = verdict.facts[attribute];
    const bool decided = answer.state == runtime::State::Decided;
    const bool same = decided == value.has_value() &&
                      (!decided || table.outcomes[answer.outcome].value == *value);
    if (!same) {
      difference(fmt::format("`{}` differs", model.facts[FactId(attribute)].name));
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
