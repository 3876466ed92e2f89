#include <algorithm>

#include "compiler/base/day.h"
#include "compiler/driver/commands/decide_json.h"
#include "compiler/driver/commands/json_text.h"

/// The members `triggers` and `may`, which hang on who holds the ticket.
namespace tier::driver {
namespace {

std::string_view state_word(runtime::TriggerState state) {
  switch (state) {
    case runtime::TriggerState::Ready:
      return "ready";
    case runtime::TriggerState::Blocked:
      return "blocked";
    case runtime::TriggerState::Held:
      return "held";
    case runtime::TriggerState::Undetermined:
      return "undetermined";
    case runtime::TriggerState::Silent:
      break;
  }
  return "silent";
}

std::string_view state_word(runtime::AccessState state) {
  switch (state) {
    case runtime::AccessState::Allowed:
      return "allowed";
    case runtime::AccessState::AllowedWith:
      return "with";
    case runtime::AccessState::Forbidden:
      return "forbidden";
    case runtime::AccessState::Undetermined:
      return "undetermined";
    case runtime::AccessState::Denied:
      break;
  }
  return "denied";
}

}  // namespace

void JsonWriter::write_triggers(const Decider& decider, std::string& out) {
  if (!kinds_.triggers) {
    return;
  }
  const std::size_t before = out.size();
  out += R"(,"triggers":[)";
  Commas comma;
  bool some = false;
  for (const table::TriggerId id : table_.triggers.ids()) {
    if (is_told(decider, id)) {
      comma(out);
      write_trigger(id, decider, out);
      some = true;
    }
  }
  out += ']';
  // Without a holder an empty list would say that nothing fires.
  if (!some && !decider.holder()) {
    out.resize(before);
  }
}

void JsonWriter::write_trigger(table::TriggerId id, const Decider& decider, std::string& out) {
  const runtime::TriggerAnswer& answer = decider.trigger(id);
  write_filled(fragments_.triggers[id.value], decider, out);
  out += R"(,"state":")";
  out += state_word(answer.state);
  out += '"';
  if (answer.state == runtime::TriggerState::Blocked) {
    write_missing(answer, decider, out);
  } else if (answer.state == runtime::TriggerState::Undetermined) {
    write_facts(questions_.of(id, decider), out);
  } else if (answer.state == runtime::TriggerState::Held) {
    out += fragments_.says[answer.rule];
  }
  if (answer.rule != runtime::format::none) {
    out += R"(,"rule":)";
    out += fragments_.rule_names[answer.rule];
  }
  if (const auto by = decider.accept_by(id); by && answer.state == runtime::TriggerState::Ready) {
    out += R"(,"accept_by":)";
    append_json_text(base::instant_text(*by), out);
    if (table_.triggers[id].accept->else_return) {
      out += R"(,"else":"return")";
    }
  }
  out += '}';
}

void JsonWriter::write_missing(const runtime::TriggerAnswer& answer, const Decider& decider,
                               std::string& out) {
  out += R"(,"missing":[)";
  std::fill(named_.begin(), named_.end(), false);
  Commas comma;
  for (std::uint32_t index = 0; index < answer.lack_count; ++index) {
    const runtime::Lack& lack = decider.lack(answer.first_lack + index);
    const bool all = lack.lacking == lack.evidence_count;
    Commas inner;
    if (!all) {
      comma(out);
      out += R"({"of":[)";
    }
    for (std::uint32_t piece = 0; piece < lack.evidence_count; ++piece) {
      const std::uint32_t evidence = decider.lacking(lack.first_evidence + piece).value;
      if (all && named_[evidence]) {
        continue;
      }
      (all ? comma : inner)(out);
      out += fragments_.evidence[evidence];
      named_[evidence] = named_[evidence] || all;
    }
    if (!all) {
      out += R"(],"lacking":)";
      append_number(lack.lacking, out);
      out += '}';
    }
  }
  out += ']';
}

void JsonWriter::write_may(const Decider& decider, std::string& out) {
  if (!kinds_.permissions) {
    return;
  }
  const std::size_t before = out.size();
  out += R"(,"may":[)";
  Commas comma;
  bool some = false;
  for (std::size_t action = 0; action < fragments_.actions.size(); ++action) {
    if (!is_told(decider, action)) {
      continue;
    }
    const runtime::AccessAnswer& answer = decider.access(action);
    comma(out);
    out += '{';
    out += fragments_.actions[action];
    out += R"(,"state":")";
    out += state_word(answer.state);
    out += '"';
    if (answer.state == runtime::AccessState::Undetermined) {
      write_facts(questions_.of_action(action, decider), out);
    } else {
      out += fragments_.permissions[answer.permission];
      out += R"(,"rule":)";
      out += fragments_.rule_names[answer.rule];
    }
    out += '}';
    some = true;
  }
  out += ']';
  if (!some && !decider.holder()) {
    out.resize(before);
  }
}

}  // namespace tier::driver
