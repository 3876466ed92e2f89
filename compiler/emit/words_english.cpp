#include "compiler/emit/words.h"
#include "compiler/emit/words_english_panel.h"
#include "compiler/emit/words_english_reference.h"

namespace tier::emit {
namespace {

constexpr TriggerWords triggers{
    .handed_on = "What it hands on",
    .handed_to = "What is handed to it",
    .hand =
        {
            .always = "Hand the ticket to {} whatever it is about.",
            .when = "Hand the ticket to {} when {}.",
            .when_one_of = "Hand the ticket to {} when one of these holds:",
            .when_all_and_one_of = "Hand the ticket to {} when {}, and one of these holds:",
        },
    .ask =
        {
            .always = "Ask {} to join, whatever the ticket is about. The ticket stays where it is.",
            .when = "Ask {} to join when {}. The ticket stays where it is.",
            .when_one_of = "Ask {} to join when one of these holds; the ticket stays where it is:",
            .when_all_and_one_of = "Ask {} to join when {}, and one of these holds; the ticket "
                                   "stays where it is:",
        },
    .unless = "Not when {}.",
    .say = " Say: \"{}\"",
    .bring = "Have all of this ready before you do:",
    .bring_when = "When {}, have this ready:",
    .bring_some = {"Have at least {} of these ready:", "Have at least {} of these ready:"},
    .bring_some_when = {"When {}, have at least {} of these ready:",
                        "When {}, have at least {} of these ready:"},
    .for_example = " For example: ",
    .not_older = " Not older than {}.",
    .waived = "None of this is needed when {}.",
    .approved_by = "Approved by",
    .on_request_by = "Only on request by",
    .accepted_within = "Accepted within",
    .else_returned = "{}, else it comes back",
    .to_team = "Goes to the team",
    .because = "Why",
    .trigger = "What",
    .asks = " (asked to join)",
    .on_request = " (only on request by {})",
    .from = "From",
    .to = "To",
    .comes_with = "Comes with",
    .and_when = "{} (when {})",
    .nothing_when = "nothing when {}",
    .map = "How tickets move between tiers",
    .map_paragraph =
        "Each arrow is a hand-off: the ticket moves to the tier at its point. Along a dotted arrow "
        "a tier is asked to join, and the ticket stays where it is.",
};

constexpr AccessWords access{
    .system_access = "What it may do on systems",
    .system_access_paragraph =
        "What is not listed here is not allowed. Where a cell is empty, nothing is asked for.",
    .never = "What it must never do",
    .never_paragraph = "This holds whatever else is allowed.",
    .it = "It",
    .every_one = "Every tier",
    .no_one = "No tier may ever",
    .does = "{} {}.",
    .does_when = "{} {} when {}.",
    .system = "System",
    .action = "Action",
    .how_long = "For how long",
    .reviewed_by = "Reviewed by",
    .within = "{} within {}",
    .needs = "With",
    .permissions = "Who may do what",
    .permissions_paragraph =
        "What nothing allows is denied, and what a rule forbids stays forbidden whatever another "
        "allows. \"Sometimes\" stands for the conditions that the rule behind the link gives.",
    .every_tier = "What binds every tier",
    .approved = " This has to be approved by {}.",
    .for_so_long = " It ends after {}.",
    .reviewed = " It is reviewed by {}.",
    .with_evidence = " It needs {}.",
    .allowed = "allowed",
    .allowed_at_times = "sometimes",
    .with_approval = "with approval",
    .with_approval_at_times = "sometimes with approval",
    .never_at_all = "never",
    .never_at_times = "sometimes forbidden",
    .denied = "-",
};

constexpr EvidenceWords evidence{
    .evidence = "Evidence",
    .evidence_paragraph = "What is captured before a ticket is handed on, and how to get it.",
    .how = "How to get it",
    .example = "Example",
    .pattern = "It has the form",
    .type = "Type",
    .fresh = "Not older than",
    .source = "Comes from",
    .source_always = "{} on {}",
    .source_when = "{} on {}, when {}",
    .needed_for = "Needed for",
};

constexpr PeopleWords people{
    .teams = "Teams",
    .team = "Team",
    .team_for = "Team for {}",
    .no_team_otherwise = "It goes to no team in particular where nothing here applies.",
    .roles = "Roles",
    .role = "Role",
    .approves = "Approves",
    .reviews = "Reviews",
    .asks_for = "Asks for",
    .decides = "Decides",
    .so_many = " ({} people)",
};

constexpr GuidanceWords guidance{
    .guidance = "Guidance",
    .guidance_paragraph =
        "What no table can decide. It is shown with each ticket that it is about.",
    .strengths = {"What must be done", "What must not be done", "What should be done",
                  "What may be done"},
    .applies =
        {
            .always = "For every ticket.",
            .when = "When {}.",
            .when_one_of = "When one of these holds:",
            .when_all_and_one_of = "When {}, and one of these holds:",
        },
    .decided_by = "Decided by",
};

constexpr PromiseWords promises{
    .promises = "Promises",
    .paragraph =
        "How long things may take. 15m, 4h and 2d are time on the clock; 4bh counts opening hours, "
        "and "
        "2bd is the same time two opening days later, or when it opens next. A dash is not "
        "offered, "
        "and best effort is as soon as can be, without a time.",
    .kinds = {"A promise to customers.", "A promise between tiers.", "An aim of the desk's own."},
    .does_not_apply = "It is not made when {}.",
    .at = {"The clock starts at: {}.", "It stops at: {}.", "It stands still from: {}.",
           "It begins anew at: {}.", "It is cancelled at: {}."},
    .when = {"The clock starts when {}.", "It stops when {}.", "It stands still while {}.",
             "It begins anew when {}.", "It is cancelled when {}."},
    .at_when = {"The clock starts at: {}, when {}.", "It stops at: {}, when {}.",
                "It stands still from: {}, while {}.", "It begins anew at: {}, when {}.",
                "It is cancelled at: {}, when {}."},
    .repeats = "It starts again each time.",
    .spans_hand_offs = "It runs on when the ticket is handed on.",
    .counts_on = "Opening hours are those of: {}.",
    .counts_by = "Whose opening hours count follows from {}.",
    .less = "What {} says does not count.",
    .goal = "{} of all tickets are to keep it.",
    .warn_at = "Once {} of the time is used, these are told: {}.",
    .warn_before = "{} before it is due, these are told: {}.",
    .breach = "When it is broken, these are told: {}.",
    .percent = "{}%",
    .of_tier = "What is promised for its tickets",
    .of_tier_paragraph =
        "The times that tickets of this tier can have, with a link to the promise at length.",
    .target = "Time",
};

constexpr LadderWords ladders{
    .ladders = "Ladders",
    .paragraph =
        "What happens by and by while a ticket is as it is. Once the condition of a "
        "ladder no longer holds, its further steps do not come.",
    .holds =
        {
            .always = "It holds for every ticket.",
            .when = "It holds while {}.",
            .when_one_of = "It holds while one of these does:",
            .when_all_and_one_of = "It holds while {}, and one of these does:",
        },
    .counts_from = "Its steps count from: {}.",
    .at = "after {}",
    .every = "again and again, every {}",
    .at_once = "at once",
    .what = "What happens",
    .time = "Time",
    .staffed_always = "Somebody is always there.",
    .staffed_on = "Somebody is there in these hours: {}.",
    .staffed_by = "When somebody is there follows from {}.",
};

constexpr TicketWords tickets{
    .refusals = "What we do not answer",
    .refused =
        {
            .always = "Nobody owes a ticket an answer.",
            .when = "Nobody owes the ticket an answer when {}.",
            .when_one_of = "Nobody owes the ticket an answer when one of these holds:",
            .when_all_and_one_of =
                "Nobody owes the ticket an answer when {}, and one of these holds:",
        },
    .customer_is_told = "The customer is told",
    .nobody = "nobody",
    .impossible = "Tickets that cannot be",
    .impossible_paragraph =
        "A ticket that meets one of these conditions was filled in wrongly; no rule is made for "
        "it.",
    .impossible_ticket = "Ticket",
    .lifecycle = "How tickets change",
    .lifecycle_paragraph = "From a value on the left only these changes may be made.",
    .may_become = "May become",
    .agent_facts = "What is known of the person acting",
};

constexpr SiteWords site{
    .language = "en",
    .skip = "Skip to the text",
    .menu = "Pages",
    .search = "Search rules",
    .found_none = "No rule has all of these words.",
    .found_some = "Rules with these words: {}",
    .link_to = "Link to: {}",
    .made_from = "Made by tierc from the rulebook {}: what stands here is what is decided.",
};

constexpr Words words{
    .date = "{}-{}-{}",
    .version = "Version",
    .effective = "In force from",
    .owner = "Owner",
    .rulebook_name = "Rulebook",
    .meaning_digest = "Digest of what it decides",
    .book_digest = "Digest of the book",
    .not_proved = "Not proved",
    .not_proved_warning =
        "This rulebook was built though not all of it is proved. Where what follows does not hold, "
        "the order in which rules happen to be stored decides.",
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
    .owns_ticket =
        {
            .always = "Owns every ticket.",
            .when = "Owns a ticket when {}.",
            .when_one_of = "Owns a ticket when one of these holds:",
            .when_all_and_one_of = "Owns a ticket when {}, and one of these holds:",
        },
    .owns_the_rest = "Owns every ticket that no other rule takes.",
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
    .takes_empty_set = "it is none",
    .is_unknown = "it is unknown",
    .must_be_given = "it is asked for",
    .yes_or_no = "yes or no",
    .number_range = "{} to {}",
    .any_text = "any text",
    .any_time = "a time",
    .any_duration = "a length of time",
    .any_of = "any of {}",
    .each_than_the_one_before = "{}, each {} than the one before",
    .its_values = "Its values are {}.",
    .worked_out_from = "It follows from {}.",
    .worked_out_from_two = "It follows from {}, down the side, and {}, across the top.",
    .matrix_corner = "{} / {}",
    .no_answer = "none",
    .first_line_counts = "The first line whose condition holds gives the value.",
    .one_line_holds = "Of these lines no two hold for the same ticket.",
    .unknown_otherwise = "It is unknown where nothing here applies.",
    .value = "Value",

    .triggers = triggers,
    .access = access,
    .evidence = evidence,
    .people = people,
    .guidance = guidance,
    .tickets = tickets,
    .promises = promises,
    .ladders = ladders,
    .site = site,
    .reference = english_reference,
    .panel = english_panel,
};

}  // namespace

const Words& english_words() { return words; }

}  // namespace tier::emit
