#include "compiler/driver/commands/decide_output.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

#include "compiler/base/decimal.h"
#include "compiler/base/overloaded.h"
#include "compiler/driver/commands/decide_sentences.h"
#include "compiler/prose/prose.h"

namespace tier::driver {
namespace {

std::string json_text(std::string_view text) {
  std::string out;
  append_json_text(text, out);
  return out;
}

/// A value as JSON: an enum's name as a text, a flag, a number.
std::string json_value(const table::Attribute& attribute, const table::ValueOutcome& outcome) {
  const auto index = static_cast<std::size_t>(outcome.value);
  return std::visit(
      base::Overloaded{
          [&](const table::EnumDomain& domain) { return json_text(domain.values[index].name); },
          [&](const table::FlagDomain&) {
            return std::string(outcome.value == 0 ? "false" : "true");
          },
          [&](const table::NumberDomain& domain) {
            return base::Decimal{outcome.value, domain.scale}.to_string();
          },
          [](const table::TextDomain&) { return std::string("null"); },
          [](const table::TimeDomain&) { return std::string("null"); },
      },
      attribute.domain);
}

/// `L1.everyday` is the scope `everyday` of L1.
std::string_view scope_name(std::string_view rule, std::string_view tier) {
  const bool dotted = rule.size() > tier.size() + 1 && rule.substr(0, tier.size()) == tier &&
                      rule[tier.size()] == '.';
  return dotted ? rule.substr(tier.size() + 1) : rule;
}

std::string json_rule(const table::DecisionTable& table, const table::Decision& decision,
                      const table::Rule& rule) {
  return std::visit(
      base::Overloaded{
          [&](const table::OwnerOutcome& outcome) {
            const std::string& tier = table.tiers[outcome.tier].name;
            return fmt::format(R"({{"tier":{},"scope":{},"rule":{}}})", json_text(tier),
                               json_text(scope_name(rule.name, tier)), json_text(rule.name));
          },
          [&](const table::ValueOutcome& outcome) {
            return fmt::format(R"({{"value":{},"rule":{}}})",
                               json_value(table.attributes[*decision.attribute], outcome),
                               json_text(rule.name));
          },
      },
      rule.outcome);
}

void append_number(std::uint64_t number, std::string& out) {
  char digits[20];
  const auto end = std::to_chars(digits, digits + sizeof digits, number);
  out.append(digits, end.ptr);
}

/// Letters that JSON writes as they are.
bool is_plain(char letter) {
  return static_cast<unsigned char>(letter) >= 0x20 && letter != '"' && letter != '\\';
}

}  // namespace

void append_json_text(std::string_view text, std::string& out) {
  out += '"';
  if (std::all_of(text.begin(), text.end(), is_plain)) {
    out += text;
  } else {
    for (const char letter : text) {
      if (is_plain(letter)) {
        out += letter;
      } else if (letter == '"' || letter == '\\') {
        out += '\\';
        out += letter;
      } else {
        fmt::format_to(std::back_inserter(out), "\\u{:04x}", static_cast<unsigned char>(letter));
      }
    }
  }
  out += '"';
}

AnswerWriter::AnswerWriter(const table::DecisionTable& table)
    : table_(table), owner_(table.decisions.size()), rules_(table.rules.size()) {
  for (const table::Attribute& attribute : table.attributes) {
    facts_.push_back(json_text(attribute.name));
  }
  for (const table::DecisionId id : table.decisions.ids()) {
    const table::Decision& decision = table.decisions[id];
    if (decision.kind == table::DecisionKind::Owner) {
      owner_ = id.value;
    }
    keys_.push_back(json_text(decision.name) + ":");
    for (std::uint32_t row = 0; row < decision.row_count; ++row) {
      const table::RuleId rule =
          table.rows[table::RowId(std::size_t{decision.first_row} + row)].rule;
      if (rules_[rule.value].empty()) {
        rules_[rule.value] = json_rule(table, decision, table.rules[rule]);
      }
    }
  }
}

void AnswerWriter::write_answer(std::size_t decision, const Decider& decider,
                                std::string& out) const {
  const runtime::Answer& answer = decider.answers()[decision];
  switch (answer.state) {
    case runtime::State::Decided:
      out += rules_[answer.rule];
      return;
    case runtime::State::None:
      out += "null";
      return;
    case runtime::State::Undetermined:
      out += R"({"undetermined":true,"ask":[)";
      for (std::uint32_t index = 0; index < answer.question_count; ++index) {
        out += index == 0 ? "" : ",";
        out += facts_[decider.question(answer.first_question + index).value];
      }
      out += "]}";
      return;
  }
}

void AnswerWriter::write_json(const tickets::Ticket& ticket, const Decider& decider, bool why,
                              std::string& out) const {
  out += R"({"line":)";
  append_number(ticket.line, out);
  if (ticket.id) {
    out += R"(,"id":)";
    append_json_text(*ticket.id, out);
  }
  if (owner_ < keys_.size()) {
    out += R"(,"owner":)";
    write_answer(owner_, decider, out);
  }
  out += R"(,"derived":{)";
  bool first = true;
  for (std::size_t decision = 0; decision < keys_.size(); ++decision) {
    if (decision != owner_) {
      out += first ? "" : ",";
      out += keys_[decision];
      write_answer(decision, decider, out);
      first = false;
    }
  }
  out += '}';
  if (why) {
    out += R"(,"why":[)";
    first = true;
    for (const std::string& sentence : sentences(table_, decider)) {
      out += first ? "" : ",";
      append_json_text(sentence, out);
      first = false;
    }
    out += ']';
  }
  out += "}\n";
}

void AnswerWriter::write_pretty(const tickets::Ticket& ticket, const Decider& decider, bool why,
                                std::string& out) const {
  const std::string name = ticket.id ? prose::one_line(*ticket.id) : "a ticket";
  fmt::format_to(std::back_inserter(out), "{} (line {})\n", name, ticket.line);
  std::size_t width = 0;
  for (const table::Decision& decision : table_.decisions) {
    width = std::max(width, decision.name.size());
  }
  const auto line = [&](std::size_t index) {
    const runtime::Answer& answer = decider.answers()[index];
    const std::string& what = table_.decisions[table::DecisionId(index)].name;
    fmt::format_to(std::back_inserter(out), "  {:<{}}  {}\n", what, width,
                   short_answer(table_, decider, answer));
  };
  if (owner_ < keys_.size()) {
    line(owner_);
  }
  for (std::size_t decision = 0; decision < keys_.size(); ++decision) {
    if (decision != owner_) {
      line(decision);
    }
  }
  if (why) {
    for (const std::string& sentence : sentences(table_, decider)) {
      fmt::format_to(std::back_inserter(out), "  {}\n", sentence);
    }
  }
  out += '\n';
}

}  // namespace tier::driver
