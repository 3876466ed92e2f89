#include "compiler/tickets/value_problem.h"

#include <fmt/format.h>

#include <algorithm>

#include "compiler/base/decimal.h"
#include "compiler/base/duration.h"
#include "compiler/base/edit_distance.h"
#include "compiler/base/overloaded.h"
#include "compiler/tickets/durations.h"
#include "compiler/tickets/members.h"
#include "compiler/tickets/times.h"

namespace tier::tickets {
namespace {

using diagnostics::Code;

constexpr std::size_t most_values_shown = 12;
constexpr std::string_view flag_words[] = {"yes", "no", "true", "false", "1", "0"};

std::vector<std::string_view> value_names(const table::EnumDomain& domain) {
  std::vector<std::string_view> names;
  for (const table::EnumValue& value : domain.values) {
    names.emplace_back(value.name);
  }
  return names;
}

bool has_value(const table::EnumDomain& domain, std::string_view text) {
  return domain.open ||
         std::any_of(domain.values.begin(), domain.values.end(),
                     [&](const table::EnumValue& value) { return value.name == text; });
}

bool is_flag_word(std::string_view text) {
  return std::find(std::begin(flag_words), std::end(flag_words), text) != std::end(flag_words);
}

std::string enum_help(const table::EnumDomain& domain, std::string_view text) {
  std::vector<std::string_view> names = value_names(domain);
  if (const std::string_view near = base::nearest(text, names); !near.empty()) {
    return fmt::format("did you mean `{}`?", near);
  }
  // A title in the place of a name is the usual slip of an export.
  for (const table::EnumValue& value : domain.values) {
    if (!value.title.empty() && value.title == text) {
      return fmt::format("`{}` is the title of `{}`; a map can turn it into the name", text,
                         value.name);
    }
  }
  if (names.size() > most_values_shown) {
    names.resize(most_values_shown);
    return fmt::format("its values are `{}` and {} more", fmt::join(names, "`, `"),
                       domain.values.size() - most_values_shown);
  }
  return fmt::format("its values are `{}`", fmt::join(names, "`, `"));
}

std::string bound(const table::NumberDomain& domain, std::int64_t units) {
  return base::Decimal{units, domain.scale}.to_string();
}

std::string number_help(const table::NumberDomain& domain) {
  const std::string form = domain.scale == 0
                               ? "a whole number"
                               : fmt::format("at most {} {} behind the point,", domain.scale,
                                             domain.scale == 1 ? "digit" : "digits");
  return fmt::format("{} from {} to {}", form, bound(domain, domain.lower),
                     bound(domain, domain.upper));
}

constexpr std::string_view duration_help =
    "a number and its unit, like `90m`, `1h30m` or `2d`; `PT1H30M`; or a number of seconds";

/// The ends of a number's or a duration's range, as messages say them.
std::pair<std::string, std::string> bounds(const table::Attribute& fact) {
  if (const auto* domain = std::get_if<table::DurationDomain>(&fact.domain)) {
    return {base::duration_text(0), base::duration_text(domain->upper)};
  }
  const auto& domain = std::get<table::NumberDomain>(fact.domain);
  return {bound(domain, domain.lower), bound(domain, domain.upper)};
}

}  // namespace

Code rejection_code(Rejection rejection, std::string_view text) {
  switch (rejection) {
    case Rejection::UndeclaredValue:
      return Code::UndeclaredValue;
    case Rejection::NotYesOrNo:
      return Code::NotYesOrNo;
    case Rejection::NotANumber:
      return Code::NotANumber;
    case Rejection::NumberOutOfRange:
      return Code::NumberOutOfRange;
    case Rejection::TooManyDecimals:
      return Code::TooManyDecimals;
    case Rejection::NotATime:
      return check_time(text) == TimeState::MissingZone ? Code::MissingZone : Code::NotATime;
    case Rejection::NotADuration:
      return Code::NotADuration;
  }
  return Code::UndeclaredValue;
}

Problem value_problem(const table::Attribute& fact, Rejection rejection, std::string_view text,
                      Place place) {
  const Code code = rejection_code(rejection, text);
  const std::string shown = excerpt(text);
  const std::string help = value_help(fact, text);
  if (code == Code::MissingZone) {
    return problem(code, place, shown).help(help);
  }
  if (code == Code::NumberOutOfRange) {
    const auto [lower, upper] = bounds(fact);
    return problem(code, place, shown, fact.name, lower, upper);
  }
  return problem(code, place, shown, fact.name).help(help);
}

bool is_declared(const table::Attribute& fact, std::string_view text) {
  return std::visit(base::Overloaded{
                        [&](const table::EnumDomain& domain) { return has_value(domain, text); },
                        [&](const table::FlagDomain&) { return is_flag_word(text); },
                        [&](const table::NumberDomain& domain) {
                          const auto number = base::Decimal::parse(text);
                          const auto units = number ? number->rescaled(domain.scale) : std::nullopt;
                          return units && *units >= domain.lower && *units <= domain.upper;
                        },
                        [](const table::TextDomain&) { return true; },
                        [&](const table::TimeDomain&) { return check_time(text) == TimeState::Ok; },
                        [&](const table::DurationDomain& domain) {
                          const auto seconds = duration_seconds(text);
                          return seconds && *seconds <= domain.upper;
                        },
                        [&](const table::SetDomain& domain) {
                          return text == empty_set || has_value(domain.members, text);
                        },
                        // The rest is never given by itself, so a map does not name it.
                        [](const table::MemberDomain&) { return false; },
                        [](const table::PatternDomain&) { return false; },
                        [](const table::HolderDomain&) { return false; },
                    },
                    fact.domain);
}

std::string near_value(const table::Attribute& fact, std::string_view text) {
  const auto* set = std::get_if<table::SetDomain>(&fact.domain);
  const auto* domain =
      set != nullptr ? &set->members : std::get_if<table::EnumDomain>(&fact.domain);
  return domain == nullptr ? "" : std::string(base::nearest(text, value_names(*domain)));
}

std::string value_help(const table::Attribute& fact, std::string_view text) {
  return std::visit(
      base::Overloaded{
          [&](const table::EnumDomain& domain) { return enum_help(domain, text); },
          [](const table::FlagDomain&) { return std::string("`yes` or `no`"); },
          [](const table::NumberDomain& domain) { return number_help(domain); },
          [](const table::TextDomain&) { return std::string("any text"); },
          [](const table::TimeDomain&) {
            return std::string(
                "a time and its offset, like `2026-12-01T09:30:00+01:00`, or say in a map how "
                "times are written and in which zone");
          },
          [](const table::DurationDomain&) { return std::string(duration_help); },
          [&](const table::SetDomain& domain) { return enum_help(domain.members, text); },
          [](const table::MemberDomain&) { return std::string(); },
          [](const table::PatternDomain&) { return std::string(); },
          [](const table::HolderDomain&) { return std::string(); },
      },
      fact.domain);
}

}  // namespace tier::tickets
