#include "compiler/base/day.h"
#include "compiler/driver/commands/decide_json.h"
#include "compiler/driver/commands/decide_ladders.h"
#include "compiler/driver/commands/decide_promises.h"
#include "compiler/driver/commands/json_text.h"

namespace tier::driver {
namespace {

void write_moment(std::string_view name, std::int64_t at, std::string& out) {
  if (at != runtime::no_moment) {
    out += ",\"";
    out += name;
    out += "\":";
    append_json_text(base::instant_text(at), out);
  }
}

}  // namespace

void JsonWriter::write_promises(const Decider& decider, std::string& out) const {
  if (table_.obligations.empty()) {
    return;
  }
  out += R"(,"promises":[)";
  Commas comma;
  for (const table::ObligationId id : table_.obligations.ids()) {
    comma(out);
    write_promise(id, decider, out);
  }
  out += ']';
}

void JsonWriter::write_promise(table::ObligationId id, const Decider& decider,
                               std::string& out) const {
  const runtime::PromiseAnswer& promise = decider.promise(id);
  const runtime::Answer& target = decider.answers()[kinds_.targets[id.value].value];
  out += R"({"name":)";
  append_json_text(table_.obligations[id].name, out);
  if (const std::string time = promised(promise); !time.empty()) {
    out += R"(,"target":)";
    append_json_text(time, out);
  }
  if (target.state == runtime::State::Decided) {
    out += R"(,"rule":)";
    out += fragments_.rule_names[target.rule];
  }
  out += R"(,"state":)";
  append_json_text(state_word(promise.state), out);
  write_moment("started", promise.started, out);
  const bool is_earliest = promise.state == runtime::PromiseState::NeedsHistory;
  write_moment(is_earliest ? "due_at_the_earliest" : "due", promise.due, out);
  write_moment("stopped", promise.stopped, out);
  write_notices(id, decider, out);
  if (target.state == runtime::State::Undetermined) {
    write_questions(target, decider, out);
  }
  out += '}';
}

void JsonWriter::write_notices(table::ObligationId id, const Decider& decider,
                               std::string& out) const {
  const table::Obligation& promise = table_.obligations[id];
  std::size_t place = 0;
  Commas comma;
  const std::size_t before = out.size();
  out += R"(,"notices":[)";
  const std::size_t none = out.size();
  for (const auto* list : {&promise.warnings, &promise.breaches}) {
    for (const table::Warning& warning : *list) {
      const runtime::NoticeAnswer& notice = decider.notice(id, place++);
      if (notice.at == runtime::no_moment) {
        continue;
      }
      comma(out);
      out += R"({"at":)";
      append_json_text(base::instant_text(notice.at), out);
      out += R"(,"due":)";
      out += notice.due != 0 ? "true" : "false";
      write_people("notify", warning.notify, out);
      out += '}';
    }
  }
  if (out.size() == none) {
    out.resize(before);
  } else {
    out += ']';
  }
}

void JsonWriter::write_people(std::string_view name, const std::vector<table::Person>& people,
                              std::string& out) const {
  out += ",\"";
  out += name;
  out += "\":[";
  Commas comma;
  for (const table::Person& person : people) {
    comma(out);
    append_json_text(person_name(table_, person), out);
  }
  out += ']';
}

void JsonWriter::write_ladders(const Decider& decider, std::string& out) const {
  if (table_.ladders.empty()) {
    return;
  }
  out += R"(,"ladders":[)";
  Commas comma;
  for (const table::LadderId id : table_.ladders.ids()) {
    if (decider.ladder(id).state != runtime::LadderState::Silent) {
      comma(out);
      write_ladder(id, decider, out);
    }
  }
  out += ']';
}

void JsonWriter::write_ladder(table::LadderId id, const Decider& decider, std::string& out) const {
  const runtime::LadderAnswer& answer = decider.ladder(id);
  const std::uint32_t rule = ladder_rules_[id.value].value;
  out += R"({"name":)";
  out += fragments_.rule_names[rule];
  out += R"(,"state":)";
  append_json_text(state_word(answer.state), out);
  write_moment("from", answer.from, out);
  if (answer.state == runtime::LadderState::Climbing) {
    out += R"(,"steps":[)";
    Commas comma;
    const table::Ladder& ladder = table_.ladders[id];
    for (std::size_t place = 0; place < ladder.steps.size(); ++place) {
      comma(out);
      write_step(ladder.steps[place], decider.step(id, place), out);
    }
    out += ']';
  }
  out += '}';
}

void JsonWriter::write_step(const table::LadderStep& step, const runtime::StepAnswer& answer,
                            std::string& out) const {
  out += R"({"action":)";
  append_json_text(action_word(step.action), out);
  if (!step.who.empty()) {
    write_people("who", step.who, out);
  }
  if (step.fact) {
    out += R"(,"fact":)";
    append_json_text(table_.attributes[*step.fact].name, out);
    out += R"(,"value":)";
    append_json_text(value_set(table_, step), out);
  }
  out += R"(,"times":)";
  append_number(answer.times, out);
  write_moment("last", answer.last, out);
  write_moment("next", answer.next, out);
  out += '}';
}

}  // namespace tier::driver
