#!/usr/bin/env python3
"""docs/table-format.md names every section, record, field and constant of the format's headers."""

import re

import house

HEADERS = "runtime/include/tier"
PAGE = "docs/table-format.md"
ENUM = re.compile(r"enum class (\w+)[^{]*\{([^}]*)\}")
RECORD = re.compile(r"struct (\w+) \{([^}]*)\}")
FIELD = re.compile(r"(\w+)(?:\[\w+\])?;")
CONSTANT = re.compile(r"inline constexpr [\w:]+ (\w+)")


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


def check(root):
    told = set(re.findall(r"`([^`\n]+)`", (root / PAGE).read_text(encoding="utf-8")))
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
