#!/usr/bin/env python3
r"""The examples on docs/diagnostics/TIER####.md do what the page says: the one under
"Example" gives exactly the page's code, the one under "What to write instead" nothing.

    diagnostics_pages.py TIERC DOCS

An example is the fenced blocks of its section: `tier` the rulebook, for codes of input `csv`
or `jsonl` the tickets and `json` their map. What the corrected one does not show is that of
the failing one; what neither shows is BOOK and TICKETS. In a block marked `bytes` (```csv
bytes) `\xNN` stands for that byte, in one marked `cut` the last line has no end; a block of `text` is for people alone. LEFT_OUT names pages whose example fits on no page.
"""

import json
import pathlib
import re
import subprocess
import sys
import tempfile

FILES = {"tier": "book.tier", "csv": "tickets.csv", "jsonl": "tickets.jsonl", "json": "map.json"}
BOOK = b"""rulebook desk "IT service desk" { version "1.0" }
enum Level { low < medium < high }
enum Priority { p3 < p2 < p1 }
ticket {
  impact : Level
  urgency : Level = low
  vip : flag = no
  seats : number 1..100000 = 1
  score : number 0.00..5.00 = 0
  summary : text?
  opened : time?
}
derive priority : Priority by impact, urgency
  |        | high | medium | low |
  | high   | p1   | p2     | p3  |
  | medium | p2   | p3     | p3  |
  | low    | p3   | p3     | p3  |
tier L1 "Frontline" {
  scope first "First of all" when priority is p1
  scope rest "Everything else" otherwise
}
"""
TICKETS = b"id,impact\nINC1,high\n"
LEFT_OUT = {
    "TIER2088": "retired, so nothing reports it",
    "TIER2104": "a text with thousands of long patterns fits on no page",
    "TIER3006": "a book that is hard to prove fits on no page",
    "TIER3007": "a book that is hard to prove fits on no page",
    "TIER3022": "a book that is hard to prove fits on no page",
    "TIER5006": "a line of more than four mebibytes fits on no page",
}
# What some codes have to be asked for.
OPTIONS = {"TIER3018": ["--audit"]}


def sections(page):
    """{heading: text} of the second level."""
    parts = re.split(r"^## (.+)$", page, flags=re.MULTILINE)
    return dict(zip(parts[1::2], parts[2::2]))


def example(section):
    """{file name: bytes} of the fenced blocks."""
    files = {}
    for info, text in re.findall(r"^```(.+)\n((?:.*\n)*?)```$", section, flags=re.MULTILINE):
        language, *marks = info.split()
        if language == "text":
            continue
        content = text.encode("utf-8")
        if "bytes" in marks:
            content = re.sub(rb"\\x([0-9a-fA-F]{2})", lambda hit: bytes([int(hit[1], 16)]), content)
        files[FILES[language]] = content.removesuffix(b"\n") if "cut" in marks else content
    return files


def complete(files):
    if "book.tier" not in files:
        files = {"book.tier": BOOK, **files}
    if "map.json" in files and not any(name.startswith("tickets.") for name in files):
        files = {"tickets.csv": TICKETS, **files}
    return files


def command(tierc, files, options):
    tickets = [name for name in files if name.startswith("tickets.")]
    if set(files) == {"book.tier"}:
        return [tierc, "check", *options, "--format", "json", "book.tier"]
    mapped = ["--map", "map.json"] if "map.json" in files else []
    return [tierc, "decide", "--messages", "json", "book.tier", *tickets, *mapped]


def reported(output):
    """The codes of a document of diagnostics in the output, or of problems, one a line."""
    at = output.find('{\n  "schema": "tierc-diagnostics-1"')
    if at < 0:
        problem = '{"schema":"tierc-ticket-problem-1"'
        return [json.loads(line)["code"] for line in output.splitlines()
                if line.startswith(problem)]
    document, _ = json.JSONDecoder().raw_decode(output[at:])
    return [diagnostic["code"] for diagnostic in document["diagnostics"]]


def run(tierc, files, options):
    """The codes that tierc reports about the files, and whether it failed in itself."""
    with tempfile.TemporaryDirectory() as folder:
        for name, content in files.items():
            (pathlib.Path(folder) / name).write_bytes(content)
        ended = subprocess.run(command(tierc, files, options), cwd=folder, capture_output=True,
                               text=True, errors="replace", check=False)
        return reported(ended.stdout) or reported(ended.stderr), ended


def problems(tierc, path):
    code = path.stem
    parts = sections(path.read_text(encoding="utf-8"))
    files = {}
    for heading, wanted in (("Example", [code]), ("What to write instead", [])):
        shown = example(parts.get(heading, ""))
        if not shown:
            yield f"{heading} shows none"
            continue
        files = {**files, **shown}
        codes, ended = run(tierc, complete(files), OPTIONS.get(code, []))
        if set(codes) != set(wanted):
            yield f"{heading} gives {codes}, not {wanted}\n{ended.stderr}"
        elif ended.returncode not in (0, 1, 2) or (not wanted and ended.returncode != 0):
            yield f"{heading} ends with status {ended.returncode}\n{ended.stderr}"


def main():
    tierc, docs = str(pathlib.Path(sys.argv[1]).resolve()), pathlib.Path(sys.argv[2])
    pages = sorted(docs.glob("TIER*.md"))
    failures = []
    for path in pages:
        found = list(problems(tierc, path))
        if path.stem in LEFT_OUT:
            if not found:
                failures.append(f"{path.stem} needs not be left out any more")
            continue
        failures += [f"{path.stem}: {problem}" for problem in found]
    if not pages:
        failures.append(f"there are no pages in {docs}")
    print("\n".join(failures) or f"{len(pages)} pages hold")
    sys.exit(1 if failures else 0)


if __name__ == "__main__":
    main()
