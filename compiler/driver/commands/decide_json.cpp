#include "compiler/driver/commands/decide_json.h"

#include <algorithm>
#include <variant>

#include "compiler/driver/commands/decide_ladders.h"
#include "compiler/driver/commands/json_text.h"

namespace tier::driver {
namespace {

void write_class_name(const table::Attribute& fact, std::uint32_t value, std::string& out) {
  const auto* domain = std::get_if<table::EnumDomain>(&fact.domain);
  if (domain == nullptr) {
    out += value == 0 ? "false" : "true";
    return;
  }
  append_json_text(value < domain->values.size() ? domain->values[value].name : "any other", out);
}

}  // namespace

JsonWriter::JsonWriter(const table::DecisionTable& table)
    : table_(table),
      kinds_(table),
      fragments_(table),
      questions_(table),
      ladder_rules_(ladder_rules(table)),
      named_(table.evidence.size()) {}

void JsonWriter::write(const tickets::Ticket& ticket, const Decider& decider, std::string& out) {
  out += R"({"line":)";
  append_number(ticket.line, out);
  if (ticket.id) {
    out += R"(,"id":)";
    append_json_text(*ticket.id, out);
  }
  if (kinds_.impossible &&
      decider.answers()[kinds_.impossible->value].state == runtime::State::Decided) {
    out += R"(,"impossible":)";
    write_single(*kinds_.impossible, decider, out);
  }
  if (kinds_.owner) {
    out += R"(,"owner":)";
    write_single(*kinds_.owner, decider, out);
  }
  write_derived(decider, out);
  write_promises(decider, out);
  write_triggers(decider, out);
  write_may(decider, out);
  write_guidance(decider, out);
  write_next(decider, out);
  write_ladders(decider, out);
  if (!table_.not_proved.empty()) {
    write_sentences("not_proved", table_.not_proved, out);
  }
}

void JsonWriter::write_sentences(std::string_view name, const std::vector<std::string>& sentences,
                                 std::string& out) {
  out += ",\"";
  out += name;
  out += R"(":[)";
  Commas comma;
  for (const std::string& sentence : sentences) {
    comma(out);
    append_json_text(sentence, out);
  }
  out += ']';
}

void JsonWriter::write_single(table::DecisionId decision, const Decider& decider,
                              std::string& out) const {
  const runtime::Answer& answer = decider.answers()[decision.value];
  switch (answer.state) {
    case runtime::State::Decided:
      write_filled(fragments_.rules[answer.rule], decider, out);
      return;
    case runtime::State::None:
      out += "null";
      return;
    case runtime::State::Undetermined:
      out += R"({"undetermined":true)";
      write_questions(answer, decider, out);
      out += '}';
      return;
  }
}

void JsonWriter::write_filled(const Fragments::Answer& answer, const Decider& decider,
                              std::string& out) const {
  out += answer.head;
  if (answer.team_by) {
    out += R"(,"team":)";
    write_single(*answer.team_by, decider, out);
  }
  out += answer.tail;
}

void JsonWriter::write_questions(const runtime::Answer& answer, const Decider& decider,
                                 std::string& out) const {
  out += R"(,"ask":[)";
  Commas comma;
  for (std::uint32_t index = 0; index < answer.question_count; ++index) {
    comma(out);
    out += fragments_.facts[decider.question(answer.first_question + index).value];
  }
  out += ']';
}

void JsonWriter::write_facts(const std::vector<table::AttributeId>& asked, std::string& out) const {
  out += R"(,"ask":[)";
  Commas comma;
  for (const table::AttributeId fact : asked) {
    comma(out);
    out += fragments_.facts[fact.value];
  }
  out += ']';
}

void JsonWriter::write_derived(const Decider& decider, std::string& out) const {
  if (kinds_.derived.empty()) {
    return;
  }
  out += R"(,"derived":{)";
  Commas comma;
  for (const table::DecisionId id : kinds_.derived) {
    comma(out);
    out += fragments_.facts[table_.decisions[id].attribute->value];
    out += ':';
    write_single(id, decider, out);
  }
  out += '}';
}

void JsonWriter::write_guidance(const Decider& decider, std::string& out) {
  if (!kinds_.guidance) {
    return;
  }
  out += R"(,"guidance":[)";
  const runtime::Answer& answer = decider.answers()[kinds_.guidance->value];
  Commas comma;
  for (std::uint32_t index = 0; index < answer.match_count; ++index) {
    const runtime::Match& match = decider.match(answer.first_match + index);
    comma(out);
    out += fragments_.rules[match.rule].head;
    if (match.certain == 0) {
      out += R"(,"undetermined":true)";
      write_facts(questions_.of(table::RuleId(match.rule), decider), out);
    }
    out += '}';
  }
  out += ']';
}

void JsonWriter::write_next(const Decider& decider, std::string& out) const {
  if (kinds_.lifecycles.empty()) {
    return;
  }
  out += R"(,"next":{)";
  Commas comma;
  for (const table::DecisionId id : kinds_.lifecycles) {
    comma(out);
    out += fragments_.facts[table_.decisions[id].attribute->value];
    out += ':';
    const runtime::Answer& answer = decider.answers()[id.value];
    const bool open = answer.state == runtime::State::Undetermined;
    out += open ? R"({"to":[)" : "[";
    write_transitions(id, decider, out);
    out += ']';
    if (open) {
      out += R"(,"undetermined":true)";
      write_questions(answer, decider, out);
      out += '}';
    }
  }
  out += '}';
}

void JsonWriter::write_transitions(table::DecisionId id, const Decider& decider,
                                   std::string& out) const {
  const runtime::Answer& answer = decider.answers()[id.value];
  const table::Attribute& fact = table_.attributes[*table_.decisions[id].attribute];
  Commas comma;
  for (std::uint32_t value = 0; value < fact.class_count; ++value) {
    for (std::uint32_t index = 0; index < answer.match_count; ++index) {
      const runtime::Match& match = decider.match(answer.first_match + index);
      const auto& change =
          std::get<table::TransitionOutcome>(table_.rules[table::RuleId(match.rule)].outcome);
      if (match.certain != 0 && change.to.has(value)) {
        comma(out);
        write_class_name(fact, value, out);
        break;
      }
    }
  }
}

}  // namespace tier::driver
