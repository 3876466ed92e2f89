#!/usr/bin/env python3
"""The lit tests test something: each says in its first line what it proves, has a RUN
line, misspells no directive (FileCheck ignores what it does not know), uses each check
prefix it names, and demands a failing status where its name says bad_.
"""

import difflib
import re

import house

COMMENT = re.compile(r"^(?://|#)\s*([A-Za-z][A-Za-z0-9_-]*)(:?)(.*)$")
LIT = {"RUN", "REQUIRES", "UNSUPPORTED", "XFAIL", "ALLOW_RETRIES"}
SUFFIXES = ("", "-NEXT", "-SAME", "-NOT", "-DAG", "-EMPTY", "-LABEL")
AUTOUPDATE = "AUTOUPDATE"


def lit_tests(root):
    for folder in sorted((root / "tests").iterdir()):
        if folder.is_dir():
            yield from sorted(path for suffix in ("*.tier", "*.test")
                              for path in folder.glob(suffix))


def prefixes_of(text):
    """The check prefixes that the RUN lines use."""
    named = re.findall(r"--check-prefix(?:es)?=([\w,-]+)", text)
    prefixes = [prefix for group in named for prefix in group.split(",")]
    plain = re.search(r"%check(?![^|&\n]*--check-prefix)", text)
    return prefixes + ["CHECK"] if plain else prefixes


def directive_problem(word, colon, known, prefixes):
    """Why a comment that begins with `word` looks like a directive that is none, or None."""
    counted = re.fullmatch(r"(.*)-COUNT-\d+", word)
    if word in known or counted and counted[1] in prefixes:
        return None if colon or word == AUTOUPDATE else f"`{word}` without its colon"
    near = difflib.get_close_matches(word.upper(), sorted(known), n=1, cutoff=0.75)
    if colon and near:
        return f"`{word}:` is no directive of this test; `{near[0]}:` is"
    if colon and re.fullmatch("[A-Z][A-Z_-]+", word):
        return f"`{word}:` is no directive of this test; no RUN line names that prefix"
    return None


def problems_of(path, text):
    """(line, sentence) for each violation in one test."""
    first = text.split("\n", 1)[0]
    prefixes = prefixes_of(text)
    known = LIT | {AUTOUPDATE} | {prefix + suffix for prefix in prefixes for suffix in SUFFIXES}
    comment = COMMENT.match(first)
    if not comment or comment[1] in known:
        yield 1, "the first line must be a comment that says what the test proves"
    runs = re.findall(r"^(?://|#)\s*RUN:(.*)$", text, re.MULTILINE)
    if not runs:
        yield 1, "no RUN line"
    if path.name.startswith("bad_") and not any("not %tierc" in run for run in runs):
        yield 1, "named bad_, yet no RUN line holds `not %tierc`"
    words = set()
    for number, line in enumerate(text.splitlines(), start=1):
        if found := COMMENT.match(line):
            words.add(found[1])
            if why := directive_problem(found[1], found[2], known, prefixes):
                yield number, why
    for prefix in prefixes:
        if not any(word.startswith(prefix) for word in words):
            yield 1, f"no line begins with {prefix}:"


def check(root):
    for path in lit_tests(root):
        for number, sentence in problems_of(path, path.read_text(encoding="utf-8")):
            yield f"{house.place(root, path, number)}: {sentence}"


if __name__ == "__main__":
    house.run(check)
