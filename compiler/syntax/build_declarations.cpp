#include <algorithm>
#include <utility>

#include "compiler/syntax/build.h"
#include "compiler/syntax/found.h"

namespace tier::syntax {
namespace {

Rulebook build_rulebook(Cursor cursor) {
  Rulebook rulebook;
  rulebook.name = build_name(cursor);
  rulebook.title = build_title(cursor);
  for (; !cursor.at_end(); cursor.next()) {
    Cursor clause = cursor.children();
    if (cursor.at(Kind::Version)) {
      rulebook.version = build_text(clause);
    } else if (cursor.at(Kind::Owner)) {
      rulebook.owner = build_text(clause);
    } else {
      rulebook.effective = Date{clause.text(), clause.span()};
    }
  }
  return rulebook;
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

}  // namespace

std::vector<std::string> documentation_before(const Events& events, std::uint32_t begin) {
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

void build_declarations(const Events& events, Tree& tree) {
  for (Cursor cursor = Cursor::over(events); !cursor.at_end(); cursor.next()) {
    Declaration declaration;
    declaration.span = cursor.span();
    declaration.documentation = documentation_before(events, cursor.span().begin);
    switch (cursor.kind()) {
      case Kind::Rulebook:
        declaration.node = build_rulebook(cursor.children());
        break;
      case Kind::Enum:
      case Kind::OpenEnum:
        declaration.node = build_enum(cursor.children(), cursor.at(Kind::OpenEnum));
        break;
      case Kind::Ticket:
        declaration.node = build_ticket(cursor.children());
        break;
      case Kind::Derive:
        declaration.node = build_derive(cursor.children());
        break;
      case Kind::Define:
        declaration.node = build_define(cursor.children(), tree);
        break;
      case Kind::Tier:
        declaration.node = build_tier(cursor.children(), events, tree);
        break;
      default:
        declaration.node = build_broken(cursor);
    }
    tree.declarations.push_back(std::move(declaration));
  }
}

}  // namespace tier::syntax
