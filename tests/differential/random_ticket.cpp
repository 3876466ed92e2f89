#include "tests/differential/random_ticket.h"

#include <fmt/format.h>

#include <variant>

#include "compiler/base/decimal.h"
#include "tests/differential/shapes.h"

namespace tier::differential {
namespace {

using semantics::FactId;
using semantics::Model;

semantics::Constant random_value(Random& random, const Model& model, const semantics::Type& type) {
  if (const auto* number = std::get_if<semantics::NumberType>(&type)) {
    const auto width = static_cast<std::size_t>(number->upper - number->lower);
    return number->lower + static_cast<semantics::Constant>(random.between(0, width));
  }
  if (const auto* e = std::get_if<semantics::EnumType>(&type)) {
    return static_cast<semantics::Constant>(random.below(model.enums[e->id].value_count()));
  }
  if (std::holds_alternative<semantics::DurationType>(type)) {
    // Mostly near what books compare with, in minutes, hours and days.
    static const std::vector<semantics::Constant> units = {60, 3600, 86'400};
    return random.one_of(units) * static_cast<semantics::Constant>(random.below(50)) +
           static_cast<semantics::Constant>(random.below(2));
  }
  return static_cast<semantics::Constant>(random.below(2));
}

std::string random_text(Random& random) {
  static const std::vector<std::string> between = {" ", "", "-", " x ", ". "};
  std::string text;
  for (std::size_t count = random.between(1, 3); count > 0; --count) {
    text += random.one_of(vocabulary()) + random.one_of(between);
  }
  for (char& letter : text) {
    const bool is_small = letter >= 'a' && letter <= 'z';
    letter = is_small && random.chance(20) ? static_cast<char>(letter - 'a' + 'A') : letter;
  }
  return text;
}

std::string text_of(const Model& model, const semantics::Type& type, semantics::Constant value) {
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
  if (std::holds_alternative<semantics::DurationType>(type)) {
    return fmt::format("{}s", value);
  }
  return value == 0 ? "no" : "yes";
}

/// Gives the fact a value in the eyes of the interpreter.
void fill(Random& random, const Model& model, FactId id, Facts& facts) {
  const semantics::Type& type = model.facts[id].type;
  facts.values[id.value] = random_value(random, model, type);
  if (const auto* set = std::get_if<semantics::SetType>(&type)) {
    for (std::size_t value = 0; value < model.enums[set->of].values.size(); ++value) {
      facts.members[id.value].push_back(random.chance(35));
    }
  }
  if (std::holds_alternative<semantics::TextType>(type)) {
    facts.texts[id.value] = random_text(random);
  }
}

/// Says to the runtime what the interpreter was given.
void give(const Model& model, FactId id, Ticket& ticket) {
  const semantics::Type& type = model.facts[id].type;
  ticket.given[id.value] = true;
  if (const auto* set = std::get_if<semantics::SetType>(&type)) {
    const auto& values = model.enums[set->of].values;
    for (std::size_t value = 0; value < values.size(); ++value) {
      if (ticket.facts.members[id.value][value]) {
        ticket.members[id.value].push_back(values[value].name);
      }
    }
  } else if (std::holds_alternative<semantics::TextType>(type)) {
    ticket.texts[id.value] = ticket.facts.texts[id.value];
  } else {
    ticket.texts[id.value] = text_of(model, type, *ticket.facts.values[id.value]);
  }
}

}  // namespace

Ticket random_ticket(Random& random, const Model& model) {
  const std::size_t count = model.facts.size();
  Ticket ticket;
  ticket.facts.values.resize(count);
  ticket.facts.members.resize(count);
  ticket.facts.texts.resize(count);
  ticket.texts.resize(count);
  ticket.members.resize(count);
  ticket.given.resize(count);
  for (const FactId id : model.facts.ids()) {
    const semantics::Fact& fact = model.facts[id];
    if (fact.derived) {
      continue;
    }
    if (random.chance(75)) {
      fill(random, model, id, ticket.facts);
      give(model, id, ticket);
    } else if (fact.initial) {
      ticket.facts.values[id.value] = fact.initial;
    } else if (!fact.may_be_unknown) {
      ticket.missing.push_back(id);
    }
  }
  ticket.facts.holder = semantics::TierId(random.below(model.tiers.size()));
  ticket.holder_given = random.chance(85);
  for (std::size_t evidence = 0; evidence < model.evidence.size(); ++evidence) {
    ticket.evidence.push_back(random.chance(50));
  }
  return ticket;
}

Facts completed(Random& random, const Model& model, const Ticket& ticket) {
  Facts facts = ticket.facts;
  for (const FactId id : ticket.missing) {
    fill(random, model, id, facts);
  }
  if (!ticket.holder_given) {
    facts.holder = semantics::TierId(random.below(model.tiers.size()));
  }
  return facts;
}

}  // namespace tier::differential
