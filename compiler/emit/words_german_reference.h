#pragma once

#include "compiler/emit/words_reference.h"

namespace tier::emit {

inline constexpr ReferenceWords german_reference{
    .calendars =
        {
            .calendars = "Kalender",
            .calendars_paragraph = "Wann jemand da ist. Zeiten in Geschäftsstunden werden nach "
                                   "diesen Kalendern gezählt.",
            .always = "Jederzeit geöffnet.",
            .hours = "Zeiten",
            .zone = "Zeitzone",
            .zones = "Zeitzonen",
            .covers = "Umfasst",
            .closed_days = "{}: geschlossene Tage von {} bis {}",
            .no_closed_days = "Von {} bis {} ist kein Tag geschlossen.",
            .day = "Tag",
            .why = "Anlass",
            .closed = "geschlossen",
            .chosen_by = "Welcher Kalender zählt, folgt aus {}.",
            .value = "Wert",
            .calendar = "Kalender",
        },
    .guarantees =
        {
            .guarantees = "Was garantiert ist",
            .guarantees_paragraph =
                "Was immer gilt, was auch in einem Ticket steht. Der Compiler hat jede dieser "
                "Aussagen für jedes mögliche Ticket bewiesen; ein Buch, in dem eine nicht gilt, "
                "schreibt er nicht.",
            .proved = "Bewiesen",
        },
    .glossary =
        {
            .glossary = "Glossar",
            .glossary_paragraph = "Was in diesem Buch einen Namen hat und wo es steht.",
            .term = "Begriff",
            .what = "Was es ist",
            .tier = "Ebene",
            .team = "Team",
            .role = "Rolle",
            .system = "System",
            .calendar = "Kalender",
            .action = "Aktion im System {}",
            .evidence = "Nachweis",
            .promise = "Zusage",
            .fact = "Merkmal",
            .value = "Wert von {}",
        },
    .advice =
        {
            .advice = "Welche Hinweise für sie gelten",
            .strength = "Stärke",
            .strengths = {"muss", "darf nicht", "soll", "kann"},
        },
    .rules =
        {
            .rules = "Alle Regeln",
            .rules_paragraph = "Jede Regel mit ihrem Namen und der Datei, in der sie geschrieben "
                               "ist. Die Zeilen stehen in `sources.json`.",
            .source = "Quelle",
        },
    .changes =
        {
            .changes = "Was sich geändert hat",
            .told_in = "Die Änderungen selbst sind in den Worten von `tierc diff` beschrieben, auf "
                       "Englisch.",
            .since = "Seit Version {}: {}.",
            .what = "Was",
            .before = "War",
            .after = "Ist",
            .tickets = "Tickets",
            .example = "Zum Beispiel",
            .only_words = "Nur Wortlaut",
            .not_compared = "Nicht verglichen",
        },
    .forms =
        {
            .form = "Formular",
            .for_github = "für GitHub",
            .as_text = "als Text",
            .hands_on = "Übergabe eines Tickets von {} an {}",
            .asks = "Anfrage von {} an {}, bei einem Ticket zu helfen",
            .ticket = "Ticket",
            .ticket_paragraph = "Seine Nummer oder ein Link darauf.",
            .needed_when = "Nötig, wenn {}. ",
            .some_needed = "Nötig sind mindestens {} davon: {}. ",
            .some_needed_when = "Nötig, wenn {}: mindestens {} davon: {}. ",
        },
};

}  // namespace tier::emit
