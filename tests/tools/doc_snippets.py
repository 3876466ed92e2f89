#!/usr/bin/env python3
"""The rulebooks shown on docs/*.md and README.md are what the pages say.

    doc_snippets.py TIERC ROOT

A block fenced as ```tier checks without a finding. Words behind `tier` say otherwise:

    TIER2004    it gives exactly this code
    fragment    declarations only: those of FRAME that it does not make itself are added
    conditions  each line is a condition about the ticket of FRAME
    FILE.tier   each part between empty lines stands in that file of ROOT

Pages of codes are held by diagnostics_pages.py.
"""

import json
import pathlib
import re
import subprocess
import sys
import tempfile

BLOCK = re.compile(r"^```tier\b(.*)\n((?:.*\n)*?)```$", flags=re.MULTILINE)
DECLARATION = re.compile(r"^(?:open )?(rulebook|ticket|enum \w+|derive \w+|tier)\b", re.MULTILINE)
FRAME = {
    "rulebook": 'rulebook desk "IT service desk" { version "1.0"  effective 2026-12-01 }',
    "enum Level": "enum Level { low < medium < high }",
    "enum Priority": "enum Priority { p3 < p2 < p1 }",
    "enum Plan": "enum Plan { free, team, enterprise }",
    "enum Category": "open enum Category { network hardware }",
    "ticket": """ticket {
  impact : Level
  urgency : Level
  vip : flag = no
  seats : number 1..100000
  plan : Plan
  category : Category
  summary : text?
  first_reply : time?
}""",
    "tier": "tier L1 { scope rest otherwise }",
}


def completed(fragment):
    """The fragment behind what it takes for granted."""
    made = set(DECLARATION.findall(fragment))
    return "\n".join([text for what, text in FRAME.items() if what not in made] + [fragment])


def not_quoted(root, words, text):
    """The parts of a block that the files it quotes do not hold."""
    for word in words:
        source = (root / word).read_text(encoding="utf-8") if word.endswith(".tier") else text
        yield from (part for part in text.split("\n\n") if part not in source)


def books(words, text):
    """Each rulebook that a block stands for."""
    if any(word.endswith(".tier") for word in words):
        return
    if "conditions" in words:
        for condition in text.splitlines():
            yield completed(f"tier L2 {{ scope shown when {condition} }}\n" + FRAME["tier"])
    else:
        yield completed(text) if "fragment" in words else text


def reported(tierc, book):
    """The codes that tierc gives, or what it says where it cannot read the book at all."""
    with tempfile.TemporaryDirectory() as folder:
        (pathlib.Path(folder) / "book.tier").write_text(book, encoding="utf-8")
        ended = subprocess.run([tierc, "check", "--format", "json", "book.tier"], cwd=folder,
                               capture_output=True, text=True, check=False)
    if ended.returncode not in (0, 1):
        return [ended.stderr]
    return [diagnostic["code"] for diagnostic in json.loads(ended.stdout)["diagnostics"]]


def problems(tierc, root, page):
    """A sentence for each block that is not what its words say; last the number of blocks."""
    text, count = page.read_text(encoding="utf-8"), 0
    for block in BLOCK.finditer(text):
        words = block[1].split()
        wanted = {word for word in words if word.startswith("TIER")}
        line = text.count("\n", 0, block.start()) + 1
        known = wanted | {"fragment", "conditions"}
        if unknown := [word for word in words if word not in known and not word.endswith(".tier")]:
            yield f"{page}:{line}: nobody knows the words {unknown}"
        for part in not_quoted(root, words, block[2]):
            yield f"{page}:{line}: {words} does not hold:\n{part}"
        for book in books(words, block[2]):
            count += 1
            codes = reported(tierc, book)
            if set(codes) != wanted:
                yield f"{page}:{line}: gives {codes}, not {sorted(wanted)}:\n{book}"
    return count


def main():
    tierc, root = str(pathlib.Path(sys.argv[1]).resolve()), pathlib.Path(sys.argv[2])
    pages = sorted(root.glob("docs/*.md")) + sorted(root.glob("README.md"))
    failures, count = [], 0
    for page in pages:
        found = problems(tierc, root, page)
        while True:
            try:
                failures.append(next(found))
            except StopIteration as end:
                count += end.value
                break
    if count == 0:
        failures.append(f"no page of {root} shows a rulebook")
    print("\n".join(failures) or f"{count} rulebooks are as shown")
    sys.exit(1 if failures else 0)


if __name__ == "__main__":
    main()
