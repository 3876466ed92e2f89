#pragma once

#include "grammar/clauses.h"

/// `rulebook acme "Acme Cloud Support" { version "2026.4" effective 2026-12-01 owner "…" }`,
/// `use std.severity`, `allow TIER3004 "kept for the new plan"`.
namespace tier::grammar {

// clang-format off

struct rulebook_name : name {};
struct rulebook_version_text : text {};
struct rulebook_version : clause<word_version, pegtl::must<rulebook_version_text>> {};
struct rulebook_owner_text : text {};
struct rulebook_owner : clause<word_owner, pegtl::must<rulebook_owner_text>> {};
struct rulebook_effective_date : date {};
struct rulebook_effective : clause<word_effective, pegtl::must<rulebook_effective_date>> {};
struct rulebook_clause : by_first_word<rulebook_version, rulebook_effective, rulebook_owner> {};
struct rulebook_end : close_brace {};
struct rulebook_body : pegtl::seq<open_brace, clauses_of<rulebook_clause, rulebook_end>> {};
struct rulebook : pegtl::seq<word_rulebook, pegtl::must<rulebook_name>, pegtl::opt<text>,
                             pegtl::opt<rulebook_body>> {};

struct use_module : pegtl::sor<text, listed_path> {};
struct use : pegtl::seq<word_use, pegtl::must<use_module>> {};

struct allow_code : name {};
struct allow_reason : text {};
struct allow : clause<word_allow, pegtl::must<allow_code, allow_reason>> {};

// clang-format on

}  // namespace tier::grammar
