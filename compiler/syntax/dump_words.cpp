#include "compiler/base/overloaded.h"
#include "compiler/syntax/dumper.h"

namespace tier::syntax {
namespace {

using base::Overloaded;

template <class Item, class Spell>
std::string joined(const std::vector<Item>& items, Spell spell) {
  std::string text;
  for (const Item& item : items) {
    text += (text.empty() ? "" : ", ") + spell(item);
  }
  return text;
}

std::string_view letter(Duration::Unit unit) {
  switch (unit) {
    case Duration::Unit::Second:
      return "s";
    case Duration::Unit::Minute:
      return "m";
    case Duration::Unit::Hour:
      return "h";
    case Duration::Unit::Day:
      return "d";
  }
  return "";
}

}  // namespace

std::string spelled(const Path& path) { return spelling(path); }

std::string spelled(const std::vector<Path>& paths) {
  return joined(paths, [](const Path& path) { return spelled(path); });
}

std::string spelled(const std::vector<Name>& names) {
  return joined(names, [](const Name& name) { return std::string(name.text); });
}

std::string spelled(const Duration& duration) {
  return fmt::format("{}{}{}{}", duration.at_end ? "end of " : "", duration.number,
                     duration.business ? "b" : "", letter(duration.unit));
}

std::string spelled(const Moment& moment) {
  return fmt::format("{} {}{}{}", moment.date, moment.clock, moment.zone.empty() ? "" : " ",
                     moment.zone);
}

std::string spelled(const Value& value) {
  return std::visit(Overloaded{
                        [](const AnyOther&) { return std::string("any other"); },
                        [](const Path& path) { return spelled(path); },
                        [](const Duration& duration) { return spelled(duration); },
                        [](const auto& node) { return std::string(node.text); },
                    },
                    value);
}

std::string spelled(const std::vector<Value>& values) {
  return joined(values, [](const Value& value) { return spelled(value); });
}

std::string spelled(const Type& type) {
  return std::visit(Overloaded{
                        [](const Name& name) { return std::string(name.text); },
                        [](const SetType& set) { return fmt::format("set of {}", set.of.text); },
                        [](const NumberType& number) {
                          return fmt::format("number {}..{}", number.lower.text, number.upper.text);
                        },
                    },
                    type);
}

std::string spelled(const Target& target) {
  return std::visit(Overloaded{
                        [](const Duration& duration) { return spelled(duration); },
                        [](const NotOffered&) { return std::string("-"); },
                        [](const BestEffort&) { return std::string("best effort"); },
                        [](const Multiple& multiple) {
                          return fmt::format("{} x {}", multiple.factor.text,
                                             spelled(multiple.obligation));
                        },
                    },
                    target);
}

std::string_view sign(Relation relation) {
  switch (relation) {
    case Relation::Less:
      return "<";
    case Relation::LessOrEqual:
      return "<=";
    case Relation::Greater:
      return ">";
    case Relation::GreaterOrEqual:
      return ">=";
  }
  return "";
}

std::string titled(const Title& title) { return title ? fmt::format(" \"{}\"", title->value) : ""; }

}  // namespace tier::syntax
