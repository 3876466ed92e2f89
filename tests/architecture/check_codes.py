#!/usr/bin/env python3
"""Every line of compiler/diagnostics/codes.def is whole: its number is in the range of its
section, number and name are used once, something in compiler/ reports it, and it has a page
docs/diagnostics/TIER####.md and a test tests/diagnostics/TIER####_*.tier (or .test).

A retired code (`// retired` at the end of its line) keeps its page and has no emitter and
no test. exempt_codes.txt names what may be missing for now, and why.
"""

import collections
import re

import house

CODES = "compiler/diagnostics/codes.def"
EXEMPT = "tests/architecture/exempt_codes.txt"
RANGE = re.compile(r"^// (\d)xxx  (\w+):")
SECTION = re.compile(r"^// (\w+)$")
CODE = re.compile(r"^TIER_DIAGNOSTIC\((\d+), (\w+), ")

Code = collections.namedtuple("Code", "line number name section retired")


def read_codes(root):
    """The thousands digit of each section, and the codes in order."""
    ranges, codes, section = {}, [], None
    for line, text in house.lines_of(root / CODES):
        if found := RANGE.match(text):
            ranges[found[2]] = found[1]
        elif (found := SECTION.match(text)) and found[1] in ranges:
            section = found[1]
        elif found := CODE.match(text):
            retired = text.endswith("// retired")
            codes.append(Code(line, found[1], found[2], section, retired))
    return ranges, codes


def emitted_names(root):
    """Every `Code::Name` in the rooms that report, which diagnostics/ itself does not."""
    names = set()
    for path in house.files(root, ["compiler"], {".h", ".cpp"}):
        if "diagnostics" not in path.relative_to(root).parts:
            names.update(re.findall(r"\bCode::(\w+)", path.read_text(encoding="utf-8")))
    return names


def numbers_below(root, folder, pattern):
    paths = (root / folder).glob(pattern)
    return {found[1] for path in paths if (found := re.match(r"TIER(\d+)", path.name))}


def lacks(root, codes):
    """{(number, what): sentence} of all that should be and is not, or the other way round."""
    emitted = emitted_names(root)
    pages = numbers_below(root, "docs/diagnostics", "TIER*.md")
    tests = numbers_below(root, "tests/diagnostics", "TIER*_*.t*")
    found = {}
    for code in codes:
        if code.number not in pages:
            found[code.number, "page"] = f"no page docs/diagnostics/TIER{code.number}.md"
        if code.retired and code.name in emitted:
            found[code.number, "emitter"] = "retired, yet reported in compiler/"
        elif not code.retired and code.name not in emitted:
            found[code.number, "emitter"] = f"nothing in compiler/ reports Code::{code.name}"
        if not code.retired and code.number not in tests:
            found[code.number, "test"] = f"no test tests/diagnostics/TIER{code.number}_*.tier"
    for number in sorted((pages | tests) - {code.number for code in codes}):
        found[number, "code"] = "a page or test of a code that codes.def does not hold"
    return found


def number_problems(ranges, codes):
    seen = set()
    for code in codes:
        for once in (code.number, code.name):
            if once in seen:
                yield f"{CODES}:{code.line}: {once} is used twice"
            seen.add(once)
        if len(code.number) != 4 or code.number[0] != ranges.get(code.section):
            yield f"{CODES}:{code.line}: {code.number} is outside the range of {code.section}"


def check(root):
    ranges, codes = read_codes(root)
    yield from number_problems(ranges, codes)
    missing = lacks(root, codes)
    for line, text in house.lines_of(root / EXEMPT):
        if text and not text.startswith("#"):
            code, what, *reason = text.split(maxsplit=2)
            if missing.pop((code.removeprefix("TIER"), what), None) is None:
                yield f"{EXEMPT}:{line}: {code} needs no exemption for its {what} any more"
            if not reason:
                yield f"{EXEMPT}:{line}: an exemption gives its reason"
    lines = {code.number: f"{CODES}:{code.line}" for code in codes}
    for (number, _), sentence in missing.items():
        yield f"{lines.get(number, CODES)}: TIER{number}: {sentence}"


if __name__ == "__main__":
    house.run(check)
