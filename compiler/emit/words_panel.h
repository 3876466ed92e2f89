#pragma once

#include <iterator>
#include <string_view>

/// The words of words.h that the panel which tries a ticket says.
namespace tier::emit {

/// By which the script of the panel, site/panel.js, finds what it says.
inline constexpr std::string_view panel_keys[] = {
    "owner",
    "no_owner",
    "refused",
    "undetermined",
    "ask",
    "impossible",
    "derived",
    "no_value",
    "promises",
    "triggers",
    "may",
    "guidance",
    "next",
    "nothing",
    "not_proved",
    "by",
    "team",
    "missing",
    "some_of",
    "approved_by",
    "on_request_by",
    "joins",
    "reviewed_by",
    "needs",
    "for",
    "within",
    "target",
    "due",
    "due_at_the_earliest",
    "stopped",
    "state.ready",
    "state.blocked",
    "state.held",
    "state.undetermined",
    "state.allowed",
    "state.with",
    "state.forbidden",
    "state.does_not_apply",
    "state.not_offered",
    "state.best_effort",
    "state.not_started",
    "state.running",
    "state.paused",
    "state.overdue",
    "state.kept",
    "state.broken",
    "state.cancelled",
    "state.needs_history",
    "state.other",
    "accept_by",
    "else_returned",
    "tells",
    "ladders",
    "state.climbing",
    "step.page",
    "step.notify",
    "step.remind_customer",
    "step.set",
    "step.last",
    "step.next",
    "strength.must",
    "strength.must not",
    "strength.should",
    "strength.may",
};

struct PanelWords {
  std::string_view title;
  std::string_view paragraph;
  std::string_view needs_script;
  std::string_view ticket;
  std::string_view holder;
  std::string_view evidence;
  std::string_view now;
  std::string_view not_said;
  /// With the default: "not said: no".
  std::string_view not_said_is;
  std::string_view any_other;
  std::string_view yes;
  std::string_view no;
  std::string_view none_of_these;
  std::string_view from_to;
  std::string_view duration_hint;
  std::string_view time_hint;
  std::string_view clear;
  std::string_view answer;
  /// What the script says, in the order of `panel_keys`.
  std::string_view said[std::size(panel_keys)];
};

}  // namespace tier::emit
