#include <nlohmann/json.hpp>

#include "compiler/diagnostics/render.h"

namespace tier::diagnostics {
namespace {

using Json = nlohmann::ordered_json;

Json position_of(const source::SourceMap& sources, source::SourceId id, std::uint32_t offset) {
  const source::Position position = sources.position(id, offset);
  return {{"byte", offset}, {"line", position.line}, {"column", position.column}};
}

Json place_of(const source::SourceMap& sources, source::Span span) {
  if (!span.source.is_some()) {
    return nullptr;
  }
  return {{"file", sources[span.source].name},
          {"start", position_of(sources, span.source, span.begin)},
          {"end", position_of(sources, span.source, span.end)}};
}

Json to_json(const Diagnostic& diagnostic, const source::SourceMap& sources) {
  Json labels = Json::array();
  for (const Label& label : diagnostic.labels()) {
    labels.push_back({{"primary", &label == &diagnostic.labels().front()},
                      {"place", place_of(sources, label.span)},
                      {"text", label.text}});
  }
  Json fixes = Json::array();
  for (const FixIt& fix : diagnostic.fixes()) {
    fixes.push_back(
        {{"title", fix.title}, {"place", place_of(sources, fix.span)}, {"replacement", fix.text}});
  }
  return {{"code", code_name(diagnostic.code())},
          {"name", info(diagnostic.code()).name},
          {"severity", severity_name(diagnostic.severity())},
          {"message", diagnostic.message()},
          {"labels", std::move(labels)},
          {"notes", diagnostic.notes()},
          {"helps", diagnostic.helps()},
          {"fixes", std::move(fixes)}};
}

}  // namespace

std::string render_json(const std::vector<Diagnostic>& diagnostics,
                        const source::SourceMap& sources) {
  Json list = Json::array();
  for (const Diagnostic& diagnostic : diagnostics) {
    list.push_back(to_json(diagnostic, sources));
  }
  const Json document{{"schema", "tierc-diagnostics-1"}, {"diagnostics", std::move(list)}};
  // Bytes of a source that are no UTF-8 become U+FFFD: a report never fails over its subject.
  return document.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace tier::diagnostics
