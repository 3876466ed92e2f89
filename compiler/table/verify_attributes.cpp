#include <algorithm>
#include <set>
#include <string_view>
#include <utility>

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

void verify_cuts(const std::string& name, std::int64_t lower, std::int64_t upper,
                 const std::vector<std::int64_t>& cuts, Complaints& complaints) {
  complaints.expect(lower <= upper, "the range of attribute `{}` is empty", name);
  std::int64_t previous = lower;
  for (const std::int64_t cut : cuts) {
    complaints.expect(previous < cut && cut <= upper,
                      "the classes of attribute `{}` do not rise inside its range", name);
    previous = cut;
  }
}

void verify_number(const std::string& name, const NumberDomain& domain, Complaints& complaints) {
  complaints.expect(domain.scale <= base::Decimal::max_scale,
                    "attribute `{}` has more than {} digits behind the point", name,
                    base::Decimal::max_scale);
  verify_cuts(name, domain.lower, domain.upper, domain.cuts, complaints);
}

void verify_duration(const std::string& name, const DurationDomain& domain,
                     Complaints& complaints) {
  complaints.expect(domain.upper <= DurationDomain::longest,
                    "attribute `{}` can be longer than {} seconds", name, DurationDomain::longest);
  verify_cuts(name, 0, domain.upper, domain.cuts, complaints);
}

/// The set or text that the attribute asks something of; the complaint where it is none, or
/// stands behind.
template <class Source>
const Source* source_of(const DecisionTable& table, AttributeId id, AttributeId source,
                        Complaints& complaints) {
  const auto* domain =
      source < id ? std::get_if<Source>(&table.attributes[source].domain) : nullptr;
  complaints.expect(domain != nullptr, "attribute `{}` asks something of no attribute before it",
                    table.attributes[id].name);
  return domain;
}

void verify_member(const DecisionTable& table, AttributeId id, const MemberDomain& domain,
                   Complaints& complaints) {
  if (const auto* set = source_of<SetDomain>(table, id, domain.set, complaints)) {
    complaints.expect(domain.member < set->members.values.size(),
                      "attribute `{}` asks for a member that `{}` cannot have",
                      table.attributes[id].name, table.attributes[domain.set].name);
  }
}

/// Whether a text is UTF-8: no byte cut short, longer than it need be, a surrogate, or beyond the
/// last code point.
bool is_utf8(std::string_view text) {
  const auto byte = [&](std::size_t at) { return static_cast<unsigned char>(text[at]); };
  std::size_t length = 0;
  for (std::size_t at = 0; at < text.size(); at += length) {
    const unsigned lead = byte(at);
    length = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
    if ((length > 1 && (lead < 0xC2 || lead > 0xF4)) || length > text.size() - at) {
      return false;
    }
    for (std::size_t place = 1; place < length; ++place) {
      if ((byte(at + place) & 0xC0U) != 0x80U) {
        return false;
      }
    }
    const unsigned second = length > 1 ? byte(at + 1) : 0;
    if ((lead == 0xE0 && second < 0xA0) || (lead == 0xED && second > 0x9F) ||
        (lead == 0xF0 && second < 0x90) || (lead == 0xF4 && second > 0x8F)) {
      return false;
    }
  }
  return true;
}

void verify_pattern(const DecisionTable& table, AttributeId id, const PatternDomain& domain,
                    Complaints& complaints) {
  source_of<TextDomain>(table, id, domain.text, complaints);
  const bool some =
      !domain.texts.empty() && std::none_of(domain.texts.begin(), domain.texts.end(),
                                            [](const std::string& text) { return text.empty(); });
  complaints.expect(some, "attribute `{}` looks for nothing in its text",
                    table.attributes[id].name);
  complaints.expect(std::all_of(domain.texts.begin(), domain.texts.end(), is_utf8),
                    "attribute `{}` looks for something that is no UTF-8",
                    table.attributes[id].name);
}

bool default_number_fits(const Attribute& attribute) {
  if (!attribute.default_number) {
    return true;
  }
  const std::int64_t number = *attribute.default_number;
  if (const auto* domain = std::get_if<NumberDomain>(&attribute.domain)) {
    return domain->lower <= number && number <= domain->upper &&
           attribute.default_class == class_of(*domain, number);
  }
  const auto* duration = std::get_if<DurationDomain>(&attribute.domain);
  return duration != nullptr && 0 <= number && number <= duration->upper &&
         attribute.default_class == class_of(*duration, number);
}

/// Where the attribute stands: facts, then the holder, then members and patterns.
int place_of(const Domain& domain) {
  if (std::holds_alternative<MemberDomain>(domain) ||
      std::holds_alternative<PatternDomain>(domain)) {
    return 2;
  }
  return std::holds_alternative<HolderDomain>(domain) ? 1 : 0;
}

