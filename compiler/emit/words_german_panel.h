#pragma once

#include "compiler/emit/words_panel.h"

namespace tier::emit {

inline constexpr PanelWords german_panel{
    .title = "Ein Ticket ausprobieren",
    .paragraph =
        "Hier lässt sich angeben, was von einem Ticket bekannt ist; daraus ergibt sich, wem es "
        "gehört, was zugesagt ist und womit es übergeben werden darf. Entschieden wird hier auf "
        "der Seite, nach der Tabelle, aus der das Buch entstanden ist; nichts wird versendet.",
    .needs_script = "Dafür muss der Browser Skripte und WebAssembly ausführen.",
    .ticket = "Das Ticket",
    .holder = "Wer das Ticket hat",
    .evidence = "Nachweise, die vorliegen",
    .now = "Zeitpunkt, zu dem gefragt wird",
    .not_said = "keine Angabe",
    .not_said_is = "keine Angabe: {}",
    .any_other = "ein anderer",
    .yes = "ja",
    .no = "nein",
    .none_of_these = "nichts davon",
    .from_to = "{} bis {}",
    .duration_hint = "etwa 90m, 1h30m oder 2d",
    .time_hint = "in der Zeitzone dieses Browsers",
    .clear = "Leeren",
    .answer = "Antwort",
    .said =
        {
            "Wem es gehört",                                    // owner
            "Niemandem: Keine Regel weist es jemandem zu.",     // no_owner
            "Es wird abgelehnt.",                               // refused
            "Das hängt von Angaben ab, die noch fehlen.",       // undetermined
            "Zuerst anzugeben:",                                // ask
            "Ein solches Ticket gibt es nicht",                 // impossible
            "Was daraus folgt",                                 // derived
            "nichts",                                           // no_value
            "Zusagen",                                          // promises
            "Übergabe",                                         // triggers
            "Was erlaubt ist, wo es liegt",                     // may
            "Hinweise",                                         // guidance
            "Was daraus werden kann",                           // next
            "nichts",                                           // nothing
            "Nicht bewiesen",                                   // not_proved
            "durch",                                            // by
            "Team",                                             // team
            "Noch beizubringen:",                               // missing
            "noch {} aus:",                                     // some_of
            "zu genehmigen durch",                              // approved_by
            "auf Anforderung durch",                            // on_request_by
            "wird hinzugezogen, das Ticket bleibt, wo es ist",  // joins
            "geprüft durch",                                    // reviewed_by
            "erfordert",                                        // needs
            "für",                                              // for
            "innerhalb von",                                    // within
            "Ziel",                                             // target
            "fällig",                                           // due
            "frühestens fällig",                                // due_at_the_earliest
            "erledigt",                                         // stopped
            "bereit",                                           // state.ready
            "blockiert",                                        // state.blocked
            "zurückgehalten",                                   // state.held
            "noch nicht entschieden",                           // state.undetermined
            "erlaubt",                                          // state.allowed
            "unter Bedingungen erlaubt",                        // state.with
            "verboten",                                         // state.forbidden
            "gilt für ein solches Ticket nicht",                // state.does_not_apply
            "wird nicht angeboten",                             // state.not_offered
            "so bald wie möglich",                              // state.best_effort
            "die Uhr läuft noch nicht",                         // state.not_started
            "läuft",                                            // state.running
            "die Uhr steht",                                    // state.paused
            "überfällig",                                       // state.overdue
            "eingehalten",                                      // state.kept
            "nicht eingehalten",                                // state.broken
            "aufgehoben",                                       // state.cancelled
            "hängt von dem ab, was vorher geschah",             // state.needs_history
            "lässt sich nicht sagen",                           // state.other
            "zu übernehmen bis",                                // accept_by
            "sonst kommt es zurück",                            // else_returned
            "Benachrichtigt:",                                  // tells
            "Im Lauf der Zeit",                                 // ladders
            "läuft",                                            // state.climbing
            "alarmieren",                                       // step.page
            "benachrichtigen",                                  // step.notify
            "die Kundschaft erinnern",                          // step.remind_customer
            "setzen",                                           // step.set
            "zuletzt",                                          // step.last
            "als Nächstes",                                     // step.next
            "muss",                                             // strength.must
            "darf nicht",                                       // strength.must not
            "soll",                                             // strength.should
            "kann",                                             // strength.may
        },
};

}  // namespace tier::emit
