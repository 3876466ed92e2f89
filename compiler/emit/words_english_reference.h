#pragma once

#include "compiler/emit/words_reference.h"

namespace tier::emit {

inline constexpr ReferenceWords english_reference{
    .calendars =
        {
            .calendars = "Calendars",
            .calendars_paragraph = "When somebody is there. Times in working hours are counted on "
                                   "these.",
            .always = "Open at all times.",
            .hours = "Hours",
            .zone = "Time zone",
            .zones = "Time zones",
            .covers = "Covers",
            .closed_days = "{}: closed from {} to {}",
            .no_closed_days = "No day is closed from {} to {}.",
            .day = "Day",
            .why = "What it is",
            .closed = "closed",
            .chosen_by = "Which calendar counts depends on {}.",
            .value = "Value",
            .calendar = "Calendar",
        },
    .guarantees =
        {
            .guarantees = "What is guaranteed",
            .guarantees_paragraph =
                "What always holds, whatever a ticket says. The compiler has proved each of these "
                "for every ticket that there can be; it writes no book in which one fails.",
            .proved = "Proved",
        },
    .glossary =
        {
            .glossary = "Glossary",
            .glossary_paragraph = "What has a name in this book, and where it stands.",
            .term = "Term",
            .what = "What it is",
            .tier = "tier",
            .team = "team",
            .role = "role",
            .system = "system",
            .calendar = "calendar",
            .action = "action on {}",
            .evidence = "evidence",
            .promise = "promise",
            .fact = "fact",
            .value = "value of {}",
        },
    .advice =
        {
            .advice = "What guides it",
            .strength = "Strength",
            .strengths = {"must", "must not", "should", "may"},
        },
    .rules =
        {
            .rules = "All rules",
            .rules_paragraph = "Every rule by its name, with the file in which it is written. "
                               "`sources.json` has their lines.",
            .source = "Source",
        },
    .changes =
        {
            .changes = "What changed",
            .told_in = "",
            .since = "Since version {}: {}.",
            .what = "What",
            .before = "Was",
            .after = "Is",
            .tickets = "Tickets",
            .example = "For example",
            .only_words = "Only words",
            .not_compared = "Not compared",
        },
    .forms =
        {
            .form = "Form",
            .for_github = "for GitHub",
            .as_text = "as text",
            .hands_on = "{} hands a ticket to {}",
            .asks = "{} asks {} to join a ticket",
            .ticket = "Ticket",
            .ticket_paragraph = "Its number, or a link to it.",
            .needed_when = "When {}. ",
            .some_needed = "At least {} of these: {}. ",
            .some_needed_when = "When {}, at least {} of these: {}. ",
        },
};

}  // namespace tier::emit
