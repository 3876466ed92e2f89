#pragma once

#include <string_view>

#include "grammar/lexical.h"

/// The keywords of the language. They are words only where a rule asks for them; elsewhere they
/// are names like all others.
namespace tier::grammar {

// clang-format off

/// A keyword, with the gap behind it.
#define TIER_WORD(name, written)                                                          \
  struct name : pegtl::seq<TAO_PEGTL_STRING(written),                                     \
                           pegtl::not_at<pegtl::identifier_other>, gap> {                 \
    static constexpr std::string_view spelling = written;                                 \
  }

TIER_WORD(word_above, "above");
TIER_WORD(word_accept, "accept");
TIER_WORD(word_age, "age");
TIER_WORD(word_agent, "agent");
TIER_WORD(word_all, "all");
TIER_WORD(word_allow, "allow");
TIER_WORD(word_always, "always");
TIER_WORD(word_and, "and");
TIER_WORD(word_any, "any");
TIER_WORD(word_applies, "applies");
TIER_WORD(word_approved, "approved");
TIER_WORD(word_ask, "ask");
TIER_WORD(word_at, "at");
TIER_WORD(word_because, "because");
TIER_WORD(word_blocked, "blocked");
TIER_WORD(word_breach, "breach");
TIER_WORD(word_by, "by");
TIER_WORD(word_calendar, "calendar");
TIER_WORD(word_cancels, "cancels");
TIER_WORD(word_closed, "closed");
TIER_WORD(word_contains, "contains");
TIER_WORD(word_covers, "covers");
TIER_WORD(word_customer, "customer");
TIER_WORD(word_dates, "dates");
TIER_WORD(word_decided, "decided");
TIER_WORD(word_define, "define");
TIER_WORD(word_derive, "derive");
TIER_WORD(word_due, "due");
TIER_WORD(word_during, "during");
TIER_WORD(word_effective, "effective");
TIER_WORD(word_else, "else");
TIER_WORD(word_ends, "ends");
TIER_WORD(word_enum, "enum");
TIER_WORD(word_every, "every");
TIER_WORD(word_everyone, "everyone");
TIER_WORD(word_evidence, "evidence");
TIER_WORD(word_exactly, "exactly");
TIER_WORD(word_example, "example");
TIER_WORD(word_except, "except");
TIER_WORD(word_expect, "expect");
TIER_WORD(word_fixed, "fixed");
TIER_WORD(word_for, "for");
TIER_WORD(word_fresh, "fresh");
TIER_WORD(word_from, "from");
TIER_WORD(word_given, "given");
TIER_WORD(word_goal, "goal");
TIER_WORD(word_guarantee, "guarantee");
TIER_WORD(word_guidance, "guidance");
TIER_WORD(word_has, "has");
TIER_WORD(word_how, "how");
TIER_WORD(word_impossible, "impossible");
TIER_WORD(word_in, "in");
TIER_WORD(word_is, "is");
TIER_WORD(word_known, "known");
TIER_WORD(word_ladder, "ladder");
TIER_WORD(word_less, "less");
TIER_WORD(word_lifecycle, "lifecycle");
TIER_WORD(word_may, "may");
TIER_WORD(word_mentions, "mentions");
TIER_WORD(word_must, "must");
TIER_WORD(word_needs, "needs");
TIER_WORD(word_never, "never");
TIER_WORD(word_no, "no");
TIER_WORD(word_none, "none");
TIER_WORD(word_not, "not");
TIER_WORD(word_notify, "notify");
TIER_WORD(word_now, "now");
TIER_WORD(word_number, "number");
TIER_WORD(word_of, "of");
TIER_WORD(word_ola, "ola");
TIER_WORD(word_on, "on");
TIER_WORD(word_once, "once");
TIER_WORD(word_open, "open");
TIER_WORD(word_or, "or");
TIER_WORD(word_order, "order");
TIER_WORD(word_otherwise, "otherwise");
TIER_WORD(word_outside, "outside");
TIER_WORD(word_overdue, "overdue");
TIER_WORD(word_overrides, "overrides");
TIER_WORD(word_owner, "owner");
TIER_WORD(word_page, "page");
TIER_WORD(word_pattern, "pattern");
TIER_WORD(word_pauses, "pauses");
TIER_WORD(word_ready, "ready");
TIER_WORD(word_refuse, "refuse");
TIER_WORD(word_remind, "remind");
TIER_WORD(word_repeats, "repeats");
TIER_WORD(word_request, "request");
TIER_WORD(word_resets, "resets");
TIER_WORD(word_return, "return");
TIER_WORD(word_reviewed, "reviewed");
TIER_WORD(word_role, "role");
TIER_WORD(word_rulebook, "rulebook");
TIER_WORD(word_say, "say");
TIER_WORD(word_scope, "scope");
TIER_WORD(word_set, "set");
TIER_WORD(word_should, "should");
TIER_WORD(word_sla, "sla");
TIER_WORD(word_slo, "slo");
TIER_WORD(word_slower, "slower");
TIER_WORD(word_source, "source");
TIER_WORD(word_spans, "spans");
TIER_WORD(word_staffed, "staffed");
TIER_WORD(word_starts, "starts");
TIER_WORD(word_stops, "stops");
TIER_WORD(word_system, "system");
TIER_WORD(word_target, "target");
TIER_WORD(word_team, "team");
TIER_WORD(word_test, "test");
TIER_WORD(word_text, "text");
TIER_WORD(word_then, "then");
TIER_WORD(word_ticket, "ticket");
TIER_WORD(word_tier, "tier");
TIER_WORD(word_to, "to");
TIER_WORD(word_trigger, "trigger");
TIER_WORD(word_unknown, "unknown");
TIER_WORD(word_unless, "unless");
TIER_WORD(word_use, "use");
TIER_WORD(word_used, "used");
TIER_WORD(word_version, "version");
TIER_WORD(word_waived, "waived");
TIER_WORD(word_warn, "warn");
TIER_WORD(word_when, "when");
TIER_WORD(word_with, "with");
TIER_WORD(word_within, "within");
TIER_WORD(word_zone, "zone");
/// The two halves of a word with a hyphen are one word.
TIER_WORD(word_hand_offs, "hand-offs");

// clang-format on

}  // namespace tier::grammar
