#include "compiler/tickets/json_tree.h"

#include <simdjson.h>

#include <algorithm>

#include "compiler/tickets/json_value.h"

namespace tier::tickets {
namespace {

using simdjson::error_code;
using simdjson::SUCCESS;

constexpr std::uint32_t deepest_nesting = 16;

class TreeReader {
 public:
  TreeReader(source::SourceId id, const char* text) : id_(id), text_(text) {}

  error_code read(simdjson::ondemand::value value, JsonNode& node, std::uint32_t depth) {
    if (depth > deepest_nesting) {
      return simdjson::DEPTH_ERROR;
    }
    const std::string_view token = trimmed(value.raw_json_token());
    if (token.empty()) {
      return simdjson::TAPE_ERROR;
    }
    node.span = span_of(token);
    switch (token.front()) {
      case '{':
        return read_object(value, node, depth);
      case '[':
        return read_list(value, node, depth);
      case '"':
        return read_text(value, node);
      default:
        return read_scalar(token, node);
    }
  }

 private:
  [[nodiscard]] source::Span span_of(std::string_view token) const {
    const auto begin = static_cast<std::uint32_t>(token.data() - text_);
    return {id_, begin, begin + static_cast<std::uint32_t>(token.size())};
  }

  error_code read_object(simdjson::ondemand::value& value, JsonNode& node, std::uint32_t depth) {
    node.kind = JsonNode::Kind::Object;
    simdjson::ondemand::object object;
    if (const error_code error = value.get_object().get(object); error != SUCCESS) {
      return error;
    }
    for (auto item : object) {
      if (item.error() != SUCCESS) {
        return item.error();
      }
      simdjson::ondemand::field field = std::move(item).value_unsafe();
      const char* raw = field.key().raw();
      std::string_view key;
      if (const error_code error = field.unescaped_key().get(key); error != SUCCESS) {
        return error;
      }
      // The raw key starts behind its opening quote.
      const source::Span key_span = span_of(std::string_view(raw - 1, quoted_size(raw)));
      node.members.push_back({std::string(key), key_span, {}});
      const error_code error = read(field.value(), node.members.back().value, depth + 1);
      if (error != SUCCESS) {
        return error;
      }
    }
    return SUCCESS;
  }

  error_code read_list(simdjson::ondemand::value& value, JsonNode& node, std::uint32_t depth) {
    node.kind = JsonNode::Kind::List;
    simdjson::ondemand::array array;
    if (const error_code error = value.get_array().get(array); error != SUCCESS) {
      return error;
    }
    for (auto item : array) {
      simdjson::ondemand::value member;
      if (const error_code error = std::move(item).get(member); error != SUCCESS) {
        return error;
      }
      node.items.emplace_back();
      if (const error_code error = read(member, node.items.back(), depth + 1); error != SUCCESS) {
        return error;
      }
    }
    return SUCCESS;
  }

  static error_code read_text(simdjson::ondemand::value& value, JsonNode& node) {
    node.kind = JsonNode::Kind::Text;
    std::string_view text;
    const error_code error = value.get_string().get(text);
    node.text = text;
    return error;
  }

  static error_code read_scalar(std::string_view token, JsonNode& node) {
    node.text = token;
    if (token == "null") {
      node.kind = JsonNode::Kind::Null;
    } else if (token == "true" || token == "false") {
      node.kind = JsonNode::Kind::Flag;
    } else if (is_json_number(token)) {
      node.kind = JsonNode::Kind::Number;
    } else {
      return simdjson::TAPE_ERROR;
    }
    return SUCCESS;
  }

  /// The bytes of a key with both quotes; `raw` is behind the first of them.
  static std::size_t quoted_size(const char* raw) {
    const char* at = raw;
    while (*at != '"') {
      at += *at == '\\' ? 2 : 1;
    }
    return static_cast<std::size_t>(at - raw) + 2;
  }

  source::SourceId id_;
  const char* text_;
};

}  // namespace

std::optional<JsonNode> read_json_tree(source::SourceId id, const source::SourceMap& sources,
                                       diagnostics::Sink& sink) {
  const std::string& text = sources[id].text;
  const simdjson::padded_string padded(text);
  simdjson::ondemand::parser parser;
  simdjson::ondemand::document document;
  simdjson::ondemand::value root;
  JsonNode node;
  error_code error = parser.iterate(padded).get(document);
  if (error == SUCCESS) {
    error = document.get_value().get(root);
  }
  if (error == SUCCESS) {
    error = TreeReader(id, padded.data()).read(root, node, 1);
  }
  if (error == SUCCESS && document.current_location().error() != simdjson::OUT_OF_BOUNDS) {
    error = simdjson::TRAILING_CONTENT;
  }
  if (error == SUCCESS) {
    return node;
  }
  const auto size = static_cast<std::uint32_t>(text.size());
  const auto at = static_cast<std::uint32_t>(sound_json_size(text));
  sink.report(diagnostics::Diagnostic(diagnostics::Code::MapNotJson,
                                      source::Span{id, at, std::min(at + 1, size)},
                                      std::string(json_reason(error))));
  return std::nullopt;
}

}  // namespace tier::tickets
