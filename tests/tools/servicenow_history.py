#!/usr/bin/env python3
"""Holds the example desk to its history: every ticket gets the priority that was recorded, and what
is solved in time agrees with what the desk reckoned as often as it can.

    servicenow_history.py TIERC ROOT

Looks for uci_tickets.csv in ../shared/data beside the project; exits with 77, "skipped", where
it is not there.
"""

import csv
import json
import pathlib
import subprocess
import sys

RECORDED = {"1": "critical", "2": "high", "3": "moderate", "4": "low"}
# Of the resolved tickets of a priority, so many in a thousand agree.
AGREEING = {"3": (22010, 909), "4": (674, 949)}


def agreeing(rows, decisions, priority):
    """How many tickets of the priority are resolved, and how many of them agree with the desk."""
    kept = {d["id"]: d["promises"][0]["state"] == "kept" for d in decisions
            if d["promises"][0]["state"] in ("kept", "broken")}
    resolved = [row for row in rows if row["priority"] == priority and row["id"] in kept]
    return len(resolved), sum(kept[row["id"]] == (row["made_sla"] == "true") for row in resolved)


def main():
    tierc, root = sys.argv[1], pathlib.Path(sys.argv[2])
    history = root.parent / "shared" / "data" / "uci_tickets.csv"
    if not history.exists():
        print(f"skipped: {history} is not here")
        return 77
    desk = root / "examples" / "servicenow_desk"
    done = subprocess.run([tierc, "decide", str(desk / "rulebook.tier"), str(history),
                           "--map", str(desk / "map.json")],
                          stdout=subprocess.PIPE, text=True, check=True)
    decisions = [json.loads(line) for line in done.stdout.splitlines()]
    with open(history, newline="", encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    recorded = [(row["id"], RECORDED[row["priority"]]) for row in rows]
    decided = [(d["id"], d["derived"]["priority"]["value"]) for d in decisions]
    same = sum(a == b for a, b in zip(recorded, decided))
    print(f"{same} of {len(recorded)} tickets have the recorded priority")
    holds = len(recorded) == len(decided) == same and same > 0
    for priority, (wanted, thousandths) in AGREEING.items():
        resolved, agree = agreeing(rows, decisions, priority)
        print(f"priority {priority}: {agree} of {resolved} resolved tickets, "
              f"{100 * agree / resolved:.1f} %, are solved in time as the desk reckoned")
        holds = holds and resolved == wanted and 1000 * agree // resolved == thousandths
    return 0 if holds else 1


if __name__ == "__main__":
    sys.exit(main())
