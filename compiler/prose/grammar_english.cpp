#include "compiler/prose/grammar.h"

namespace tier::prose {
namespace {

/// English has one order for all clauses.
constexpr Clauses both(std::string_view phrase) { return {phrase, phrase}; }

constexpr ListWords lists{
    .conjunction = "and",
    .disjunction = "or",
    .set_off_and = both(", and "),
    .set_off_or = both(", or "),
    .or_in_either = both(", or "),
    .either = both("{}, and either {}"),
    .predicate_and = ", and ",
    .predicate_or = ", or ",
    .not_one = "not {}",
    .neither = "neither {} nor {}",
    .none_of = "none of {}",
    .none_of_last = "and",
    .quoted = "\"{}\"",
};

constexpr ValueWords values{
    .yes = "yes",
    .no = "no",
    .known = "known",
    .unknown = "unknown",
    .any_other = "any other",
    .listed = "one of the listed values",
    .anything = "anything",
    .nothing = "nothing",
    .nobody = "nobody",
    .anybody = "anybody",
    .anybody_but = "anybody but {}",
    .higher = "higher",
    .lower = "lower",
    .best_effort = "best effort",
    .not_made = "does not apply",
    .or_ordered = "{} or {}",
    .from_to = "from {} to {}",
    .unknown_or = "unknown or {}",
    .known_and = "known and {}",
    .or_unknown = "{} or unknown",
    .compound_or_unknown = "{}, or unknown",
};

constexpr NumberWords numbers{
    .decimal_point = ".",
    .at_most = "at most {}",
    .below = "below {}",
    .more_than = "more than {}",
    .at_least = "at least {}",
    .from = "from {}",
    .range = "{} to {}",
    .first_to_last = "{} to {}",
    .first_to_below = "{} to below {}",
    .beyond_to_last = "more than {} to {}",
    .beyond_to_below = "more than {} to below {}",
};

constexpr UnitWords units{
    .day = {"day", "days"},
    .hour = {"hour", "hours"},
    .minute = {"minute", "minutes"},
    .second = {"second", "seconds"},
    .business_day = {"business day", "business days"},
    .business_hour = {"business hour", "business hours"},
    .business_minute = {"business minute", "business minutes"},
    .business_second = {"business second", "business seconds"},
};

constexpr ClauseWords clauses{
    .always = "always",
    .never = "never",
    .nothing_else_applies = "nothing else applies",
    .is = {both("{} is {}"), both("{} are {}")},
    .amounts_to = both("{} is {}"),
    .flag = {both("{} is yes"), both("{} is no"), both("{} is yes or unknown"),
             both("{} is no or unknown")},
    .holds_ticket = both("{} holds the ticket"),
    .same = both("{} is the same as {}"),
    .differ = both("{} and {} differ"),
    .known_and_differ = both("{} and {} are known and differ"),
    .compared = both("{} is {} than {}"),
    .same_or_compared = both("{} is the same as {} or {}"),
};

constexpr PartWords parts{
    .subject = "{} {}",
    .is_known = {both("is known"), both("are known")},
    .is_unknown = {both("is unknown"), both("are unknown")},
    .includes = {both("includes {}"), both("include {}")},
    .includes_not = {both("does not include {}"), both("do not include {}")},
    .both = "both {}",
    .but = "{} but {}",
    .asks = {both("contains {}"), both("starts with {}"), both("ends with {}"),
             both("mentions {}")},
    .asks_not = {both("does not contain {}"), both("does not start with {}"),
                 both("does not end with {}"), both("does not mention {}")},
    .asks_none = {both("contains {0}"), both("starts with {0}"), both("ends with {0}"),
                  both("mentions {0}")},
    .exactly = " with exactly these capitals",
};

constexpr FactWords facts{
    .holder = "the holder",
    .agents = "the agent's {}",
    .age = "the age of {}",
    .age_on = "the age of {} in {}",
    .whether_during = "whether it is during {}",
    .during = both("it is during {}"),
    .outside = both("it is outside {}"),
    .used = "the percentage used of {}",
    .overdue_time = "the time for which {} is overdue",
    .overdue = both("{} is overdue"),
    .spelled_by_title = false,
};

constexpr OutcomeWords outcomes{
    .nobody = "nobody",
    .no_such_ticket = "no such ticket",
    .does_not_apply = "{} does not apply",
    .nothing_needed = "nothing is needed",
    .nothing_else = "nothing else",
    .any_ticket = "any ticket",
    .actions_on = "{0} on {1}",
    .may = "may {}",
    .must_never = "must never {}",
    .people = "{} ({} people)",
    .one_of = "one of {}",
    .some_of = "{} of {}",
    .paged = {"{} is paged", "{} are paged"},
    .notified = {"{} is notified", "{} are notified"},
    .customer_reminded = "the customer is reminded",
    .becomes = "{} becomes {}",
    .small_actions = true,
};

constexpr AssertionWords assertions{
    .when = "{} when {}",
    .owner = "the owner is {}",
    .owner_not = "the owner is not {}",
    .owner_none = "the owner is none of {}",
    .refused = "the ticket is refused",
    .not_refused = "the ticket is not refused",
    .or_refused = "{}, or {}",
    .and_not_refused = "{}, and {}",
    .may = {"{} may {}", "{} may {}"},
    .may_not = {"{} may not {}", "{} may not {}"},
    .from = " from {}",
    .to = " to {}",
    .hand_off = "every hand-off{} comes with {}",
    .no_ticket = "there is no such ticket",
    .at_hand = "with {}, {}",
    .ready = "{} is ready",
    .not_ready = "{} is not ready",
    .still_needs = "{} still needs {}",
    .never_slower = "{} never takes longer as {} goes from {} to {}",
};

constexpr Grammar grammar{
    .lists = lists,
    .values = values,
    .numbers = numbers,
    .units = units,
    .clauses = clauses,
    .parts = parts,
    .facts = facts,
    .outcomes = outcomes,
    .assertions = assertions,
};

}  // namespace

const Grammar& english() { return grammar; }

}  // namespace tier::prose
