#include <fmt/format.h>

#include "compiler/base/overloaded.h"
#include "compiler/prose/prose.h"

namespace tier::prose {
namespace {

std::string source_of(const table::Attribute& attribute, std::uint32_t class_index) {
  if (attribute.unknown_class() == class_index) {
    return "unknown";
  }
  return std::visit(
      base::Overloaded{
          [&](const table::EnumDomain& e) {
            return class_index < e.values.size() ? e.values[class_index].name
                                                 : std::string("any other");
          },
          [&](const table::FlagDomain&) { return std::string(class_index == 0 ? "no" : "yes"); },
          [&](const table::NumberDomain& n) {
            return number(n, class_index == 0 ? n.lower : n.cuts[class_index - 1]);
          },
          [](const table::TextDomain&) { return std::string("known"); },
          [](const table::TimeDomain&) { return std::string("known"); },
      },
      attribute.domain);
}

}  // namespace

std::string ticket(const table::DecisionTable& table, const std::vector<GivenClass>& given) {
  std::vector<std::string> parts;
  for (const GivenClass& one : given) {
    const table::Attribute& attribute = table.attributes[one.attribute];
    table::ClassSet classes(attribute.class_count);
    classes.add(one.class_index);
    // A fact with one class only tells nothing apart, but it is still said to be there.
    parts.push_back(attribute.class_count == 1
                        ? fmt::format("{} is {}", fact(attribute),
                                      class_name(table, one.attribute, one.class_index))
                        : test(table, {one.attribute, classes}));
  }
  return parts.empty() ? "any ticket" : list(parts, "and");
}

std::string ticket_as_source(const table::DecisionTable& table,
                             const std::vector<GivenClass>& given) {
  std::string text;
  for (const GivenClass& one : given) {
    const table::Attribute& attribute = table.attributes[one.attribute];
    text += fmt::format("{}{} {}", text.empty() ? "" : ", ", attribute.name,
                        source_of(attribute, one.class_index));
  }
  return text;
}

}  // namespace tier::prose
