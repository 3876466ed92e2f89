#pragma once

#include "grammar/conditions.h"

/// Tables, of values, of targets, and of cells that are kept as written:
///
///     by impact, urgency
///       |      | high | low |
///       | high | p1   | p2  |
///
/// Line ends matter here and nowhere else.
namespace tier::grammar {

// clang-format off

struct line_value : pegtl::seq<value_text, line_gap> {};
struct line_comma : pegtl::seq<pegtl::one<','>, line_gap> {};
struct cell_values : pegtl::opt<pegtl::list<line_value, line_comma>> {};
struct cell_end : pegtl::seq<pegtl::one<'|'>, line_gap> {};
struct cell : pegtl::seq<cell_values, pegtl::must<cell_end>> {};
/// The cells of a line end where the line does or where a comment begins.
struct more_cells : pegtl::not_at<pegtl::sor<pegtl::eolf, pegtl::two<'/'>>> {};
struct line_start : pegtl::seq<pegtl::one<'|'>, line_gap> {};
struct matrix_line : pegtl::seq<line_start, pegtl::star<more_cells, cell>, gap> {};
struct matrix_lines : pegtl::plus<matrix_line> {};

struct matrix_fact : listed_path {};
struct matrix_facts : list_of<matrix_fact> {};
struct matrix : clause<word_by, matrix_facts, pegtl::must<matrix_lines>> {};

/// What a promise is: `15m`, `end of 2 bd`, `-`, `best effort`, `2 x first_response`.
struct best_effort : pegtl::seq<TAO_PEGTL_STRING("best"), blanks, TAO_PEGTL_STRING("effort"),
                                word_end> {};
struct end_time : pegtl::seq<digits, pegtl::must<whole_number, duration_unit>> {};
struct end_duration : pegtl::seq<TAO_PEGTL_STRING("end"), blanks, TAO_PEGTL_STRING("of"), blanks,
                                 pegtl::must<end_time>> {};
struct multiple_path : pegtl::seq<path_text> {};
struct multiple : pegtl::seq<number_digits, blanks, TAO_PEGTL_STRING("x"), blanks,
                             pegtl::must<multiple_path>> {};
struct not_offered : pegtl::seq<pegtl::one<'-'>, pegtl::not_at<pegtl::digit>> {};
struct target_text : pegtl::sor<multiple, duration_text, not_offered, best_effort, end_duration> {};
struct target : pegtl::seq<target_text, gap> {};

struct target_cell : pegtl::seq<pegtl::opt<target_text, line_gap>, pegtl::must<cell_end>> {};
struct target_line : pegtl::seq<line_start, pegtl::opt<more_cells, cell>,
                                pegtl::star<more_cells, target_cell>, gap> {};
struct target_lines : pegtl::seq<matrix_line, pegtl::plus<target_line>> {};
struct target_matrix : clause<word_by, matrix_facts, pegtl::must<target_lines>> {};

struct written_text : pegtl::star<pegtl::not_one<'|', '\n', '\r'>> {};
struct written_cell : pegtl::seq<written_text, pegtl::must<cell_end>> {};
struct written_line : pegtl::seq<line_start, pegtl::star<more_cells, written_cell>, gap> {};
struct written_lines : pegtl::plus<written_line> {};

// clang-format on

}  // namespace tier::grammar
