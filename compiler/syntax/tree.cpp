#include "compiler/syntax/tree.h"

namespace tier::syntax {

std::string spelling(const Path& path) {
  std::string text;
  for (const Name& part : path.parts) {
    text += (text.empty() ? "" : ".") + std::string(part.text);
  }
  return text;
}

Span span_of(const Value& value) {
  return std::visit([](const auto& node) { return node.span; }, value);
}

Span span_of(const Type& type) {
  if (const auto* number = std::get_if<NumberType>(&type)) {
    return source::join(number->lower.span, number->upper.span);
  }
  if (const auto* set = std::get_if<SetType>(&type)) {
    return set->span;
  }
  return std::get<Name>(type).span;
}

}  // namespace tier::syntax
