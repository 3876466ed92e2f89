#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "compiler/prose/voice.h"

/// Conditions, values and tickets as sentences, made from the table alone: one voice for documents,
/// `--why` and findings, so that what is said is what is executed.
///
///     condition(table, rule)   impact is high, and "How urgent" is medium or higher
///
/// What outcomes name, tiers, permissions, evidence, is said by people.h.
///
/// Facts and values whose title only repeats their name are called by its words, spelled as
/// the name is: `high`, `S1`, `first reply`. Any other title stands as it is written, a
/// value's plain, as in the desk's own lists, and a fact's in quotation marks, because it is
/// as often a question or a sentence ("A VIP called") as a noun. So every test reads the
/// same way, flags too: `"A VIP called" is yes`.
///
/// What a fact may be unknown, a sentence never leaves open: "is known and not free", "is
/// unknown or not free". Every result is one line. What the room says itself
/// is in the language of the voice, grammar.h; titles are in whatever language the rulebook is
/// written.
namespace tier::prose {

/// What the reader knows already, as that L1 holds the ticket on a page for L1: it is not said
/// again, and rows that it rules out are left out.
using Granted = std::vector<table::Test>;

/// When the rule applies, to be read after "when": its rows joined by "or", each a
/// conjunction, what all rows share said once. "always" for a rule that tests nothing,
/// "nothing else applies" for the otherwise of a list, "never" for a rule without rows.
std::string condition(const Voice& voice, table::RuleId rule, const Granted& granted = {});
/// Nothing but what is granted has to hold.
bool unconditional(const table::DecisionTable& table, table::RuleId rule,
                   const Granted& granted = {});
/// What every row of the rule tests, beside what is granted.
Granted shared_tests(const table::DecisionTable& table, table::RuleId rule);

/// The same taken apart, for those who show a list: what all rows test, empty where there
/// is nothing, and what is left of each row, empty where there is one row at the most.
struct Cases {
  std::string common;
  std::vector<std::string> either;
};
Cases cases(const Voice& voice, table::RuleId rule, const Granted& granted = {});
/// Any condition that is a disjunction of rows, as where a piece of evidence comes from.
Cases cases(const Voice& voice, std::vector<std::vector<table::Test>> rows);
/// The parts in one sentence.
std::string sentence(const Voice& voice, const Cases& cases);

/// One test of a row: "severity is S2 or worse", "plan is business or enterprise", "seats is
/// at least 50", "waited is below 4 hours", "first reply is unknown", "tags include VIP", "subject
/// does not mention "down"", "L1 holds the ticket".
std::string test(const Voice& voice, const table::Test& test);

/// What the fact is called inside a sentence: `impact`, `"How urgent"`, `the agent's region`,
/// `the holder`; of a member or pattern, when it is named by its id, the set or text it belongs to.
std::string fact(const table::Attribute& attribute, const Grammar& words = english());
std::string fact(const Voice& voice, table::AttributeId id);

/// A set of classes of an attribute without the fact, as behind "is": "S2 or worse", "from 50
/// to 99". "anything" for all of them, "nothing" for none.
std::string classes(const Voice& voice, table::AttributeId id, const table::ClassSet& set);

/// Tests that all have to hold, as those of one row: "category is network and vip is no"; empty
/// for none. What is asked of one set or text is said together: "tags include VIP but not press".
std::string tests(const Voice& voice, const std::vector<table::Test>& tests);

/// One class of an attribute: an enum value's title, "any other", "yes", "50 to 99",
/// "unknown".
std::string class_name(const Voice& voice, table::AttributeId attribute, std::uint32_t class_index);

/// A value of an enum by its place; the one behind the last is "any other".
std::string value_name(const table::EnumDomain& domain, std::uint32_t index,
                       const Grammar& words = english());

/// A word of an enum's order, "worse"; those that every order has are the room's.
std::string order_word(const std::string& word, const Grammar& words);

/// A number of the domain as a person writes it.
std::string number(const table::NumberDomain& domain, std::int64_t units,
                   const Grammar& words = english());
/// The same of any decimal.
std::string decimal(std::int64_t units, std::uint32_t scale, const Grammar& words);

/// What a rule answers: the title of a tier, team, trigger or guidance, a value, "nobody" for a
/// refusal, a permission, what is needed, what a status may become. The rule has a row.
std::string outcome(const Voice& voice, table::RuleId rule);

/// The derived fact to which the rule gives a value, as in `fact`. The rule has a row.
std::string fact_given_by(const Voice& voice, table::RuleId rule);

/// Elapsed time: "30 minutes", "1 hour 30 minutes", "24 hours", "2 days". `seconds` is not
/// negative.
std::string duration(std::int64_t seconds, const Grammar& words = english());

/// A ticket, named by one class of each attribute in question, as a sentence: "impact is
/// high, urgency is low and security is no"; "any ticket" where nothing is given.
struct GivenClass {
  table::AttributeId attribute;
  std::uint32_t class_index = 0;
};
std::string ticket(const Voice& voice, const std::vector<GivenClass>& given);

/// The same ticket as source, fit to be pasted into a test behind `given`: "impact high, urgency
/// low, tags (vip), subject "down" at L1"; for a number the first value of the class.
/// What is asked of a text says little of what it is: `texts` gives, by text, one for which that
/// holds, else it is made of the patterns' words alone.
std::string ticket_as_source(const table::DecisionTable& table,
                             const std::vector<GivenClass>& given,
                             const std::map<table::AttributeId, std::string>& texts = {});

/// "a", "a and b", "a, b and c"; with `last` "or": "a, b or c". Nothing for no items.
std::string list(const std::vector<std::string>& items, std::string_view last);

/// A title on one line: line ends, tabs and other controls become single blanks.
std::string one_line(std::string_view text);

}  // namespace tier::prose
