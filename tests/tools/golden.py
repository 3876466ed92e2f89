#!/usr/bin/env python3
"""golden.py [--update] WANT GOT: the file or folder GOT must equal WANT.

Shows the difference and fails; with --update makes WANT a copy of GOT. Behind %golden.
"""

import difflib
import filecmp
import os
import shutil
import sys


def files_of(path):
    """Every file of a folder by its relative name; a file is a folder of itself."""
    if not os.path.isdir(path):
        return {"": path} if os.path.exists(path) else {}
    found = {}
    for folder, _, names in os.walk(path):
        for name in names:
            full = os.path.join(folder, name)
            found[os.path.relpath(full, path)] = full
    return found


def read_lines(path):
    with open(path, encoding="utf-8", errors="backslashreplace", newline="") as file:
        return file.read().splitlines(keepends=True)


def print_difference(want, got):
    wanted = read_lines(want) if want else []
    came = read_lines(got) if got else []
    names = (want or "/dev/null", got or "/dev/null")
    for line in difflib.unified_diff(wanted, came, *names, lineterm="\n"):
        sys.stdout.write(line.rstrip("\n") + "\n")
        if not line.endswith("\n"):
            sys.stdout.write("\\ no line end at the end of the file\n")


def differences(want, got):
    """The pairs of files that differ; None stands for one that is not there."""
    wanted, came = files_of(want), files_of(got)
    for name in sorted(wanted.keys() | came.keys()):
        left, right = wanted.get(name), came.get(name)
        if not (left and right and filecmp.cmp(left, right, shallow=False)):
            yield left, right


def replace(want, got):
    if os.path.isdir(want):
        shutil.rmtree(want)
    if os.path.isdir(got):
        shutil.copytree(got, want)
    else:
        os.makedirs(os.path.dirname(want), exist_ok=True)
        shutil.copyfile(got, want)


def main(arguments):
    update = arguments[:1] == ["--update"]
    want, got = arguments[1:] if update else arguments
    if not os.path.exists(got):
        sys.exit(f"golden.py: {got} was not written")
    differing = list(differences(want, got))
    if update and differing:
        replace(want, got)
    elif differing:
        for left, right in differing:
            print_difference(left, right)
        sys.exit(f"golden.py: {got} is not what {want} holds; "
                 "where it should be, run ./dev test --update and read the diff")


if __name__ == "__main__":
    main(sys.argv[1:])
