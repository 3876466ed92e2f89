#pragma once

#include "grammar/lexical.h"

/// `rulebook acme "Acme Cloud Support" { version "2026.4" effective 2026-12-01 owner "…" }`
namespace tier::grammar {

// clang-format off

struct rulebook_name : name {};
struct rulebook_version_text : text {};
struct rulebook_version : pegtl::if_must<word_version, rulebook_version_text> {};
struct rulebook_owner_text : text {};
struct rulebook_owner : pegtl::if_must<word_owner, rulebook_owner_text> {};
struct rulebook_effective_date : date {};
struct rulebook_effective : pegtl::if_must<word_effective, rulebook_effective_date> {};
struct rulebook_clause : pegtl::sor<rulebook_version, rulebook_effective, rulebook_owner> {};
struct rulebook_end : close_brace {};
struct rulebook_body : pegtl::seq<open_brace, pegtl::star<rulebook_clause>,
                                  pegtl::must<rulebook_end>> {};
struct rulebook : pegtl::seq<word_rulebook, pegtl::must<rulebook_name>, pegtl::opt<text>,
                             pegtl::opt<rulebook_body>> {};

// clang-format on

}  // namespace tier::grammar
