#include "compiler/prose/grammar.h"

namespace tier::prose {
namespace {

constexpr ListWords lists{
    .conjunction = "und",
    .disjunction = "oder",
    .set_off_and = {", und ", " und "},
    .set_off_or = {", oder ", " oder wenn "},
    .or_in_either = {", oder ", " oder "},
    .either = {"{}, und entweder {}", "{} und entweder {}"},
    .predicate_and = " und ",
    .predicate_or = " oder ",
    .not_one = "nicht {}",
    .neither = "weder {} noch {}",
    .none_of = "weder {}",
    .none_of_last = "noch",
    .quoted = "„{}“",
};

constexpr ValueWords values{
    .yes = "ja",
    .no = "nein",
    .known = "bekannt",
    .unknown = "unbekannt",
    .any_other = "ein anderer Wert",
    .listed = "einer der genannten Werte",
    .anything = "beliebig",
    .nothing = "nichts",
    .nobody = "niemandem",
    .anybody = "irgendjemandem",
    .anybody_but = "einer anderen Ebene als {}",
    .higher = "höher",
    .lower = "niedriger",
    .best_effort = "so bald wie möglich",
    .not_made = "keine Zusage",
    .or_ordered = "{} oder {}",
    .from_to = "von {} bis {}",
    .unknown_or = "unbekannt oder {}",
    .known_and = "bekannt und {}",
    .or_unknown = "{} oder unbekannt",
    .compound_or_unknown = "{} oder unbekannt",
};

// Words that leave the amount as it is: "weniger als 2 Tage", where "unter" would ask for "Tagen".
constexpr NumberWords numbers{
    .decimal_point = ",",
    .at_most = "höchstens {}",
    .below = "weniger als {}",
    .more_than = "mehr als {}",
    .at_least = "mindestens {}",
    .from = "{}",
    .range = "{} bis {}",
    .first_to_last = "{} bis {}",
    .first_to_below = "mindestens {}, aber weniger als {}",
    .beyond_to_last = "mehr als {}, aber höchstens {}",
    .beyond_to_below = "mehr als {}, aber weniger als {}",
};

constexpr UnitWords units{
    .day = {"Tag", "Tage"},
    .hour = {"Stunde", "Stunden"},
    .minute = {"Minute", "Minuten"},
    .second = {"Sekunde", "Sekunden"},
    .business_day = {"Geschäftstag", "Geschäftstage"},
    .business_hour = {"Geschäftsstunde", "Geschäftsstunden"},
    .business_minute = {"Geschäftsminute", "Geschäftsminuten"},
    .business_second = {"Geschäftssekunde", "Geschäftssekunden"},
};

// Whoever says "ist ja" is taken to mean something else, so flags hold or do not hold.
constexpr ClauseWords clauses{
    .always = "immer",
    .never = "nie",
    .nothing_else_applies = "nichts anderes gilt",
    .is = {Clauses{"{} ist {}", "{} {} ist"}, Clauses{"{} ist {}", "{} {} ist"}},
    .amounts_to = {"{} beträgt {}", "{} {} beträgt"},
    .flag = {Clauses{"{} trifft zu", "{} zutrifft"},
             Clauses{"{} trifft nicht zu", "{} nicht zutrifft"},
             Clauses{"{} trifft zu oder ist unbekannt", "{} zutrifft oder unbekannt ist"},
             Clauses{"{} trifft nicht zu oder ist unbekannt",
                     "{} nicht zutrifft oder unbekannt ist"}},
    .holds_ticket = {"das Ticket liegt bei {}", "das Ticket bei {} liegt"},
    .same = {"{} ist gleich {}", "{} gleich {} ist"},
    .differ = {"{} und {} sind verschieden", "{} und {} verschieden sind"},
    .known_and_differ = {"{} und {} sind bekannt und verschieden",
                         "{} und {} bekannt und verschieden sind"},
    .compared = {"{} ist {} als {}", "{} {} als {} ist"},
    .same_or_compared = {"{} ist gleich {} oder {}", "{} gleich {} oder {} ist"},
};

constexpr PartWords parts{
    .subject = "{} {}",
    .is_known = {Clauses{"ist bekannt", "bekannt ist"}, Clauses{"ist bekannt", "bekannt ist"}},
    .is_unknown = {Clauses{"ist unbekannt", "unbekannt ist"},
                   Clauses{"ist unbekannt", "unbekannt ist"}},
    .includes = {Clauses{"enthält {}", "{} enthält"}, Clauses{"enthält {}", "{} enthält"}},
    .includes_not = {Clauses{"enthält {} nicht", "{} nicht enthält"},
                     Clauses{"enthält {} nicht", "{} nicht enthält"}},
    .both = "{}",
    .but = "{}, aber {}",
    .asks = {Clauses{"enthält {}", "{} enthält"}, Clauses{"beginnt mit {}", "mit {} beginnt"},
             Clauses{"endet mit {}", "mit {} endet"}, Clauses{"erwähnt {}", "{} erwähnt"}},
    .asks_not = {Clauses{"enthält {} nicht", "{} nicht enthält"},
                 Clauses{"beginnt nicht mit {}", "nicht mit {} beginnt"},
                 Clauses{"endet nicht mit {}", "nicht mit {} endet"},
                 Clauses{"erwähnt {} nicht", "{} nicht erwähnt"}},
    .asks_none = {Clauses{"enthält {0}", "{0} enthält"},
                  Clauses{"beginnt mit keinem der Texte {1}", "mit keinem der Texte {1} beginnt"},
                  Clauses{"endet mit keinem der Texte {1}", "mit keinem der Texte {1} endet"},
                  Clauses{"erwähnt {0}", "{0} erwähnt"}},
    .exactly = " in genau dieser Groß- und Kleinschreibung",
};

constexpr FactWords facts{
    .holder = "die Ebene, bei der das Ticket liegt",
    .agents = "{} der bearbeitenden Person",
    .age = "die Zeit seit {}",
    .age_on = "die Zeit seit {}, gezählt nach {},",
    .whether_during = "ob der Zeitpunkt innerhalb von {} liegt",
    .during = {"der Zeitpunkt liegt innerhalb von {}", "der Zeitpunkt innerhalb von {} liegt"},
    .outside = {"der Zeitpunkt liegt außerhalb von {}", "der Zeitpunkt außerhalb von {} liegt"},
    .used = "der verbrauchte Anteil von {}",
    .overdue_time = "die Überschreitung von {}",
    .overdue = {"{} ist überschritten", "{} überschritten ist"},
    .spelled_by_title = true,
};

constexpr OutcomeWords outcomes{
    .nobody = "niemand",
    .no_such_ticket = "kein solches Ticket",
    .does_not_apply = "{} gilt nicht",
    .nothing_needed = "nichts ist nötig",
    .nothing_else = "nichts anderes",
    .any_ticket = "jedes Ticket",
    .actions_on = "im System {1} {0}",
    .may = "darf {}",
    .must_never = "darf nie {}",
    .people = "{} ({} Personen)",
    .one_of = "eines von {}",
    .some_of = "{} von {}",
    .paged = {"{} wird alarmiert", "{} werden alarmiert"},
    .notified = {"{} wird benachrichtigt", "{} werden benachrichtigt"},
    .customer_reminded = "die Kundschaft wird erinnert",
    .becomes = "{} wird auf {} gesetzt",
    .small_actions = false,
};

constexpr AssertionWords assertions{
    .when = "{}, wenn {}",
    .owner = "das Ticket gehört {}",
    .owner_not = "das Ticket gehört nicht {}",
    .owner_none = "das Ticket gehört keiner dieser Ebenen: {}",
    .refused = "das Ticket wird abgewiesen",
    .not_refused = "das Ticket wird nicht abgewiesen",
    .or_refused = "{}, oder {}",
    .and_not_refused = "{}, und {}",
    .may = {"{} darf {}", "{} dürfen {}"},
    .may_not = {"{} darf nicht {}", "{} dürfen nicht {}"},
    .from = " von {}",
    .to = " an {}",
    .hand_off = "zu jeder Übergabe{} gehört: {}",
    .no_ticket = "es gibt kein solches Ticket",
    .at_hand = "mit {} gilt: {}",
    .ready = "{} ist bereit",
    .not_ready = "{} ist nicht bereit",
    .still_needs = "für {} fehlt noch {}",
    .never_slower = "{} dauert nie länger, wenn {} von {} zu {} wechselt",
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

const Grammar& german() { return grammar; }

}  // namespace tier::prose
