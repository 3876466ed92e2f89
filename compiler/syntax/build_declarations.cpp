#include <algorithm>
#include <utility>

#include "compiler/syntax/build.h"
#include "compiler/syntax/found.h"
#include "compiler/syntax/skip.h"

namespace tier::syntax {
namespace {

Rulebook build_rulebook(Cursor cursor, Builder& builder) {
  Rulebook rulebook;
  rulebook.name = build_name(cursor);
  rulebook.title = build_title(cursor);
  for (; !cursor.at_end(); cursor.next()) {
    Cursor clause = cursor.children();
    if (cursor.at(Kind::Version)) {
      builder.set_once(rulebook.version, cursor, build_text(clause));
    } else if (cursor.at(Kind::Owner)) {
      builder.set_once(rulebook.owner, cursor, build_text(clause));
    } else if (cursor.at(Kind::Effective)) {
      builder.set_once(rulebook.effective, cursor, build_date(clause));
    }
  }
  return rulebook;
}

Use build_use(Cursor cursor) {
  return cursor.at(Kind::Text) ? Use{build_text(cursor)} : Use{build_path(cursor)};
}

Enum build_enum(Cursor cursor, bool open) {
  Enum result;
  result.open = open;
  result.name = build_name(cursor);
  result.title = build_title(cursor);
  if (cursor.at(Kind::OrderWords)) {
    Cursor words = cursor.children();
    result.words.push_back(build_name(words));
    result.words.push_back(build_name(words));
    cursor.next();
  }
  while (!cursor.at_end()) {
    EnumValue value;
    if (cursor.take(Kind::Rising)) {
      value.relation = EnumValue::Relation::Rising;
    } else if (cursor.take(Kind::Falling)) {
      value.relation = EnumValue::Relation::Falling;
    }
    value.span = cursor.span();
    Cursor parts = cursor.children();
    value.name = build_name(parts);
    value.title = build_title(parts);
    result.values.push_back(std::move(value));
    cursor.next();
  }
  return result;
}

/// The second word is the name of nearly every declaration: `open enum` has it third.
Broken build_broken(const Cursor& event) {
  Broken broken;
  std::size_t at = 0;
  while (at < event.text().size() && broken.name.text.empty()) {
    const std::string_view word = name_at(event.text(), at);
    if (word.empty()) {
      break;
    }
    if (broken.keyword.empty() || word == "enum") {
      broken.keyword = word;
    } else {
      broken.name = {word, event.span()};
    }
    at = std::min(event.text().find_first_not_of(" \t\r\n", at + word.size()), event.text().size());
  }
  return broken;
}

/// The declarations of facts and names.
std::optional<decltype(Declaration::node)> build_definition(const Cursor& event, Builder& builder) {
  const Cursor inside = event.children();
  switch (event.kind()) {
    case Kind::Rulebook:
      return build_rulebook(inside, builder);
    case Kind::Use:
      return build_use(inside);
    case Kind::Enum:
    case Kind::OpenEnum:
      return build_enum(inside, event.at(Kind::OpenEnum));
    case Kind::Ticket:
    case Kind::Agent:
      return build_facts(inside, event.at(Kind::Agent));
    case Kind::Impossible:
      return build_impossible(inside, builder);
    case Kind::Define:
      return build_define(inside, builder);
    case Kind::Derive:
      return build_derive(inside, builder);
    case Kind::Dates:
      return build_dates(inside);
    case Kind::Calendar:
      return build_calendar(inside, builder);
    case Kind::Allow:
      return build_allow(event);
    default:
      return std::nullopt;
  }
}

/// The declarations of who does what, when.
decltype(Declaration::node) build_rule(const Cursor& event, Builder& builder) {
  const Cursor inside = event.children();
  switch (event.kind()) {
    case Kind::Role:
      return build_role(inside);
    case Kind::System:
      return build_system(inside);
    case Kind::Evidence:
      return build_evidence(inside, builder);
    case Kind::Everyone:
      return build_everyone(inside, builder);
    case Kind::Tier:
      return build_tier(inside, builder);
    case Kind::Refuse:
      return build_refuse(inside, builder);
    case Kind::Trigger:
      return build_trigger(inside, builder);
    case Kind::Sla:
      return build_obligation(inside, Obligation::Kind::Sla, builder);
    case Kind::Ola:
      return build_obligation(inside, Obligation::Kind::Ola, builder);
    case Kind::Slo:
      return build_obligation(inside, Obligation::Kind::Slo, builder);
    case Kind::Ladder:
      return build_ladder(inside, builder);
    case Kind::Lifecycle:
      return build_lifecycle(inside, builder);
    case Kind::Guidance:
      return build_guidance(inside, builder);
    case Kind::Guarantee:
      return build_guarantee(inside, builder);
    case Kind::Test:
      return build_test(inside, builder);
    default:
      TIER_CHECK(event.at(Kind::BrokenDeclaration), "every declaration has its builder");
      return build_broken(event);
  }
}

bool is_skipped(Kind kind) {
  return kind == Kind::BrokenDeclaration || kind == Kind::BrokenClause ||
         kind == Kind::BrokenFact || kind == Kind::BrokenLine;
}

/// Any name in what could not be read may be one that was declared there.
void add_unread_names(Builder& builder) {
  for (const MatchEvent& event : builder.events.events()) {
    if (is_skipped(event.kind)) {
      const std::string_view text =
          builder.events.text().substr(event.begin, event.end - event.begin);
      const Span span = builder.events.span(event.begin, event.end);
      for (const std::string_view name : names_in(text)) {
        builder.tree.declarations.push_back({span, {}, Broken{{}, {name, span}}});
      }
    }
  }
}

}  // namespace

void Builder::report_twice(const Cursor& clause) {
  const std::string_view word = name_at(clause.text(), 0);
  Span span = clause.span();
  span.end = span.begin + static_cast<std::uint32_t>(word.size());
  events.report(diagnostics::Diagnostic(diagnostics::Code::ClauseTwice, span, std::string(word))
                    .help("keep the one that is meant"));
}

std::vector<std::string> Builder::documentation_before(std::uint32_t begin) const {
  const auto& comments = events.comments();
  const std::string_view text = events.text();
  auto comment =
      std::lower_bound(comments.begin(), comments.end(), begin,
                       [](const Span& span, std::uint32_t offset) { return span.begin < offset; });
  std::vector<std::string> lines;
  std::uint32_t behind = begin;
  while (comment != comments.begin()) {
    --comment;
    const std::string_view between = text.substr(comment->end, behind - comment->end);
    const std::string_view written = text.substr(comment->begin, comment->end - comment->begin);
    const bool is_documentation = written.substr(0, 3) == "///" && written.substr(0, 4) != "////";
    if (!is_documentation || between.find_first_not_of(" \t\r\n") != std::string_view::npos ||
        std::count(between.begin(), between.end(), '\n') != 1) {
      break;
    }
    lines.emplace_back(written.substr(written.substr(0, 4) == "/// " ? 4 : 3));
    behind = comment->begin;
  }
  std::reverse(lines.begin(), lines.end());
  return lines;
}

void build_declarations(Builder& builder) {
  for (Cursor cursor = Cursor::over(builder.events); !cursor.at_end(); cursor.next()) {
    auto definition = build_definition(cursor, builder);
    builder.tree.declarations.push_back(
        {cursor.span(), builder.documentation_before(cursor.span().begin),
         definition ? std::move(*definition) : build_rule(cursor, builder)});
  }
  add_unread_names(builder);
}

}  // namespace tier::syntax
