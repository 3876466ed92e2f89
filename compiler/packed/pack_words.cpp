#include <variant>

#include "compiler/base/overloaded.h"
#include "compiler/packed/sections.h"

namespace tier::packed {
namespace {

/// What a rule tells people besides its title.
std::string text_of(const table::DecisionTable& table, const table::Rule& rule) {
  return std::visit(base::Overloaded{
                        [](const table::RefusalOutcome& refusal) { return refusal.say; },
                        [](const table::UnlessOutcome& held) { return held.say; },
                        [&](const table::GuidanceOutcome& advice) {
                          return table.guidance[advice.guidance].text;
                        },
                        [](const auto&) { return std::string(); },
                    },
                    rule.outcome);
}

void append(Sections& sections, const std::string& title, const std::string& text) {
  // One behind the other: the order of two arguments is the compiler's to choose.
  const format::String first = sections.append_text(title);
  const format::String second = sections.append_text(text);
  sections.append(format::Section::Words, format::Words{first, second});
}

}  // namespace

void append_words(Sections& sections, const table::DecisionTable& table) {
  for (const table::Rule& rule : table.rules) {
    append(sections, rule.title, text_of(table, rule));
  }
  for (const std::string& sentence : table.not_proved) {
    append(sections, "", sentence);
  }
}

}  // namespace tier::packed
