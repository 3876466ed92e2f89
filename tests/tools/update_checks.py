#!/usr/bin/env python3
"""update_checks.py SOURCE TMP [--check-prefix=P]: writes the check lines of a test anew.

Behind %check under `./dev test --update`. Where SOURCE holds the line `// AUTOUPDATE` (or
`// AUTOUPDATE P`), the check lines of that prefix are replaced by ones that demand exactly
standard input. Other tests are left to their authors.
"""

import re
import sys


def escape(text, names):
    """One line of output as a FileCheck pattern that matches it and nothing else."""
    for name, value in names:
        text = text.replace(value, f"\0{name}\0")
    text = text.replace("{{", "{{[{][{]}}").replace("[[", "{{[[][[]}}")
    return re.sub("\0(.*?)\0", r"[[\1]]", text)


def check_lines(output, leader, prefix, names):
    """The check lines that demand exactly `output`."""
    lines = []
    for text in output:
        if not lines:
            lines.append(f"{leader}{prefix}: {escape(text, names)}")
        elif text:
            lines.append(f"{leader}{prefix}-NEXT: {escape(text, names)}")
        else:
            lines.append(f"{leader}{prefix}-EMPTY:")
    return lines + [f"{leader}{prefix}-NOT: {{{{.}}}}"]


def updated(text, output, prefix, names):
    """The test `text` with new check lines, or None where it asks for none."""
    marker = "AUTOUPDATE" if prefix == "CHECK" else f"AUTOUPDATE {prefix}"
    found = re.search(rf"^([^\w\n]+){marker}$", text, re.MULTILINE)
    if not found:
        return None
    old = re.compile(rf"^[^\w\n]+{prefix}(-[A-Z]+)?:.*\n?", re.MULTILINE)
    new = "\n".join(check_lines(output, found[1], prefix, names)) + "\n"
    head, tail = text[: found.end()], text[found.end():].removeprefix("\n")
    return old.sub("", head) + "\n" + new + old.sub("", tail)


def main(source, temporary, *options):
    prefix = "CHECK"
    for option in options:
        prefix = option.split("=", 1)[1] if option.startswith("--check-prefix=") else prefix
    output = sys.stdin.read().splitlines()
    with open(source, encoding="utf-8") as file:
        text = file.read()
    names = [("TMP", temporary), ("FILE", source), ("DIR", source.rsplit("/", 1)[0])]
    new = updated(text, output, prefix, names)
    if new is None or new == text:
        return
    if not output or not output[0]:
        sys.exit(f"{source}: the output for {prefix} begins with nothing to check")
    with open(source, "w", encoding="utf-8") as file:
        file.write(new)


if __name__ == "__main__":
    main(*sys.argv[1:])
