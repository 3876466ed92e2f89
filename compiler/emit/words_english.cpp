#include "compiler/emit/words.h"

namespace tier::emit {
namespace {

constexpr Words words{
    .version = "Version",
    .effective = "In force from",
    .owner = "Owner",
    .rulebook_name = "Rulebook",
    .digest = "Digest",
    .pages = "Pages",
    .tiers = "Tiers",
    .how_to_read = "How to read this book",
    .how_to_read_paragraphs =
        {
            "Each rule has a name that does not change when its wording does. Reports, "
            "explanations and tests use the same names, and links to a rule lead to its name.",
            "A rule applies to a ticket when its condition holds. Where two rules could both "
            "apply, this book says which of them wins.",
            "A fact in quotation marks is called by its title. A fact that is not known meets no "
            "condition, except one that says \"unknown\".",
        },

    .tier = "Tier",
    .name = "Name",
    .above = "Above",
    .below = "Below",
    .owns = "Owns",
    .what_it_owns = "What it owns",
    .owns_nothing = "No rule gives this tier tickets of its own.",
    .owns_when = "Owns a ticket when {}.",
    .owns_when_one_of = "Owns a ticket when one of these holds:",
    .owns_when_all_and_one_of = "Owns a ticket when {}, and one of these holds:",
    .owns_the_rest = "Owns every ticket that no other rule gives to a tier.",
    .wins_over = "Wins over",
    .gives_way_to = "Gives way to",
    .routing = "Who owns a ticket",
    .routing_paragraph =
        "The owner of a ticket is the tier in the first line whose condition holds.",
    .rule = "Rule",
    .when = "When",

    .facts = "Facts",
    .ticket_facts = "What a ticket says",
    .no_ticket_facts = "The rules of this book ask for no fact of the ticket.",
    .derived_facts = "What follows from it",
    .fact = "Fact",
    .values = "Values",
    .when_absent = "Where it is absent",
    .takes_default = "it is {}",
    .is_unknown = "it is unknown",
    .must_be_given = "it is asked for",
    .yes_or_no = "yes or no",
    .number_range = "{} to {}",
    .any_text = "any text",
    .any_time = "a time",
    .each_than_the_one_before = "{}, each {} than the one before",
    .its_values = "Its values are {}.",
    .worked_out_from = "It follows from {}.",
    .worked_out_from_two = "It follows from {}, down the side, and {}, across the top.",
    .matrix_corner = "{} / {}",
    .no_answer = "none",
    .unknown_otherwise = "It is unknown where nothing here applies.",
    .value = "Value",
};

}  // namespace

const Words& english() { return words; }

}  // namespace tier::emit
