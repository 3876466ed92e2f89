"""What the architecture checks share: finding sources and saying what is wrong."""

import pathlib
import sys


def files(root, folders, suffixes):
    """The files below `folders` of `root` with one of the suffixes, in order of name."""
    found = []
    for folder in folders:
        for path in (root / folder).rglob("*"):
            if path.suffix in suffixes and path.is_file():
                found.append(path)
    return sorted(found)


def lines_of(path):
    """Numbered from 1, as in messages."""
    return enumerate(path.read_text(encoding="utf-8").splitlines(), start=1)


def place(root, path, line):
    return f"{path.relative_to(root).as_posix()}:{line}"


def run(check):
    """The main of a check: `check(root)` yields a sentence for each violation."""
    problems = list(check(pathlib.Path(sys.argv[1])))
    for problem in problems:
        print(problem)
    sys.exit(1 if problems else 0)
