#include <utility>

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

constexpr std::string_view business_word = "business";

Duration::Unit unit_of(char letter) {
  switch (letter) {
    case 's':
      return Duration::Unit::Second;
    case 'm':
      return Duration::Unit::Minute;
    case 'h':
      return Duration::Unit::Hour;
    default:
      return Duration::Unit::Day;
  }
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

std::vector<Path> build_paths(Cursor& cursor) {
  std::vector<Path> paths;
  while (cursor.at(Kind::Path)) {
    paths.push_back(build_path(cursor));
  }
  return paths;
}

Text build_text(Cursor& cursor) {
  Text text{unquote(cursor.text()), cursor.span()};
  cursor.next();
  return text;
}

Title build_title(Cursor& cursor) {
  return cursor.at(Kind::Text) ? Title(build_text(cursor)) : std::nullopt;
}

Number build_number(Cursor& cursor) {
  Number number{cursor.text(), cursor.span()};
  cursor.next();
  return number;
}

Date build_date(Cursor& cursor) {
  Date date{cursor.text(), cursor.span()};
  cursor.next();
  return date;
}

Duration build_duration(Cursor& cursor) {
  Duration duration;
  duration.span = cursor.span();
  const std::string_view text = cursor.text();
  const std::size_t begin = text.find_first_of("0123456789");
  const std::size_t end = text.find_first_not_of("0123456789", begin);
  duration.at_end = begin != 0;
  duration.number = text.substr(begin, end - begin);
  std::string_view unit = text.substr(text.find_first_not_of(" \t", end));
  duration.business = unit.front() == 'b';
  if (unit.substr(0, business_word.size()) == business_word) {
    unit = unit.substr(unit.find_first_not_of(" \t", business_word.size()));
  } else if (duration.business) {
    unit.remove_prefix(1);
  }
  duration.unit = unit_of(unit.front());
  cursor.next();
  return duration;
}

Percent build_percent(Cursor& cursor) {
  const std::string_view text = cursor.text();
  Percent percent{text.substr(0, text.size() - 1), cursor.span()};
  cursor.next();
  return percent;
}

Moment build_moment(Cursor& cursor) {
  Moment moment;
  moment.span = cursor.span();
  Cursor parts = cursor.children();
  moment.date = parts.text();
  parts.next();
  moment.clock = parts.text();
  parts.next();
  if (parts.at(Kind::Zone)) {
    moment.zone = parts.text();
  }
  cursor.next();
  return moment;
}

bool at_value(const Cursor& cursor) {
  return cursor.at(Kind::Path) || cursor.at(Kind::Number) || cursor.at(Kind::Duration) ||
         cursor.at(Kind::AnyOther);
}

Value build_value(Cursor& cursor) {
  switch (cursor.kind()) {
    case Kind::Number:
      return build_number(cursor);
    case Kind::Duration:
      return build_duration(cursor);
    case Kind::AnyOther: {
      const AnyOther other{cursor.span()};
      cursor.next();
      return other;
    }
    default: {
      Path path = build_path(cursor);
      return path.parts.size() == 1 ? Value(path.parts.front()) : Value(std::move(path));
    }
  }
}

std::vector<Value> build_values(Cursor& cursor) {
  std::vector<Value> values;
  while (at_value(cursor)) {
    values.push_back(build_value(cursor));
  }
  return values;
}

Type build_type(Cursor& cursor) {
  if (cursor.at(Kind::SetType)) {
    Cursor of = cursor.children();
    SetType set{build_name(of), cursor.span()};
    cursor.next();
    return set;
  }
  if (!cursor.at(Kind::NumberType)) {
    return build_name(cursor);
  }
  Cursor bounds = cursor.children();
  cursor.next();
  const Number lower = build_number(bounds);
  return NumberType{lower, build_number(bounds)};
}

}  // namespace tier::syntax
