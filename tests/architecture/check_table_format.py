#!/usr/bin/env python3
"""docs/table-format.md names every section, record, field and constant of the format's headers,
and says the numbers that change with them."""

import re

import house

HEADERS = "runtime/include/tier"
PAGE = "docs/table-format.md"
ENUM = re.compile(r"enum class (\w+)[^{]*\{([^}]*)\}")
RECORD = re.compile(r"struct (\w+) \{([^}]*)\}")
FIELD = re.compile(r"(\w+)(?:\[\w+\])?;")
CONSTANT = re.compile(r"inline constexpr [\w:]+ (\w+)")
# What the page says beside what the header does.
NUMBERS = {
    "version": (r"\| `version` \| u32 \| (\d+)\.", r"version = (\d+);"),
    "number of sections": (r"then (\d+) sections", r"section_count = (\d+);"),
    "number of ranges": (r"(\d+) x `SectionRange`", r"section_count = (\d+);"),
}


def names_of(header):
    """(what it is, its name), in the order of the header."""
    text = re.sub(r"//[^\n]*", "", header)
    for name, body in ENUM.findall(text):
        for enumerator in re.findall(r"\w+", body):
            yield f"{name}::", enumerator
    for name, body in RECORD.findall(text):
        yield "", name
        for field in FIELD.findall(body):
            yield f"{name}.", field
    for constant in CONSTANT.findall(text):
        yield "", constant


def other_numbers(page, header):
    """Those of NUMBERS that both say, and differently."""
    for name, (said, done) in NUMBERS.items():
        on_page, in_header = re.search(said, page), re.search(done, header)
        if on_page and in_header and on_page[1] != in_header[1]:
            yield f"{PAGE}: the {name} is {on_page[1]}, in {HEADERS}/format.h {in_header[1]}"


def check(root):
    page = (root / PAGE).read_text(encoding="utf-8")
    told = set(re.findall(r"`([^`\n]+)`", page))
    main_header = root / HEADERS / "format.h"
    if main_header.exists():
        yield from other_numbers(page, main_header.read_text(encoding="utf-8"))
    found = False
    for header in sorted((root / HEADERS).glob("format*.h")):
        for owner, name in names_of(header.read_text(encoding="utf-8")):
            found = True
            if name not in told:
                yield f"{PAGE}: does not name `{owner}{name}` of {HEADERS}/{header.name}"
    if not found:
        yield f"{HEADERS}: no section or record was found"


if __name__ == "__main__":
    house.run(check)
