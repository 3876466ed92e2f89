"""The rulebooks that the rivals are measured on: those of workload.py, but for rules that no ticket
reaches, which `tierc build` refuses."""

import hashlib
import json
import pathlib
import random
import subprocess

import forms
import workload

HERE = pathlib.Path(__file__).parent
# So many times as many rules are drawn, of which some are hidden by rules before them.
SURPLUS = {"random": 1.2, "desk": 1.7}


def build(tierc, place):
    """Makes book.tierb; the lines at which the compiler refuses the book."""
    run = subprocess.run([tierc, "build", place / "book.tier", "-o", place / "book.tierb", "--unproved", "--budget", "0",
                          "--format", "json"], stdout=subprocess.PIPE, text=True)
    if run.returncode == 0:
        return set()
    findings = [finding for finding in json.loads(run.stdout)["diagnostics"] if finding["severity"] == "error"]
    if not findings or any(finding["name"] != "HiddenRule" for finding in findings):
        raise SystemExit(f"compare.py: tierc does not take {place / 'book.tier'}")
    return {label["place"]["start"]["line"] for finding in findings for label in finding["labels"] if label["primary"]}


def reached(place, rules, lines):
    """The rules but for those on these lines. Only lists in order have any, a rule a line."""
    first = (place / "book.tier").read_text().split("\n").index(workload.LIST_BEGINS) + 2
    return [rule for line, rule in enumerate(rules, first) if line not in lines]


def choose(tierc, place, kind, mode, count, draw):
    """Rules that are all reached: less a rule, a list hides none that it did not hide before."""
    rules = workload.make_rules(kind, round(count * SURPLUS[kind]) if mode == "first" else count, draw)
    if mode == "first":
        workload.write(place, mode, rules, 0, draw)
        rules = reached(place, rules, build(tierc, place))
    if len(rules) < count:
        raise SystemExit(f"compare.py: only {len(rules)} of the rules drawn for {place} are reached; raise SURPLUS")
    return [rules[index] for index in sorted(draw.sample(range(len(rules)), count))]


def translate(place, mode, rules):
    (place / "book.clp").write_text("".join(forms.clips(mode, rules)))
    statements = {"sqlite_index": forms.sqlite_index(mode, rules), "sqlite_case": forms.sqlite_case(rules)}
    for name, (schema, query) in statements.items():
        (place / f"{name}_schema.sql").write_text(schema)
        (place / f"{name}_query.sql").write_text(query)


def prepare(tierc, folder, kind, mode, count, tickets):
    """A folder with the book, its table, its tickets and its other forms, unless it is there already."""
    place = folder / f"{kind}-{mode}-{count}"
    sources = [HERE / "books.py", HERE / "forms.py", HERE.parent / "workload.py", pathlib.Path(tierc)]
    stamp = f"{tickets} " + " ".join(hashlib.sha256(source.read_bytes()).hexdigest() for source in sources)
    if (place / "stamp").exists() and (place / "stamp").read_text() == stamp:
        return place
    draw = random.Random(1)
    rules = choose(tierc, place, kind, mode, count, draw)
    workload.write(place, mode, rules, tickets, draw)
    if build(tierc, place):
        raise SystemExit(f"compare.py: rules of {place / 'book.tier'} are hidden still")
    translate(place, mode, rules)
    (place / "stamp").write_text(stamp)
    return place