/// Of a text, a time and a set only whether they are known is told apart.
bool has_values(const Domain& domain) {
  return place_of(domain) == 0 && !std::holds_alternative<TextDomain>(domain) &&
         !std::holds_alternative<TimeDomain>(domain) && !std::holds_alternative<SetDomain>(domain);
}

void verify_derived(const DecisionTable& table, AttributeId id, Complaints& complaints) {
  const Attribute& attribute = table.attributes[id];
  const Decision& decision = table.decisions[*attribute.derived_by];
  complaints.expect(decision.kind == DecisionKind::DerivedFact && decision.attribute == id,
                    "attribute `{}` is derived by decision `{}`, which does not fill it",
                    attribute.name, decision.name);
  complaints.expect(!attribute.default_class, "the derived attribute `{}` has a default",
                    attribute.name);
  complaints.expect(has_values(attribute.domain),
                    "the derived attribute `{}` has a type that no row can give", attribute.name);
}

void verify_absence(const Attribute& attribute, Complaints& complaints) {
  complaints.expect(!attribute.default_class || *attribute.default_class < attribute.class_count,
                    "the default of attribute `{}` is not one of its classes", attribute.name);
  complaints.expect(default_number_fits(attribute),
                    "the default number of attribute `{}` is not in its default class",
                    attribute.name);
  if (place_of(attribute.domain) > 0) {
    complaints.expect(!attribute.may_be_unknown && !attribute.default_class,
                      "attribute `{}` may be unknown or has a default", attribute.name);
  } else if (!has_values(attribute.domain)) {
    // Of a set the known class may stand for the empty one.
    const bool is_empty_set =
        std::holds_alternative<SetDomain>(attribute.domain) && attribute.default_class == 0U;
    complaints.expect(!attribute.default_class || is_empty_set ||
                          attribute.default_class == attribute.unknown_class(),
                      "the default of attribute `{}` is a value that rows cannot tell apart",
                      attribute.name);
  }
}

void verify_domain(const DecisionTable& table, AttributeId id, Complaints& complaints) {
  const Attribute& attribute = table.attributes[id];
  const std::string& name = attribute.name;
  std::visit(
      base::Overloaded{
          [&](const EnumDomain& domain) { verify_enum(name, domain, complaints); },
          [](const FlagDomain&) {},
          [&](const NumberDomain& domain) { verify_number(name, domain, complaints); },
          [&](const DurationDomain& domain) { verify_duration(name, domain, complaints); },
          [](const TextDomain&) {},
          [](const TimeDomain&) {},
          [&](const SetDomain& domain) { verify_enum(name, domain.members, complaints); },
          [&](const MemberDomain& domain) { verify_member(table, id, domain, complaints); },
          [&](const PatternDomain& domain) { verify_pattern(table, id, domain, complaints); },
          [&](const HolderDomain& domain) {
            complaints.expect(domain.tier_count == table.tiers.size() && domain.tier_count > 0,
                              "attribute `{}` does not have a class for each tier", name);
          },
      },
      attribute.domain);
}

}  // namespace

void verify_attributes(const DecisionTable& table, Complaints& complaints) {
  std::set<std::string_view> names;
  std::set<std::pair<AttributeId, std::uint32_t>> members;
  int place = 0;
  std::size_t holders = 0;
  for (const AttributeId id : table.attributes.ids()) {
    const Attribute& attribute = table.attributes[id];
    complaints.expect(names.insert(attribute.name).second, "two attributes are named `{}`",
                      attribute.name);
    complaints.expect(attribute.class_count == known_class_count(attribute.domain) +
                                                   (attribute.may_be_unknown ? 1U : 0U),
                      "attribute `{}` counts {} classes, which its domain does not have",
                      attribute.name, attribute.class_count);
    complaints.expect(place <= place_of(attribute.domain),
                      "attribute `{}` stands behind the holder, a member or a pattern",
                      attribute.name);
    place = place_of(attribute.domain);
    holders += place == 1 ? 1U : 0U;
    if (const auto* member = std::get_if<MemberDomain>(&attribute.domain)) {
      complaints.expect(members.emplace(member->set, member->member).second,
                        "attribute `{}` asks for a member that another asks for", attribute.name);
    }
    verify_absence(attribute, complaints);
    verify_domain(table, id, complaints);
    if (attribute.derived_by) {
      verify_derived(table, id, complaints);
    }
  }
  complaints.expect(holders <= 1, "{} attributes say who holds the ticket", holders);
}

}  // namespace tier::table
