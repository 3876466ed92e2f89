#include "compiler/syntax/build.h"

namespace tier::syntax {
namespace {

/// Takes quotes and escapes off a text that the grammar has accepted.
std::string unquote(std::string_view literal) {
  if (literal.substr(0, 3) == "\"\"\"") {
    return std::string(literal.substr(3, literal.size() - 6));
  }
  std::string value;
  value.reserve(literal.size());
  for (std::size_t at = 1; at + 1 < literal.size(); ++at) {
    if (literal[at] != '\\') {
      value += literal[at];
      continue;
    }
    ++at;
    value += literal[at] == 'n' ? '\n' : literal[at] == 't' ? '\t' : literal[at];
  }
  return value;
}

}  // namespace

Name build_name(Cursor& cursor) {
  Name name{cursor.text(), cursor.span()};
  cursor.next();
  return name;
}

Path build_path(Cursor& cursor) {
  Path path;
  path.span = cursor.span();
  for (Cursor part = cursor.children(); !part.at_end();) {
    path.parts.push_back(build_name(part));
  }
  cursor.next();
  return path;
}

Text build_text(Cursor& cursor) {
  Text text{unquote(cursor.text()), cursor.span()};
  cursor.next();
  return text;
}

Title build_title(Cursor& cursor) {
  return cursor.at(Kind::Text) ? Title(build_text(cursor)) : std::nullopt;
}

bool at_value(const Cursor& cursor) {
  return cursor.at(Kind::Name) || cursor.at(Kind::Number) || cursor.at(Kind::AnyOther);
}

Value build_value(Cursor& cursor) {
  const Kind kind = cursor.kind();
  const Span span = cursor.span();
  const std::string_view text = cursor.text();
  cursor.next();
  if (kind == Kind::Number) {
    return Number{text, span};
  }
  if (kind == Kind::AnyOther) {
    return AnyOther{span};
  }
  return Name{text, span};
}

Type build_type(Cursor& cursor) {
  if (!cursor.at(Kind::NumberType)) {
    return build_name(cursor);
  }
  Cursor bounds = cursor.children();
  cursor.next();
  const Number lower{bounds.text(), bounds.span()};
  bounds.next();
  return NumberType{lower, Number{bounds.text(), bounds.span()}};
}

}  // namespace tier::syntax
