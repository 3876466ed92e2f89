#pragma once

#include "compiler/emit/words_panel.h"

namespace tier::emit {

inline constexpr PanelWords english_panel{
    .title = "Try a ticket",
    .paragraph =
        "Say what is known of a ticket, and read who owns it, what is promised and what it "
        "may be handed on with. It is decided here in this page, by the table that the book "
        "was made from; nothing is sent anywhere.",
    .needs_script = "This needs a browser that runs scripts and WebAssembly.",
    .ticket = "The ticket",
    .holder = "Who has the ticket",
    .evidence = "Evidence that is there",
    .now = "What time it is",
    .not_said = "not said",
    .not_said_is = "not said: {}",
    .any_other = "any other",
    .yes = "yes",
    .no = "no",
    .none_of_these = "none of these",
    .from_to = "{} to {}",
    .duration_hint = "such as 90m, 1h30m or 2d",
    .time_hint = "in the time zone of this browser",
    .clear = "Clear",
    .answer = "Answer",
    .said =
        {
            "Owner",                                // owner
            "Nobody: no rule gives it an owner.",   // no_owner
            "It is refused.",                       // refused
            "That hangs on what is not said yet.",  // undetermined
            "Say first:",                           // ask
            "There is no such ticket",              // impossible
            "What follows",                         // derived
            "none",                                 // no_value
            "Promises",                             // promises
            "Handing it on",                        // triggers
            "What its holder may do",               // may
            "Guidance",                             // guidance
            "What it may become",                   // next
            "nothing",                              // nothing
            "Not proved",                           // not_proved
            "by",                                   // by
            "team",                                 // team
            "Still to bring:",                      // missing
            "{} more of:",                          // some_of
            "approved by",                          // approved_by
            "on request by",                        // on_request_by
            "joins, and the owner stays",           // joins
            "reviewed by",                          // reviewed_by
            "needs",                                // needs
            "for",                                  // for
            "within",                               // within
            "target",                               // target
            "due",                                  // due
            "due at the earliest",                  // due_at_the_earliest
            "done",                                 // stopped
            "ready",                                // state.ready
            "blocked",                              // state.blocked
            "held back",                            // state.held
            "not decided yet",                      // state.undetermined
            "allowed",                              // state.allowed
            "allowed, with conditions",             // state.with
            "forbidden",                            // state.forbidden
            "is not promised for such a ticket",    // state.does_not_apply
            "is not offered",                       // state.not_offered
            "as soon as can be",                    // state.best_effort
            "its clock has not started",            // state.not_started
            "running",                              // state.running
            "its clock stands still",               // state.paused
            "overdue",                              // state.overdue
            "kept",                                 // state.kept
            "broken",                               // state.broken
            "cancelled",                            // state.cancelled
            "hangs on what happened before",        // state.needs_history
            "cannot be told",                       // state.other
            "to be accepted by",                    // accept_by
            "else it comes back",                   // else_returned
            "Tells",                                // tells
            "As time goes by",                      // ladders
            "under way",                            // state.climbing
            "page",                                 // step.page
            "notify",                               // step.notify
            "remind the customer",                  // step.remind_customer
            "set",                                  // step.set
            "last",                                 // step.last
            "next",                                 // step.next
            "must",                                 // strength.must
            "must not",                             // strength.must not
            "should",                               // strength.should
            "may",                                  // strength.may
        },
};

}  // namespace tier::emit
