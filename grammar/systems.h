#pragma once

#include "grammar/facts.h"

/// `role lead "Team lead"`, `system logs "Production logs" { search, export "Export them" }`,
/// `evidence har_file : text "HAR file" { how "…" fresh 24h source search on logs when … }`.
namespace tier::grammar {

// clang-format off

struct role_name : name {};
struct role : pegtl::seq<word_role, pegtl::must<role_name>, pegtl::opt<text>> {};

struct action : pegtl::seq<name, pegtl::opt<text>, pegtl::opt<comma>> {};
struct system_name : name {};
struct system_start : open_brace {};
struct system_end : close_brace {};
struct system : pegtl::seq<word_system, pegtl::must<system_name>, pegtl::opt<text>,
                           pegtl::must<system_start>, lines_of<action, system_end>> {};

/// `read on prod_db`: `on` ends the actions, so it is the name of none.
struct on_system : word_on {};
struct used_system : listed_path {};
struct used_action : pegtl::seq<pegtl::not_at<word_on>, name> {};
struct actions_on_system : pegtl::seq<list_of<used_action>,
                                      pegtl::must<on_system, used_system>> {};

struct how_text : text {};
struct evidence_how : clause<word_how, pegtl::must<how_text>> {};
struct example_text : text {};
struct evidence_example : clause<word_example, pegtl::must<example_text>> {};
struct pattern_text : text {};
struct evidence_pattern : clause<word_pattern, pegtl::must<pattern_text>> {};
struct fresh_time : duration {};
struct evidence_fresh : clause<word_fresh, pegtl::must<fresh_time>> {};
struct source_action : used_action {};
struct evidence_source : clause<word_source,
    pegtl::must<source_action, on_system, used_system>, pegtl::opt<when_clause>> {};
struct evidence_clause : by_first_word<evidence_how, evidence_example, evidence_pattern,
                                       evidence_fresh, evidence_source> {};
struct evidence_name : name {};
struct evidence_type : type {};
struct evidence_end : close_brace {};
struct evidence_body : pegtl::seq<open_brace, clauses_of<evidence_clause, evidence_end>> {};
struct evidence : pegtl::seq<word_evidence, pegtl::must<evidence_name>,
                             pegtl::opt<pegtl::if_must<colon, evidence_type>>, pegtl::opt<text>,
                             pegtl::opt<evidence_body>> {};

// clang-format on

}  // namespace tier::grammar
