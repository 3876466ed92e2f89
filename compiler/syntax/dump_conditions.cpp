#include "compiler/base/overloaded.h"
#include "compiler/syntax/dumper.h"

namespace tier::syntax {
namespace {

std::string_view word(TextRelation relation) {
  switch (relation) {
    case TextRelation::Contains:
      return "contains";
    case TextRelation::StartsWith:
      return "starts with";
    case TextRelation::EndsWith:
      return "ends with";
    case TextRelation::Mentions:
      return "mentions";
  }
  return "";
}

std::string_view negation(bool negated) { return negated ? "not " : ""; }

/// An atom, as it is written.
struct Atom {
  std::string operator()(const Holds& node) const { return spelled(node.name); }
  std::string operator()(const Is& node) const {
    return fmt::format("{} is {}{}", spelled(node.fact), negation(node.negated),
                       spelled(node.value));
  }
  std::string operator()(const In& node) const {
    return fmt::format("{} {}in ({})", spelled(node.fact), negation(node.negated),
                       spelled(node.values));
  }
  std::string operator()(const Compare& node) const {
    return fmt::format("{} {} {}", spelled(node.fact), sign(node.relation), spelled(node.value));
  }
  std::string operator()(const IsKnown& node) const {
    return fmt::format("{} is {}", spelled(node.fact), node.known ? "known" : "unknown");
  }
  std::string operator()(const Has& node) const {
    return node.values.size() == 1
               ? fmt::format("{} has {}", spelled(node.fact), spelled(node.values))
               : fmt::format("{} has any of ({})", spelled(node.fact), spelled(node.values));
  }
  std::string operator()(const TextMatch& node) const {
    std::string texts;
    for (const Text& text : node.texts) {
      texts += fmt::format("{}\"{}\"", texts.empty() ? "" : ", ", text.value);
    }
    const bool several = node.texts.size() > 1;
    return fmt::format("{} {}{} {}{}{}", spelled(node.fact), word(node.relation),
                       node.exactly ? " exactly" : "", several ? "any of (" : "", texts,
                       several ? ")" : "");
  }
  std::string operator()(const During& node) const {
    return fmt::format("{} {}", node.outside ? "outside" : "during", spelled(node.calendar));
  }
  std::string operator()(const Age& node) const {
    const std::string calendar = node.calendar ? " in " + spelled(*node.calendar) : "";
    return fmt::format("age of {}{} {} {}", spelled(node.fact), calendar, sign(node.relation),
                       spelled(node.limit));
  }
  std::string operator()(const Used& node) const {
    return fmt::format("{} used {} {}%", spelled(node.obligation), sign(node.relation),
                       node.limit.number);
  }
  std::string operator()(const Overdue& node) const {
    const std::string limit =
        node.relation ? fmt::format(" {} {}", sign(*node.relation), spelled(node.limit)) : "";
    return fmt::format("{} overdue{}", spelled(node.obligation), limit);
  }
};

}  // namespace

void Dumper::condition(int depth, ConditionId id) {
  std::visit(base::Overloaded{
                 [&](const And& node) { chain(depth, "and", node.operands); },
                 [&](const Or& node) { chain(depth, "or", node.operands); },
                 [&](const Not& node) { chain(depth, "not", {node.operand}); },
                 [&](const auto& node) { line(depth, "{}", Atom()(node)); },
             },
             tree_.conditions[id].node);
}

void Dumper::condition(int depth, std::string_view word, ConditionId id) {
  line(depth, "{}", word);
  condition(depth + 1, id);
}

void Dumper::condition(int depth, std::string_view word, const std::optional<ConditionId>& id) {
  if (id) {
    condition(depth, word, *id);
  }
}

void Dumper::conditions(int depth, std::string_view word, const std::vector<ConditionId>& ids) {
  for (const ConditionId id : ids) {
    condition(depth, word, id);
  }
}

void Dumper::chain(int depth, std::string_view word, const std::vector<ConditionId>& operands) {
  line(depth, "{}", word);
  for (const ConditionId operand : operands) {
    condition(depth + 1, operand);
  }
}

void Dumper::line_of(int depth, std::string_view word, const std::vector<Path>& paths) {
  if (!paths.empty()) {
    line(depth, "{} {}", word, spelled(paths));
  }
}

void Dumper::documentation(int depth, const std::vector<std::string>& lines) {
  for (const std::string& text : lines) {
    line(depth, "doc {}", text);
  }
}

}  // namespace tier::syntax
