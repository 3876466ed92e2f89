#!/usr/bin/env python3
"""Holds the example desk to its history: every ticket gets the priority that was recorded.

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
    with open(history, newline="", encoding="utf-8") as rows:
        recorded = [(row["id"], RECORDED[row["priority"]]) for row in csv.DictReader(rows)]
    decided = [(d["id"], d["derived"]["priority"]["value"]) for d in decisions]
    same = sum(a == b for a, b in zip(recorded, decided))
    print(f"{same} of {len(recorded)} tickets have the recorded priority")
    return 0 if len(recorded) == len(decided) == same and same > 0 else 1


if __name__ == "__main__":
    sys.exit(main())
