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
std::vector<Question> questions(const Voice& voice, const Alternative& alternative) {
  std::vector<Question> result;
  for (const table::Test& test : alternative.tests) {
    const table::AttributeId about = subject(voice.table, test.attribute);
    Question& one = question(result, about);
    if (about == test.attribute) {
      one.own = test;
    } else {
      one.parts.push_back(test);
    }
  }
  if (!alternative.any.empty()) {
    question(result, subject(voice.table, alternative.any.front())).any = alternative.any;
  }
  return result;
}

/// Amounts that are known amount to something.
const Clauses& verb(const Voice& voice, const table::Test& test) {
  const ClauseWords& words = voice.words.clauses;
  const table::Attribute& attribute = voice.table.attributes[test.attribute];
  const bool is_amount = std::holds_alternative<table::NumberDomain>(attribute.domain) ||
                         std::holds_alternative<table::DurationDomain>(attribute.domain);
  const auto unknown = attribute.unknown_class();
  const bool says_known = test.classes.is_all() || (unknown && test.classes.has(*unknown)) ||
                          test.classes.count() == table::known_class_count(attribute.domain);
  return is_amount && !says_known ? words.amounts_to : words.is[is_plural(attribute) ? 1 : 0];
}

/// None where the flag is not asked for one answer.
std::optional<std::string> flag_phrase(const Voice& voice, const table::Test& test) {
  const table::Attribute& attribute = voice.table.attributes[test.attribute];
  const bool one_answer = attribute.class_count > 1 && test.classes.has(0) != test.classes.has(1);
  if (!std::holds_alternative<table::FlagDomain>(attribute.domain) || !one_answer) {
    return std::nullopt;
  }
  const auto unknown = attribute.unknown_class();
  const std::size_t place =
      (test.classes.has(0) ? 1U : 0U) + (unknown && test.classes.has(*unknown) ? 2U : 0U);
  return filled(voice.pick(voice.words.clauses.flag[place]), fact(voice, test.attribute));
}

std::string own_phrase(const Voice& voice, const table::Test& test) {
  const ClauseWords& words = voice.words.clauses;
  const table::Attribute& attribute = voice.table.attributes[test.attribute];
  if (std::holds_alternative<table::HolderDomain>(attribute.domain)) {
    return filled(voice.pick(words.holds_ticket), classes(voice, test.attribute, test.classes));
  }
  if (attribute.measure) {
    if (auto said = measured_phrase(voice, test)) {
      return *std::move(said);
    }
  }
  if (auto said = flag_phrase(voice, test)) {
    return *std::move(said);
  }
  // A fact with one class tells nothing apart, but it may still be said to be there.
  const std::string said = attribute.class_count == 1
                               ? class_name(voice, test.attribute, 0)
                               : classes(voice, test.attribute, test.classes);
  return filled(voice.pick(verb(voice, test)), fact(voice, test.attribute), said);
}

}  // namespace

std::string say(const Voice& voice, const Alternative& alternative) {
  std::vector<std::string> parts;
  for (const Question& one : questions(voice, alternative)) {
    parts.push_back(
        one.parts.empty() && one.any.empty()
            ? own_phrase(voice, *one.own)
            : parts_phrase(voice, one.subject, one.own ? &*one.own : nullptr, one.parts, one.any));
  }
  if (!alternative.relation.empty()) {
    parts.push_back(alternative.relation);
  }
  return conjunction(voice.words.lists, parts, voice.pick(voice.words.lists.set_off_and));
}

std::string tests(const Voice& voice, const std::vector<table::Test>& tests) {
  return say(voice, {tests, {}, ""});
}

std::string test(const Voice& voice, const table::Test& test) { return tests(voice, {test}); }

}  // namespace tier::prose
