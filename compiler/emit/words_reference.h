#pragma once

#include <array>
#include <string_view>

/// The words of words.h that the pages of reference say.
namespace tier::emit {

struct CalendarWords {
  std::string_view calendars;
  std::string_view calendars_paragraph;
  std::string_view always;
  std::string_view hours;
  std::string_view zone;
  /// The release of time zones, on the front page.
  std::string_view zones;
  std::string_view covers;
  std::string_view closed_days;
  std::string_view no_closed_days;
  std::string_view day;
  std::string_view why;
  std::string_view closed;
  std::string_view chosen_by;
  std::string_view value;
  std::string_view calendar;
};

struct GuaranteeWords {
  std::string_view guarantees;
  std::string_view guarantees_paragraph;
  std::string_view proved;
};

struct GlossaryWords {
  std::string_view glossary;
  std::string_view glossary_paragraph;
  std::string_view term;
  std::string_view what;
  std::string_view tier;
  std::string_view team;
  std::string_view role;
  std::string_view system;
  std::string_view calendar;
  std::string_view action;
  std::string_view evidence;
  std::string_view promise;
  std::string_view fact;
  std::string_view value;
};

/// Guidance in a line, on the pages of tiers.
struct AdviceWords {
  std::string_view advice;
  std::string_view strength;
  /// In the order of table::Guidance::Strength.
  std::array<std::string_view, 4> strengths;
};

struct RulesWords {
  std::string_view rules;
  std::string_view rules_paragraph;
  std::string_view source;
};

struct FormWords {
  std::string_view form;
  std::string_view for_github;
  std::string_view as_text;
  /// What a form is for: the tier that fills it in, the one that receives it.
  std::string_view hands_on;
  std::string_view asks;
  std::string_view ticket;
  std::string_view ticket_paragraph;
  std::string_view needed_when;
  std::string_view some_needed;
  std::string_view some_needed_when;
};

struct ChangeWords {
  std::string_view changes;
  /// Where what is compared is told in another language; may be empty.
  std::string_view told_in;
  std::string_view since;
  std::string_view what;
  std::string_view before;
  std::string_view after;
  std::string_view tickets;
  std::string_view example;
  std::string_view only_words;
  std::string_view not_compared;
};

struct ReferenceWords {
  CalendarWords calendars;
  GuaranteeWords guarantees;
  GlossaryWords glossary;
  AdviceWords advice;
  RulesWords rules;
  ChangeWords changes;
  FormWords forms;
};

}  // namespace tier::emit
