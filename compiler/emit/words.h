#pragma once

#include <array>
#include <string_view>

namespace tier::emit {

/// Everything that a book says itself and its rulebook does not. A second language is a
/// second value of this type (and a prose room that speaks it). `{}` stands for what a
/// sentence is about.
struct Words {
  // The front page.
  std::string_view version;
  std::string_view effective;
  std::string_view owner;
  std::string_view rulebook_name;
  std::string_view digest;
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
  std::string_view owns_when;
  std::string_view owns_when_one_of;
  std::string_view owns_when_all_and_one_of;
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
  std::string_view is_unknown;
  std::string_view must_be_given;
  std::string_view yes_or_no;
  std::string_view number_range;
  std::string_view any_text;
  std::string_view any_time;
  std::string_view each_than_the_one_before;
  std::string_view its_values;
  std::string_view worked_out_from;
  std::string_view worked_out_from_two;
  std::string_view matrix_corner;
  std::string_view no_answer;
  std::string_view unknown_otherwise;
  std::string_view value;
};

const Words& english();

}  // namespace tier::emit
