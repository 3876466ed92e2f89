#include "compiler/analysis/witness_texts.h"

#include "compiler/text/combinations.h"
#include "compiler/text/limits.h"

namespace tier::analysis {

namespace {

/// What is asked of one text, and what of it the witness says.
struct Asked {
  std::vector<text::Pattern> patterns;
  text::Combination wanted;
};

text::Relation relation_of(table::PatternDomain::Relation relation) {
  switch (relation) {
    case table::PatternDomain::Relation::Contains:
      return text::Relation::Contains;
    case table::PatternDomain::Relation::StartsWith:
      return text::Relation::StartsWith;
    case table::PatternDomain::Relation::EndsWith:
      return text::Relation::EndsWith;
    case table::PatternDomain::Relation::Mentions:
      return text::Relation::Mentions;
  }
  return text::Relation::Contains;
}

bool is_unknown(const table::DecisionTable& table, const findings::Witness& witness,
                table::AttributeId text) {
  for (const findings::Witness::Given& one : witness.given) {
    if (one.attribute == text) {
      return table.attributes[text].unknown_class() == one.class_index;
    }
  }
  return false;
}

}  // namespace

std::map<table::AttributeId, std::string> witness_texts(const table::DecisionTable& table,
                                                        const findings::Witness& witness) {
  std::map<table::AttributeId, Asked> asked;
  for (const findings::Witness::Given& one : witness.given) {
    const table::Domain& domain = table.attributes[one.attribute].domain;
    const auto* pattern = std::get_if<table::PatternDomain>(&domain);
    if (pattern == nullptr || is_unknown(table, witness, pattern->text)) {
      continue;
    }
    Asked& of_text = asked[pattern->text];
    (one.class_index == 1 ? of_text.wanted.matching : of_text.wanted.not_matching)
        .push_back(of_text.patterns.size());
    of_text.patterns.push_back({relation_of(pattern->relation), pattern->exactly, pattern->texts});
  }
  std::map<table::AttributeId, std::string> result;
  for (const auto& [text, of_text] : asked) {
    const auto automaton = text::build(of_text.patterns, text::max_states);
    if (!automaton) {
      continue;
    }
    if (auto example = text::example(of_text.patterns, *automaton, of_text.wanted)) {
      result.emplace(text, std::move(*example));
    }
  }
  return result;
}

}  // namespace tier::analysis
