#!/usr/bin/env python3
"""Small files and small functions: none over 400 and 50 lines. A test may be longer than
that, where it holds the whole document it expects.

Functions are measured by indentation, which clang-format keeps honest: what begins at
namespace or class level and ends in `{` runs to the first `}` in the column it began in.
"""

import re

import house

FILE_LINES = 400
FUNCTION_LINES = 50
LEVELS = 2  # the deepest column where a declaration begins: a class member
FOLDERS = ["compiler", "grammar", "runtime", "tests"]
NOT_A_FUNCTION = re.compile(r"\s*(namespace|struct|class|enum|union|extern|#)\b")


def opens_function(statement):
    return ("(" in statement and statement.endswith("{") and not statement.endswith("= {")
            and not NOT_A_FUNCTION.match(statement))


def long_functions(lines):
    """(line, length) of each function that is too long."""
    head, statement, close = 0, "", None
    for number, text in lines:
        column = len(text) - len(text.lstrip())
        if close is not None:
            if text.startswith(close):
                if number - head - 1 > FUNCTION_LINES:
                    yield head, number - head - 1
                statement, close = "", None
            continue
        if column <= LEVELS and text:
            head, statement, margin = number, "", " " * column
        statement += text
        if opens_function(statement):
            close = margin + "}"


def check(root):
    for path in house.files(root, FOLDERS, {".h", ".cpp", ".c", ".py"}):
        length = len(path.read_text(encoding="utf-8").splitlines())
        if length > FILE_LINES:
            yield f"{house.place(root, path, 1)}: {length} lines, more than {FILE_LINES}"
        if path.suffix != ".py" and path.relative_to(root).parts[0] != "tests":
            for start, lines in long_functions(house.lines_of(path)):
                yield (f"{house.place(root, path, start)}: a function of {lines} lines, "
                       f"more than {FUNCTION_LINES}")


if __name__ == "__main__":
    house.run(check)
