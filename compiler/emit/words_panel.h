#pragma once

#include <string_view>
#include <utility>

/// The words of words.h that the panel which tries a ticket says.
namespace tier::emit {

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
  /// What the script says, by its key there.
  std::pair<std::string_view, std::string_view> said[49];
};

}  // namespace tier::emit
