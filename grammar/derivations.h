#pragma once

#include "grammar/facts.h"
#include "grammar/tables.h"

/// A derived fact, by matrix or by rows, and the rows of a target:
///
///     derive priority : Priority "Priority" by impact, urgency
///       |      | high | low |
///       | high | p1   | p2  |
///     derive weight : number 0..2 in order { 2 when vip  1 when plan is team  0 otherwise }
namespace tier::grammar {

// clang-format off

struct row_when : when_clause {};
struct row_otherwise : word_otherwise {};
struct row_extent : pegtl::sor<row_when, row_otherwise> {};
struct in_order : pegtl::if_must<word_in, word_order> {};
struct rows_start : open_brace {};
struct rows_end : close_brace {};
struct rows_head : pegtl::sor<pegtl::seq<in_order, pegtl::must<rows_start>>, rows_start> {};

struct derive_row : pegtl::seq<value, pegtl::must<row_extent>> {};
struct derive_rows : pegtl::seq<rows_head, lines_of<derive_row, rows_end>> {};
struct derive_name : name {};
struct derive_colon : colon {};
struct derive_type : type {};
struct derive_body : pegtl::sor<matrix, derive_rows> {};
struct derive : pegtl::seq<word_derive, pegtl::must<derive_name, derive_colon, derive_type>,
                           pegtl::opt<text>, pegtl::must<derive_body>> {};

struct target_row : pegtl::seq<target, pegtl::must<row_extent>> {};
struct target_rows : pegtl::seq<rows_head, lines_of<target_row, rows_end>> {};

// clang-format on

}  // namespace tier::grammar
