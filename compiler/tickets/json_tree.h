#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "compiler/diagnostics/sink.h"
#include "compiler/source/source_map.h"

namespace tier::tickets {

/// A small JSON document of which every key and value knows its place, so that mistakes in
/// a map can be shown where they stand. Tickets are not read this way: see jsonl_reader.h.
struct JsonNode {
  enum class Kind : std::uint8_t { Object, List, Text, Number, Flag, Null };

  struct Member;

  Kind kind = Kind::Null;
  source::Span span;
  /// Of a text: its letters; of a number or a flag: as it is written.
  std::string text;
  std::vector<Member> members;
  std::vector<JsonNode> items;
};

struct JsonNode::Member {
  std::string key;
  source::Span key_span;
  JsonNode value;
};

/// The document; where it is no JSON the first mistake is reported (TIER5040).
std::optional<JsonNode> read_json_tree(source::SourceId id, const source::SourceMap& sources,
                                       diagnostics::Sink& sink);

}  // namespace tier::tickets
