#pragma once

#include "grammar/ticket.h"

/// A derived fact by matrix:
///
///     derive priority : Priority "Priority" by impact, urgency
///       |      | high | low |
///       | high | p1   | p2  |
///
/// Line ends matter in the table and nowhere else.
namespace tier::grammar {

// clang-format off

struct line_value : pegtl::seq<pegtl::sor<any_other_text, name_text, number_literal>, line_gap> {};
struct line_comma : pegtl::seq<pegtl::one<','>, line_gap> {};
struct cell_values : pegtl::opt<pegtl::list<line_value, line_comma>> {};
struct cell_end : pegtl::seq<pegtl::one<'|'>, line_gap> {};
struct cell : pegtl::seq<cell_values, pegtl::must<cell_end>> {};
/// The cells of a line end where the line does or where a comment begins.
struct more_cells : pegtl::not_at<pegtl::sor<pegtl::eolf, pegtl::two<'/'>>> {};
struct matrix_line : pegtl::seq<pegtl::one<'|'>, line_gap, pegtl::star<more_cells, cell>, gap> {};
struct matrix_lines : pegtl::plus<matrix_line> {};

struct matrix_fact : path {};
struct matrix_by : word_by {};
struct matrix : pegtl::seq<pegtl::must<matrix_by, matrix_fact>,
                           pegtl::star<pegtl::if_must<comma, matrix_fact>>,
                           pegtl::must<matrix_lines>> {};

struct derive_name : name {};
struct derive_colon : colon {};
struct derive_type : type {};
struct derive : pegtl::seq<word_derive, pegtl::must<derive_name, derive_colon, derive_type>,
                           pegtl::opt<text>, matrix> {};

// clang-format on

}  // namespace tier::grammar
