#pragma once

#include "compiler/syntax/tree/claims.h"

/// The syntax tree of one source file: what was written, in its order, with nothing
/// looked up yet. What names mean is decided in semantics/. The tree never changes once
/// parsed, and views in it point into the source's buffer.
///
/// To know the language read tree/values.h, conditions.h, facts.h, tiers.h, triggers.h,
/// time.h and claims.h, in this order.
namespace tier::syntax {

struct Rulebook {
  Name name;
  Title title;
  std::optional<Text> version;
  std::optional<Text> owner;
  std::optional<Date> effective;
};

/// `use std.severity`, `use "./plans.tier"`.
struct Use {
  std::variant<Path, Text> module;
};

/// What is left of a declaration that could not be read: enough to know its name.
struct Broken {
  std::string_view keyword;
  Name name;
};

struct Declaration {
  Span span;
  /// The text of the `///` comment before it, one string a line.
  std::vector<std::string> documentation;
  std::variant<Broken, Rulebook, Use, Enum, Facts, Impossible, Derive, Define, Role, System,
               Evidence, Tier, Everyone, Refuse, Trigger, Lifecycle, Guidance, Dates, Calendar,
               Obligation, Ladder, Guarantee, Test, Allow>
      node;
};

/// Everything a parse makes of one file.
struct Tree {
  source::SourceId source;
  /// A module of the standard library: that nothing uses a part of it is no finding.
  bool from_library = false;
  base::Store<ConditionId, Condition> conditions;
  std::vector<Declaration> declarations;
  /// The spans of the comments, in order, for printing and formatting.
  std::vector<Span> comments;
};

}  // namespace tier::syntax
