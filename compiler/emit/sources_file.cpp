#include <fmt/format.h>

#include "compiler/emit/document.h"
#include "compiler/emit/html_escape.h"

namespace tier::emit {

File sources_file(const table::DecisionTable& table) {
  std::string text;
  for (const table::Rule& rule : table.rules) {
    const std::size_t source = rule.origin.span.source.value;
    const std::string file = source < table.sources.size() ? table.sources[source].name : "";
    text +=
        fmt::format("{}    {{\"rule\": {}, \"file\": {}, \"line\": {}}}", text.empty() ? "" : ",\n",
                    json_string(rule.name), json_string(file), rule.origin.line);
  }
  return {"sources.json", fmt::format("{{\n  \"rules\": [\n{}\n  ]\n}}\n", text)};
}

}  // namespace tier::emit
