#include "compiler/base/day.h"
#include "compiler/driver/commands/decide_json.h"
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
  if (target.state == runtime::State::Undetermined) {
    write_questions(target, decider, out);
  }
  out += '}';
}

}  // namespace tier::driver
