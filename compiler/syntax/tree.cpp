#include "compiler/syntax/tree.h"

#include <fmt/format.h>

namespace tier::syntax {

std::string spelling(const Path& path) {
  std::string text;
  for (const Name& part : path.parts) {
    text += (text.empty() ? "" : ".") + std::string(part.text);
  }
  return text;
}

std::string spelling(const Window& window) {
  if (window.spans_days) {
    return fmt::format("{} {}..{} {}", window.days[0].text, window.hours[0].first,
                       window.days[1].text, window.hours[0].second);
  }
  std::string text;
  for (const Name& day : window.days) {
    const std::string_view between = window.day_range ? ".." : ", ";
    text += fmt::format("{}{}", text.empty() ? "" : between, day.text);
  }
  std::string_view between = " ";
  for (const auto& [opening, closing] : window.hours) {
    text += fmt::format("{}{}..{}", between, opening, closing);
    between = ", ";
  }
  return text;
}

std::string_view word(CalendarTerm::Sign sign) {
  switch (sign) {
    case CalendarTerm::Sign::Plus:
      return "+";
    case CalendarTerm::Sign::Minus:
      return "-";
    case CalendarTerm::Sign::And:
      return "and";
  }
  return "";
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
