#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "compiler/base/edit_distance.h"
#include "compiler/semantics/resolver.h"

namespace tier::semantics {

using diagnostics::Code;
using diagnostics::Diagnostic;

bool has_order_word(const Enum& type, std::string_view word) {
  return type.order && (word == type.order->greater || word == type.order->lesser);
}

bool may_be_order_word(const Resolver& resolver, std::string_view word, const Type* type) {
  if (resolver.facts.find(word).is_some() || resolver.facts.is_broken(word) ||
      resolver.defines.find(word).is_some()) {
    return false;
  }
  if (type == nullptr || std::holds_alternative<InvalidType>(*type)) {
    // Nothing is known of the order, and the word is no misspelt fact or condition.
    return base::nearest(word, resolver.facts.all()).empty() &&
           base::nearest(word, resolver.defines.all()).empty();
  }
  const auto has_word = [word](const Enum& one) { return has_order_word(one, word); };
  return std::holds_alternative<EnumType>(*type) &&
         (word == "higher" || word == "lower" ||
          std::any_of(resolver.model.enums.begin(), resolver.model.enums.end(), has_word));
}

bool has_place_in_order(Resolver& resolver, const syntax::Value& value, std::string_view word,
                        const Enum& type) {
  const auto* name = std::get_if<syntax::Name>(&value);
  if (name != nullptr && has_order_word(type, word)) {
    return true;
  }
  Diagnostic diagnostic(Code::NotOrdered, syntax::span_of(value),
                        name == nullptr ? std::string("any other") : std::string(name->text),
                        std::string(word), type.name);
  if (!type.order) {
    std::move(diagnostic)
        .label(type.span, "its values have no order")
        .help("list the values that are meant, `in (…)`, or write `<` between them in the enum");
  } else if (name != nullptr) {
    std::move(diagnostic)
        .label(type.span, fmt::format("the words for its order are `{}` and `{}`",
                                      type.order->greater, type.order->lesser))
        .help(fmt::format("write `{0} or {1}`, or `{0} or {2}`", name->text, type.order->greater,
                          type.order->lesser));
  } else {
    std::move(diagnostic)
        .label("values that the enum does not list have no place in its order")
        .help("name a listed value; where the others are meant too, add `or … is any other`");
  }
  resolver.sink.report(std::move(diagnostic));
  return false;
}

std::string comparison_help(const Model& model, const Fact& fact) {
  if (const auto* type = std::get_if<EnumType>(&fact.type)) {
    const auto& order = model.enums[type->id].order;
    return order ? fmt::format("write `{0} is … or {1}`, or `{0} is … or {2}`", fact.name,
                               order->greater, order->lesser)
                 : fmt::format("write `{} in (…)`", fact.name);
  }
  if (std::holds_alternative<SetType>(fact.type)) {
    return fmt::format("ask what is in it: `{} has …`", fact.name);
  }
  return std::holds_alternative<FlagType>(fact.type)
             ? fmt::format("write `{0}`, or `not {0}`", fact.name)
             : fmt::format("ask whether it is there: `{} is known`", fact.name);
}

}  // namespace tier::semantics
