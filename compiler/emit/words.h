#pragma once

#include <array>
#include <string_view>

#include "compiler/emit/words_panel.h"
#include "compiler/emit/words_reference.h"

/// Everything that a book says itself and its rulebook does not, in one language: another language
/// is another value of this type, and a prose::Grammar. language.h has all. `{}` stands for what a
/// sentence is about; where a language has another order, `{0}` for the first of it.
namespace tier::emit {

/// When something applies. Each may begin with a `{}` more, for whom it is about.
struct WhenWords {
  std::string_view always;
  std::string_view when;
  std::string_view when_one_of;
  std::string_view when_all_and_one_of;
};

struct TriggerWords {
  std::string_view handed_on;
  std::string_view handed_to;
  WhenWords hand;
  WhenWords ask;
  std::string_view unless;
  std::string_view say;
  std::string_view bring;
  std::string_view bring_when;
  /// Of one, and of many.
  std::array<std::string_view, 2> bring_some;
  std::array<std::string_view, 2> bring_some_when;
  std::string_view for_example;
  std::string_view not_older;
  std::string_view waived;
  std::string_view approved_by;
  std::string_view on_request_by;
  std::string_view accepted_within;
  std::string_view else_returned;
  std::string_view to_team;
  std::string_view because;
  std::string_view trigger;
  std::string_view asks;
  std::string_view on_request;
  std::string_view from;
  std::string_view to;
  std::string_view comes_with;
  std::string_view and_when;
  std::string_view nothing_when;
  std::string_view map;
  std::string_view map_paragraph;
};

struct AccessWords {
  std::string_view system_access;
  std::string_view system_access_paragraph;
  std::string_view never;
  std::string_view never_paragraph;
  std::string_view it;
  std::string_view every_one;
  std::string_view no_one;
  std::string_view does;
  std::string_view does_when;
  std::string_view system;
  std::string_view action;
  std::string_view how_long;
  std::string_view reviewed_by;
  std::string_view within;
  std::string_view needs;
  std::string_view permissions;
  std::string_view permissions_paragraph;
  std::string_view every_tier;
  std::string_view approved;
  std::string_view for_so_long;
  std::string_view reviewed;
  std::string_view with_evidence;
  std::string_view allowed;
  std::string_view allowed_at_times;
  std::string_view with_approval;
  std::string_view with_approval_at_times;
  std::string_view never_at_all;
  std::string_view never_at_times;
  std::string_view denied;
};

struct EvidenceWords {
  std::string_view evidence;
  std::string_view evidence_paragraph;
  std::string_view how;
  std::string_view example;
  std::string_view pattern;
  std::string_view type;
  std::string_view fresh;
  std::string_view source;
  std::string_view source_always;
  std::string_view source_when;
  std::string_view needed_for;
};

struct PeopleWords {
  std::string_view teams;
  std::string_view team;
  /// The rule that chooses a team, by what it chooses one for.
  std::string_view team_for;
  std::string_view no_team_otherwise;
  std::string_view roles;
  std::string_view role;
  std::string_view approves;
  std::string_view reviews;
  std::string_view asks_for;
  std::string_view decides;
  std::string_view so_many;
};

struct GuidanceWords {
  std::string_view guidance;
  std::string_view guidance_paragraph;
  /// In the order of table::Guidance::Strength.
  std::array<std::string_view, 4> strengths;
  WhenWords applies;
  std::string_view decided_by;
};

struct PromiseWords {
  std::string_view promises;
  std::string_view paragraph;
  /// In the order of table::Obligation::Kind.
  std::array<std::string_view, 3> kinds;
  std::string_view does_not_apply;
  /// What the clock does, in the order of table::ClockEvent::Kind: at a time, when a condition
  /// holds, at a time when one does.
  std::array<std::string_view, 5> at;
  std::array<std::string_view, 5> when;
  std::array<std::string_view, 5> at_when;
  std::string_view repeats;
  std::string_view spans_hand_offs;
  std::string_view counts_on;
  std::string_view counts_by;
  std::string_view less;
  std::string_view goal;
  std::string_view warn_at;
  std::string_view warn_before;
  std::string_view breach;
  std::string_view percent;
  /// On the page of a tier.
  std::string_view of_tier;
  std::string_view of_tier_paragraph;
  std::string_view target;
};

struct LadderWords {
  std::string_view ladders;
  std::string_view paragraph;
  WhenWords holds;
  std::string_view counts_from;
  std::string_view at;
  std::string_view every;
  std::string_view at_once;
  std::string_view what;
  std::string_view time;
  std::string_view staffed_always;
  std::string_view staffed_on;
  std::string_view staffed_by;
};

struct TicketWords {
  std::string_view refusals;
  WhenWords refused;
  std::string_view customer_is_told;
  std::string_view nobody;
  std::string_view impossible;
  std::string_view impossible_paragraph;
  std::string_view impossible_ticket;
  std::string_view lifecycle;
  std::string_view lifecycle_paragraph;
  std::string_view may_become;
  std::string_view agent_facts;
};

/// Around the pages of a site.
struct SiteWords {
  /// As HTML names it: `en`.
  std::string_view language;
  std::string_view skip;
  std::string_view menu;
  std::string_view search;
  std::string_view found_none;
  std::string_view found_some;
  std::string_view link_to;
  std::string_view made_from;
};

struct Words {
  /// A day: year, month and day, with four and two digits.
  std::string_view date;

  // The front page.
  std::string_view version;
  std::string_view effective;
  std::string_view owner;
  std::string_view rulebook_name;
  std::string_view meaning_digest;
  std::string_view book_digest;
  std::string_view not_proved;
  std::string_view not_proved_warning;
  std::string_view pages;
  std::string_view tiers;
  std::string_view how_to_read;
  std::array<std::string_view, 3> how_to_read_paragraphs;

  // Tiers and who owns a ticket.
  std::string_view tier;
  std::string_view name;
  std::string_view above;
  std::string_view below;
  std::string_view owns;
  std::string_view what_it_owns;
  std::string_view owns_nothing;
  WhenWords owns_ticket;
  std::string_view owns_the_rest;
  std::string_view wins_over;
  std::string_view gives_way_to;
  std::string_view routing;
  std::string_view routing_paragraph;
  std::string_view rule;
  std::string_view when;

  // Facts.
  std::string_view facts;
  std::string_view ticket_facts;
  std::string_view no_ticket_facts;
  std::string_view derived_facts;
  std::string_view fact;
  std::string_view values;
  std::string_view when_absent;
  std::string_view takes_default;
  std::string_view takes_empty_set;
  std::string_view is_unknown;
  std::string_view must_be_given;
  std::string_view yes_or_no;
  std::string_view number_range;
  std::string_view any_text;
  std::string_view any_time;
  std::string_view any_duration;
  std::string_view any_of;
  std::string_view each_than_the_one_before;
  std::string_view its_values;
  std::string_view worked_out_from;
  std::string_view worked_out_from_two;
  std::string_view matrix_corner;
  std::string_view no_answer;
  std::string_view first_line_counts;
  std::string_view one_line_holds;
  std::string_view unknown_otherwise;
  std::string_view value;

  TriggerWords triggers;
  AccessWords access;
  EvidenceWords evidence;
  PeopleWords people;
  GuidanceWords guidance;
  TicketWords tickets;
  PromiseWords promises;
  LadderWords ladders;
  SiteWords site;
  ReferenceWords reference;
  PanelWords panel;
};

const Words& english_words();
const Words& german_words();

}  // namespace tier::emit
