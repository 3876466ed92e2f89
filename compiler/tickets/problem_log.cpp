#include "compiler/tickets/problem_log.h"

#include <fmt/format.h>

#include <nlohmann/json.hpp>

namespace tier::tickets {

bool ProblemLog::count(diagnostics::Code code) {
  if (diagnostics::info(code).severity == diagnostics::Severity::Error) {
    ++errors_;
  } else {
    ++warnings_;
  }
  const std::size_t so_far = ++counts_[code];
  return options_.show_all || so_far <= options_.limit;
}

void ProblemLog::show(const Problem& problem) {
  write_(options_.json ? render_json(problem, options_.input_name)
                       : render_text(problem, options_.input_name, options_.colour));
}

void ProblemLog::finish() {
  for (const auto& [code, so_far] : counts_) {
    if (options_.show_all || so_far <= options_.limit) {
      continue;
    }
    const std::size_t hidden = so_far - options_.limit;
    if (options_.json) {
      nlohmann::ordered_json object;
      object["schema"] = "tierc-ticket-problem-1";
      object["code"] = diagnostics::code_name(code);
      object["input"] = options_.input_name;
      object["not_shown"] = hidden;
      write_(object.dump(-1, ' ', false, nlohmann::ordered_json::error_handler_t::replace) + "\n");
    } else {
      write_(fmt::format("{}: {} more of {} not shown (--all-problems shows them)\n",
                         options_.input_name, hidden, diagnostics::code_name(code)));
    }
  }
}

}  // namespace tier::tickets
