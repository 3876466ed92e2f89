#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <vector>

#include "compiler/prose/measures.h"
#include "compiler/prose/phrase.h"
#include "compiler/prose/prose.h"

namespace tier::prose {
namespace {

/// What is asked of one fact: by itself, and of a set or text by its members or patterns.
struct Question {
  table::AttributeId subject;
  std::optional<table::Test> own;
  std::vector<table::Test> parts;
  std::vector<table::AttributeId> any;
};

Question& question(std::vector<Question>& questions, table::AttributeId subject) {
  const auto found = std::find_if(questions.begin(), questions.end(),
                                  [&](const Question& other) { return other.subject == subject; });
  return found != questions.end()
             ? *found
             : *questions.insert(questions.end(), Question{subject, {}, {}, {}});
}

/// By the fact that each test is about, in the order in which the facts come first.
std::vector<Question> questions(const table::DecisionTable& table, const Alternative& alternative) {
  std::vector<Question> result;
  for (const table::Test& test : alternative.tests) {
    const table::AttributeId about = subject(table, test.attribute);
    Question& one = question(result, about);
    if (about == test.attribute) {
      one.own = test;
    } else {
      one.parts.push_back(test);
    }
  }
  if (!alternative.any.empty()) {
    question(result, subject(table, alternative.any.front())).any = alternative.any;
  }
  return result;
}

std::string own_phrase(const table::DecisionTable& table, const table::Test& test) {
  const table::Attribute& attribute = table.attributes[test.attribute];
  if (std::holds_alternative<table::HolderDomain>(attribute.domain)) {
    return classes(table, test.attribute, test.classes) + " holds the ticket";
  }
  if (attribute.measure) {
    if (auto said = measured_phrase(table, test)) {
      return *std::move(said);
    }
  }
  // A fact with one class tells nothing apart, but it may still be said to be there.
  const std::string said = attribute.class_count == 1
                               ? class_name(table, test.attribute, 0)
                               : classes(table, test.attribute, test.classes);
  return fmt::format("{} {} {}", fact(table, test.attribute), is_plural(attribute) ? "are" : "is",
                     said);
}

}  // namespace

std::string say(const table::DecisionTable& table, const Alternative& alternative) {
  std::vector<std::string> parts;
  for (const Question& one : questions(table, alternative)) {
    parts.push_back(
        one.parts.empty() && one.any.empty()
            ? own_phrase(table, *one.own)
            : parts_phrase(table, one.subject, one.own ? &*one.own : nullptr, one.parts, one.any));
  }
  if (!alternative.relation.empty()) {
    parts.push_back(alternative.relation);
  }
  return conjunction(parts);
}

std::string tests(const table::DecisionTable& table, const std::vector<table::Test>& tests) {
  return say(table, {tests, {}, ""});
}

std::string test(const table::DecisionTable& table, const table::Test& test) {
  return tests(table, {test});
}

}  // namespace tier::prose
