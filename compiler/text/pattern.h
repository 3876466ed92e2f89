#pragma once

#include <cstdint>
#include <string>
#include <vector>

/// What a condition asks of a text.
///
///     {Relation::Mentions, false, {"down", "outage"}}   // subject mentions any of ("down",
///     "outage")
///
/// Texts are compared code point by code point, without case (simple case folding of Unicode)
/// unless `exactly`. A mention stands between places that are no letter (with the marks on it),
/// digit or `_`, or at an end of the text.
namespace tier::text {

enum class Relation : std::uint8_t { Contains, StartsWith, EndsWith, Mentions };

struct Pattern {
  Relation relation = Relation::Contains;
  bool exactly = false;
  /// In UTF-8. One of them at least has the relation; none is empty.
  std::vector<std::string> texts;
};

}  // namespace tier::text
