#include <set>

#include "compiler/base/decimal.h"
#include "compiler/base/overloaded.h"
#include "compiler/table/verify_parts.h"

namespace tier::table {
namespace {

void verify_enum(const std::string& name, const EnumDomain& domain, Complaints& complaints) {
  complaints.expect(!domain.values.empty(), "attribute `{}` has no values", name);
  std::set<std::string_view> names;
  for (const EnumValue& value : domain.values) {
    complaints.expect(names.insert(value.name).second, "attribute `{}` has the value `{}` twice",
                      name, value.name);
  }
  if (domain.order) {
    complaints.expect(domain.order->greater != domain.order->lesser,
                      "attribute `{}` has one word for both directions of its order", name);
  }
}

void verify_number(const std::string& name, const NumberDomain& domain, Complaints& complaints) {
  complaints.expect(domain.lower <= domain.upper, "the range of attribute `{}` is empty", name);
  complaints.expect(domain.scale <= base::Decimal::max_scale,
                    "attribute `{}` has more than {} digits behind the point", name,
                    base::Decimal::max_scale);
  std::int64_t previous = domain.lower;
  for (const std::int64_t cut : domain.cuts) {
    complaints.expect(previous < cut && cut <= domain.upper,
                      "the classes of attribute `{}` do not rise inside its range", name);
    previous = cut;
  }
}

bool default_number_fits(const Attribute& attribute) {
  if (!attribute.default_number) {
    return true;
  }
  const auto* domain = std::get_if<NumberDomain>(&attribute.domain);
  const std::int64_t number = *attribute.default_number;
  return domain != nullptr && domain->lower <= number && number <= domain->upper &&
         attribute.default_class == class_of(*domain, number);
}

void verify_derived(const DecisionTable& table, AttributeId id, Complaints& complaints) {
  const Attribute& attribute = table.attributes[id];
  const Decision& decision = table.decisions[*attribute.derived_by];
  complaints.expect(decision.kind == DecisionKind::DerivedFact && decision.attribute == id,
                    "attribute `{}` is derived by decision `{}`, which does not fill it",
                    attribute.name, decision.name);
  complaints.expect(!attribute.default_class, "the derived attribute `{}` has a default",
                    attribute.name);
  const bool has_values = !std::holds_alternative<TextDomain>(attribute.domain) &&
                          !std::holds_alternative<TimeDomain>(attribute.domain);
  complaints.expect(has_values, "the derived attribute `{}` is a text or a time", attribute.name);
}

}  // namespace

void verify_attributes(const DecisionTable& table, Complaints& complaints) {
  std::set<std::string_view> names;
  for (const AttributeId id : table.attributes.ids()) {
    const Attribute& attribute = table.attributes[id];
    complaints.expect(names.insert(attribute.name).second, "two attributes are named `{}`",
                      attribute.name);
    complaints.expect(attribute.class_count == known_class_count(attribute.domain) +
                                                   (attribute.may_be_unknown ? 1U : 0U),
                      "attribute `{}` counts {} classes, which its domain does not have",
                      attribute.name, attribute.class_count);
    complaints.expect(!attribute.default_class || *attribute.default_class < attribute.class_count,
                      "the default of attribute `{}` is not one of its classes", attribute.name);
    complaints.expect(default_number_fits(attribute),
                      "the default number of attribute `{}` is not in its default class",
                      attribute.name);
    std::visit(
        base::Overloaded{
            [&](const EnumDomain& domain) { verify_enum(attribute.name, domain, complaints); },
            [](const FlagDomain&) {},
            [&](const NumberDomain& domain) { verify_number(attribute.name, domain, complaints); },
            [](const TextDomain&) {},
            [](const TimeDomain&) {},
        },
        attribute.domain);
    if (attribute.derived_by) {
      verify_derived(table, id, complaints);
    }
  }
}

}  // namespace tier::table
