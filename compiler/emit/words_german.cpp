#include "compiler/emit/words.h"
#include "compiler/emit/words_german_panel.h"
#include "compiler/emit/words_german_reference.h"

// A tier is an "Ebene", and what is done is said without whom it is said to: "Übergeben, wenn …".
namespace tier::emit {
namespace {

constexpr TriggerWords triggers{
    .handed_on = "Was sie übergibt",
    .handed_to = "Was ihr übergeben wird",
    .hand =
        {
            .always = "Das Ticket in jedem Fall an {} übergeben.",
            .when = "Das Ticket an {} übergeben, wenn {}.",
            .when_one_of = "Das Ticket an {} übergeben, wenn eines davon zutrifft:",
            .when_all_and_one_of =
                "Das Ticket an {} übergeben, wenn {} und außerdem eines davon zutrifft:",
        },
    .ask =
        {
            .always = "In jedem Fall {} hinzuziehen. Das Ticket bleibt, wo es ist.",
            .when = "{} hinzuziehen, wenn {}. Das Ticket bleibt, wo es ist.",
            .when_one_of =
                "{} hinzuziehen, wenn eines davon zutrifft; das Ticket bleibt, wo es ist:",
            .when_all_and_one_of = "{} hinzuziehen, wenn {} und außerdem eines davon zutrifft; das "
                                   "Ticket bleibt, wo es ist:",
        },
    .unless = "Nicht, wenn {}.",
    .say = " Zu sagen ist dann: „{}“",
    .bring = "Vor der Übergabe muss all dies vorliegen:",
    .bring_when = "Wenn {}, muss dies vorliegen:",
    .bring_some = {"Mindestens {} davon muss vorliegen:", "Mindestens {} davon müssen vorliegen:"},
    .bring_some_when = {"Wenn {}, muss mindestens {} davon vorliegen:",
                        "Wenn {}, müssen mindestens {} davon vorliegen:"},
    .for_example = " Zum Beispiel: ",
    .not_older = " Nicht älter als {}.",
    .waived = "Nichts davon ist nötig, wenn {}.",
    .approved_by = "Zu genehmigen durch",
    .on_request_by = "Nur auf Anforderung durch",
    .accepted_within = "Frist zur Übernahme",
    .else_returned = "{}, sonst kommt es zurück",
    .to_team = "Geht an das Team",
    .because = "Warum",
    .trigger = "Übergabe",
    .asks = " (wird hinzugezogen)",
    .on_request = " (nur auf Anforderung durch {})",
    .from = "Von",
    .to = "An",
    .comes_with = "Dazu gehört",
    .and_when = "{} (wenn {})",
    .nothing_when = "nichts, wenn {}",
    .map = "Wie Tickets zwischen Ebenen wandern",
    .map_paragraph =
        "Jeder Pfeil ist eine Übergabe: Das Ticket geht an die Ebene an seiner Spitze. Bei einem "
        "gepunkteten Pfeil wird die Ebene hinzugezogen, und das Ticket bleibt, wo es ist.",
};

constexpr AccessWords access{
    .system_access = "Was sie in Systemen darf",
    .system_access_paragraph =
        "Was hier nicht steht, ist nicht erlaubt. Wo ein Feld leer ist, "
        "wird nichts weiter verlangt.",
    .never = "Was sie nie darf",
    .never_paragraph = "Das gilt, was auch immer sonst erlaubt ist.",
    .it = "Sie",
    .every_one = "Jede Ebene",
    .no_one = "Keine Ebene darf jemals",
    .does = "{} {}.",
    .does_when = "{} {}, wenn {}.",
    .system = "System",
    .action = "Aktion",
    .how_long = "Wie lange",
    .reviewed_by = "Nachgeprüft durch",
    .within = "{} (Frist: {})",
    .needs = "Mit",
    .permissions = "Wer was darf",
    .permissions_paragraph =
        "Was keine Regel erlaubt, ist verwehrt, und was eine Regel verbietet, bleibt verboten, was "
        "auch immer eine andere erlaubt. „Manchmal“ steht für die Bedingungen, die die verlinkte "
        "Regel nennt.",
    .every_tier = "Was alle Ebenen bindet",
    .approved = " Das ist zu genehmigen durch: {}.",
    .for_so_long = " Es gilt höchstens {}.",
    .reviewed = " Nachgeprüft wird es durch: {}.",
    .with_evidence = " Dafür nötig: {}.",
    .allowed = "erlaubt",
    .allowed_at_times = "manchmal",
    .with_approval = "mit Genehmigung",
    .with_approval_at_times = "manchmal mit Genehmigung",
    .never_at_all = "nie",
    .never_at_times = "manchmal verboten",
    .denied = "-",
};

constexpr EvidenceWords evidence{
    .evidence = "Nachweise",
    .evidence_paragraph =
        "Was festgehalten wird, bevor ein Ticket übergeben wird, und wie es zu beschaffen ist.",
    .how = "So zu beschaffen",
    .example = "Beispiel",
    .pattern = "Es hat die Form",
    .type = "Art",
    .fresh = "Nicht älter als",
    .source = "Kommt von",
    .source_always = "{1}, Aktion „{0}“",
    .source_when = "{1}, Aktion „{0}“, wenn {2}",
    .needed_for = "Nötig für",
};

constexpr PeopleWords people{
    .teams = "Teams",
    .team = "Team",
    .team_for = "Team für: {}",
    .no_team_otherwise = "Wo hier nichts zutrifft, geht es an kein bestimmtes Team.",
    .roles = "Rollen",
    .role = "Rolle",
    .approves = "Genehmigt",
    .reviews = "Prüft nach",
    .asks_for = "Fordert an",
    .decides = "Entscheidet",
    .so_many = " ({} Personen)",
};

constexpr GuidanceWords guidance{
    .guidance = "Hinweise",
    .guidance_paragraph =
        "Was keine Tabelle entscheiden kann. Jeder Hinweis erscheint bei den Tickets, um die es in "
        "ihm geht.",
    .strengths = {"Was zu tun ist", "Was zu unterlassen ist", "Was zu empfehlen ist",
                  "Was freisteht"},
    .applies =
        {
            .always = "Für jedes Ticket.",
            .when = "Wenn {}.",
            .when_one_of = "Wenn eines davon zutrifft:",
            .when_all_and_one_of = "Wenn {} und außerdem eines davon zutrifft:",
        },
    .decided_by = "Es entscheidet",
};

constexpr PromiseWords promises{
    .promises = "Zusagen",
    .paragraph =
        "Wie lange etwas dauern darf. 15m, 4h und 2d sind Minuten, Stunden und Tage auf der Uhr; "
        "4bh sind Geschäftsstunden, also Zeit, in der geöffnet ist, und 2bd ist dieselbe Uhrzeit "
        "zwei Geschäftstage später oder die "
        "nächste Öffnung danach. Ein Strich heißt: nicht angeboten; so bald wie "
        "möglich heißt: ohne Frist.",
    .kinds = {"Eine Zusage an die Kundschaft.", "Eine Zusage zwischen Ebenen.",
              "Ein Ziel, das sich der Support selbst setzt."},
    .does_not_apply = "Die Zusage gilt nicht, wenn {}.",
    .at = {"Die Uhr beginnt bei: {}.", "Sie endet bei: {}.", "Sie ruht ab: {}.",
           "Sie beginnt von vorn bei: {}.", "Sie entfällt bei: {}."},
    .when = {"Die Uhr beginnt, wenn {}.", "Sie endet, wenn {}.", "Sie ruht, wenn {}.",
             "Sie beginnt von vorn, wenn {}.", "Sie entfällt, wenn {}."},
    .at_when = {"Die Uhr beginnt bei: {}, wenn {}.", "Sie endet bei: {}, wenn {}.",
                "Sie ruht ab: {}, wenn {}.", "Sie beginnt von vorn bei: {}, wenn {}.",
                "Sie entfällt bei: {}, wenn {}."},
    .repeats = "Die Uhr beginnt jedes Mal aufs Neue.",
    .spans_hand_offs = "Die Uhr läuft weiter, wenn das Ticket übergeben wird.",
    .counts_on = "Als Öffnungszeiten gelten: {}.",
    .counts_by = "Wessen Öffnungszeiten zählen, folgt aus {}.",
    .less = "Nicht mitgezählt wird: {}.",
    .goal = "{} aller Tickets sollen die Zusage einhalten.",
    .warn_at = "Sind {} der Zeit verbraucht, werden benachrichtigt: {}.",
    .warn_before = "{} vor dem Ablauf werden benachrichtigt: {}.",
    .breach = "Wird die Zusage gebrochen, werden benachrichtigt: {}.",
    .percent = "{} %",
    .of_tier = "Was für ihre Tickets zugesagt ist",
    .of_tier_paragraph =
        "Die Zeiten, die für Tickets dieser Ebene gelten können, mit einem Link "
        "zur vollständigen Zusage.",
    .target = "Zeit",
};

constexpr LadderWords ladders{
    .ladders = "Stufenpläne",
    .paragraph =
        "Was nach und nach geschieht, solange ein Ticket bleibt, wie es ist. Sobald die Bedingung "
        "eines Stufenplans nicht mehr zutrifft, entfallen seine weiteren Stufen.",
    .holds =
        {
            .always = "Er gilt für jedes Ticket.",
            .when = "Er gilt, wenn {}.",
            .when_one_of = "Er gilt, wenn eines davon zutrifft:",
            .when_all_and_one_of = "Er gilt, wenn {} und außerdem eines davon zutrifft:",
        },
    .counts_from = "Seine Stufen zählen ab: {}.",
    .at = "{} danach",
    .every = "dann wiederholt, Abstand: {}",
    .at_once = "sofort",
    .what = "Was geschieht",
    .time = "Zeit",
    .staffed_always = "Es ist immer jemand da.",
    .staffed_on = "Zu diesen Zeiten ist jemand da: {}.",
    .staffed_by = "Wann jemand da ist, folgt aus {}.",
};

constexpr TicketWords tickets{
    .refusals = "Was wir nicht beantworten",
    .refused =
        {
            .always = "Niemand schuldet einem Ticket eine Antwort.",
            .when = "Niemand schuldet dem Ticket eine Antwort, wenn {}.",
            .when_one_of = "Niemand schuldet dem Ticket eine Antwort, wenn eines davon zutrifft:",
            .when_all_and_one_of = "Niemand schuldet dem Ticket eine Antwort, wenn {} und außerdem "
                                   "eines davon zutrifft:",
        },
    .customer_is_told = "Der Kundschaft wird gesagt",
    .nobody = "niemand",
    .impossible = "Tickets, die es nicht geben kann",
    .impossible_paragraph =
        "Ein Ticket, auf das eine dieser Bedingungen zutrifft, ist falsch "
        "ausgefüllt; für solche Tickets gibt es keine Regel.",
    .impossible_ticket = "Ticket",
    .lifecycle = "Wie sich Tickets ändern",
    .lifecycle_paragraph =
        "Von einem Wert auf der linken Seite aus sind nur diese Änderungen erlaubt.",
    .may_become = "Kann werden",
    .agent_facts = "Was über die bearbeitende Person bekannt ist",
};

constexpr SiteWords site{
    .language = "de",
    .skip = "Zum Text springen",
    .menu = "Seiten",
    .search = "Regeln suchen",
    .found_none = "Keine Regel enthält alle diese Wörter.",
    .found_some = "Regeln mit diesen Wörtern: {}",
    .link_to = "Link zu: {}",
    .made_from = "Von tierc erzeugt aus dem Regelwerk {}: Was hier steht, wird so entschieden.",
};

constexpr Words words{
    .date = "{2}.{1}.{0}",
    .version = "Version",
    .effective = "Gültig ab",
    .owner = "Verantwortlich",
    .rulebook_name = "Regelwerk",
    .meaning_digest = "Prüfsumme der Entscheidungen",
    .book_digest = "Prüfsumme des Buches",
    .not_proved = "Nicht bewiesen",
    .not_proved_warning =
        "Dieses Regelwerk wurde übersetzt, obwohl nicht alles bewiesen ist. Wo das Folgende nicht "
        "gilt, entscheidet die Reihenfolge, in der die Regeln gespeichert sind.",
    .pages = "Seiten",
    .tiers = "Ebenen",
    .how_to_read = "Wie dieses Buch zu lesen ist",
    .how_to_read_paragraphs =
        {
            "Jede Regel hat einen Namen, der bleibt, auch wenn sich ihr Wortlaut ändert. Berichte, "
            "Erklärungen und Tests verwenden dieselben Namen, und Links zu einer Regel führen zu "
            "ihrem Namen.",
            "Eine Regel gilt für ein Ticket, wenn ihre Bedingung zutrifft. Wo zwei Regeln zugleich "
            "gelten könnten, sagt dieses Buch, welche von ihnen Vorrang hat.",
            "Ein Merkmal in Anführungszeichen wird mit seinem Titel genannt. Was zutrifft, ist mit "
            "Ja beantwortet. Ein unbekanntes "
            "Merkmal erfüllt keine Bedingung, außer einer, in der „unbekannt“ steht.",
        },

    .tier = "Ebene",
    .name = "Name",
    .above = "Über",
    .below = "Unter",
    .owns = "Gehört ihr",
    .what_it_owns = "Was ihr gehört",
    .owns_nothing = "Keine Regel gibt dieser Ebene eigene Tickets.",
    .owns_ticket =
        {
            .always = "Jedes Ticket gehört ihr.",
            .when = "Ein Ticket gehört ihr, wenn {}.",
            .when_one_of = "Ein Ticket gehört ihr, wenn eines davon zutrifft:",
            .when_all_and_one_of =
                "Ein Ticket gehört ihr, wenn {} und außerdem eines davon zutrifft:",
        },
    .owns_the_rest = "Ihr gehört jedes Ticket, das keine andere Regel nimmt.",
    .wins_over = "Hat Vorrang vor",
    .gives_way_to = "Tritt zurück hinter",
    .routing = "Wem gehört ein Ticket?",
    .routing_paragraph =
        "Ein Ticket gehört der Ebene in der ersten Zeile, deren Bedingung zutrifft.",
    .rule = "Regel",
    .when = "Wenn",

    .facts = "Merkmale",
    .ticket_facts = "Was ein Ticket sagt",
    .no_ticket_facts = "Die Regeln dieses Buches fragen nach keinem Merkmal des Tickets.",
    .derived_facts = "Was daraus folgt",
    .fact = "Merkmal",
    .values = "Werte",
    .when_absent = "Ohne Angabe",
    .takes_default = "gilt: {}",
    .takes_empty_set = "gilt: keines davon",
    .is_unknown = "ist es unbekannt",
    .must_be_given = "wird danach gefragt",
    .yes_or_no = "ja oder nein",
    .number_range = "{} bis {}",
    .any_text = "beliebiger Text",
    .any_time = "ein Zeitpunkt",
    .any_duration = "eine Dauer",
    .any_of = "beliebige davon: {}",
    .each_than_the_one_before = "{}, jeder Wert {} als der vorige",
    .its_values = "Werte: {}.",
    .worked_out_from = "Ergibt sich aus {}.",
    .worked_out_from_two = "Ergibt sich aus {} (links) und {} (oben).",
    .matrix_corner = "{} / {}",
    .no_answer = "nichts",
    .first_line_counts = "Die erste Zeile, deren Bedingung zutrifft, gibt den Wert.",
    .one_line_holds = "Von diesen Zeilen treffen nie zwei auf dasselbe Ticket zu.",
    .unknown_otherwise = "Wo hier nichts zutrifft, ist es unbekannt.",
    .value = "Wert",

    .triggers = triggers,
    .access = access,
    .evidence = evidence,
    .people = people,
    .guidance = guidance,
    .tickets = tickets,
    .promises = promises,
    .ladders = ladders,
    .site = site,
    .reference = german_reference,
    .panel = german_panel,
};

}  // namespace

const Words& german_words() { return words; }

}  // namespace tier::emit
