#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "compiler/semantics/resolver.h"

/// Days, times of the day and zones as the files of time and of tests check them: only what can be
/// said of them without a clock.
namespace tier::semantics {

/// `09:00`, up to `24:00` as the end of a day. That there is no such time is reported at `span`.
bool check_clock_time(Resolver& resolver, std::string_view clock, Span span);
/// Whether the zone data that the compiler carries have a zone of this name; that they do not is
/// reported, with what may have been meant.
bool check_zone(Resolver& resolver, std::string_view zone, Span span);
bool check_zone(Resolver& resolver, const syntax::Text& zone);
/// The number of the day, as in base/day.h; none where no calendar has it, which is reported.
std::optional<std::int64_t> resolve_day(Resolver& resolver, const syntax::Date& date);
/// The day, the time and the zone of a moment; none where one of them is none, which is reported.
std::optional<Moment> resolve_moment(Resolver& resolver, const syntax::Moment& moment);
void report_backwards(Resolver& resolver, Span span, std::string_view first, std::string_view last);

/// "the calendar `desk` does not say in which time zone its hours are".
void report_lack(Resolver& resolver, const syntax::Name& name, std::string_view kind,
                 std::string_view what, std::string_view help);

// resolve_durations.cpp
/// Elapsed time, opening hours or opening days; none where it cannot be counted, which is reported.
std::optional<PromisedTime> promised_time(Resolver& resolver, std::string_view what,
                                          const syntax::Duration& written);

// resolve_targets.cpp
/// A promised time: one that can be counted, or another promise; none where it is wrong, which is
/// reported. Business time is counted on the calendar of `promise`, null where it is compared with
/// one that has its own.
std::optional<Target> resolve_target(Resolver& resolver, const syntax::Target& target,
                                     const syntax::Obligation* promise);

using WrittenTarget = std::variant<syntax::Target, syntax::TargetRows, syntax::TargetMatrix>;
/// What a ticket's target follows from, whose values are added to `obligation`; none where it is
/// too broken to be kept.
std::optional<Derivation> resolve_targets(Resolver& resolver, const WrittenTarget& written,
                                          const syntax::Obligation& promise,
                                          Obligation& obligation);
Span span_of(const syntax::Target& target);

}  // namespace tier::semantics
