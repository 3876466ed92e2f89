#!/usr/bin/env python3
"""Rulebooks with one mistake each: tierc finds exactly what it must.

    mutants.py TIERC ROOT [--show NAME...]

tests/mutants/*.mutants hold the mistakes of one book, blocks between empty lines:

    book examples/acme/rulebook.tier

    two_owners: L1 keeps the sign-in trouble that L2 owns
    - when issue is sign_in and severity is S3 or milder
    + when issue is sign_in
    TIER3003 "`L1.sign_in` and `L2.outages`" "severity is S1"

The text behind `-`, one line or several, stands once in the book and becomes that behind `+`; more
than one such pair may follow. Then each finding that must come, with parts of what it says, or
`clean` for an edit that changes nothing. A finding that nobody expects fails. `audit` asks with
--audit; `//` begins a note. --show prints what tierc says of the mutants with these names.
"""

import collections
import concurrent.futures
import json
import os
import pathlib
import re
import subprocess
import sys
import tempfile

Mutant = collections.namedtuple("Mutant", "place name edits wanted options")
HEAD = re.compile(r"(\w+): \S.*")
FINDING = re.compile(r'(TIER\d{4})((?: "[^"]*")*)')


def edits_of(lines):
    """[(old text, new text)] of the lines with `-` and `+`."""
    edits, before = [], " "
    for line in lines:
        if line[0] == "-" and before != "-":
            edits.append(([], []))
        if not edits:
            raise ValueError("`+` without a `-` before it")
        edits[-1]["-+".index(line[0])].append(line[2:])
        before = line[0]
    return [("\n".join(old), "\n".join(new)) for old, new in edits]


def mutant_of(place, lines):
    """The mutant of a block; ValueError says what cannot be read."""
    head = HEAD.fullmatch(lines[0])
    if not head:
        raise ValueError("no `name: what the mistake is`")
    changes = [line for line in lines[1:] if line[0] in "-+"]
    words = [line for line in lines[1:] if line[0] not in "-+"]
    findings = [FINDING.fullmatch(line) for line in words if line not in ("clean", "audit")]
    if None in findings:
        raise ValueError("neither a change nor a finding: " + words[findings.index(None)])
    if not changes or ("clean" in words) == bool(findings):
        raise ValueError("no change, or not what must come of it: findings, or `clean`")
    wanted = [(found[1], re.findall(r'"([^"]*)"', found[2])) for found in findings]
    return Mutant(place, head[1], edits_of(changes), wanted, ["--audit"] * words.count("audit"))


def read(path):
    """The book's name and the mutants of one file."""
    book, mutants, block, start = None, [], [], 0
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines() + [""], start=1):
        if line.startswith("//"):
            continue
        if line:
            start = start if block else number
            block.append(line)
        elif block and block[0].startswith("book "):
            book, block = block[0].split()[1], []
        elif block:
            try:
                mutants.append(mutant_of(f"{path.name}:{start}", block))
            except ValueError as why:
                sys.exit(f"{path}:{start}: {why}")
            block = []
    return book, mutants


def edited(text, edits):
    """The book with its mistake; ValueError names an edit that fits nowhere or more than once."""
    for old, new in edits:
        if text.count(old) != 1:
            raise ValueError(f"stands {text.count(old)} times in the book: {old}")
        text = text.replace(old, new)
    return text


def check(tierc, text, options):
    """What `tierc check` prints of the book."""
    with tempfile.TemporaryDirectory() as folder:
        (pathlib.Path(folder) / "rulebook.tier").write_text(text, encoding="utf-8")
        ended = subprocess.run([tierc, "check", *options, "rulebook.tier"], cwd=folder,
                               capture_output=True, text=True, check=False)
    if ended.returncode not in (0, 1):
        raise ValueError(f"tierc ends with {ended.returncode}: {ended.stderr}")
    return ended.stdout + ended.stderr


def label_text(text, label):
    """A label behind what of the book it points at."""
    place = label["place"]
    if place is None or place["file"] != "rulebook.tier":
        return label["text"]
    at = text.encode()[place["start"]["byte"]:place["end"]["byte"]].decode()
    return f"`{at}` {label['text']}"


def findings_of(tierc, text, options):
    """[(code, all that it says)] of the errors and warnings."""
    document = json.loads(check(tierc, text, options + ["--format", "json"]))
    for diagnostic in document["diagnostics"]:
        if diagnostic["severity"] != "note":
            labels = [label_text(text, label) for label in diagnostic["labels"]]
            said = [diagnostic["message"]] + labels + diagnostic["notes"] + diagnostic["helps"]
            yield diagnostic["code"], "\n".join(said)


def differences(wanted, found):
    """A sentence for each finding that is missing or that nobody expects."""
    left = list(found)
    for code, parts in wanted:
        same = [one for one in left if one[0] == code and all(part in one[1] for part in parts)]
        if same:
            left.remove(same[0])
        else:
            yield f"missing {code} " + " ".join(f'"{part}"' for part in parts)
    for code, said in left:
        yield f"unexpected {code} " + said.replace("\n", "\n    ")


def problems_of(tierc, text, mutant):
    """A sentence for each way in which tierc, or the mutant, is not as it should be."""
    try:
        found = findings_of(tierc, edited(text, mutant.edits), mutant.options)
        different = list(differences(mutant.wanted, found))
    except ValueError as why:
        different = [str(why)]
    return [f"{mutant.place}: {mutant.name}: {what}" for what in different]


def main():
    tierc, root = str(pathlib.Path(sys.argv[1]).resolve()), pathlib.Path(sys.argv[2])
    names = sys.argv[4:]
    problems, count = [], 0
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        for path in sorted((root / "tests/mutants").glob("*.mutants")):
            book, mutants = read(path)
            text = (root / book).read_text(encoding="utf-8")
            for mutant in (one for one in mutants if one.name in names):
                print("== " + mutant.name)
                print(check(tierc, edited(text, mutant.edits), mutant.options))
            for found in pool.map(lambda one: problems_of(tierc, text, one), mutants):
                problems += found
            problems += [f"{path.name}: two mutants are called {name}" for name, uses in
                         collections.Counter(one.name for one in mutants).items() if uses > 1]
            count += len(mutants)
    print("\n".join(problems) or f"{count} mistakes are found as they must be")
    sys.exit(1 if problems or not count else 0)


if __name__ == "__main__":
    main()
