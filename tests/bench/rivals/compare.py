#!/usr/bin/env python3
"""Measures engines that others made beside the packed table, on the same books and tickets.

    compare.py BUILD [--rules N…] [--kinds K…] [--modes M…] [--rivals R…] [--page FILE]

BUILD has tierc and bench_rivals. Every answer of every engine is compared with that of the table before
a time of it is believed. Prints microseconds a decision, and how many times what the table takes, whose
facts are bound before; with --page it puts that into FILE.
"""

import argparse
import json
import os
import pathlib
import statistics
import subprocess
import sys

HERE = pathlib.Path(__file__).parent
sys.path[:0] = [str(HERE.parent)]
sys.dont_write_bytecode = True

import books  # noqa: E402
import engines  # noqa: E402
import page  # noqa: E402

# Longer than that a rival may not take for a book, loading it and all rounds.
LIMIT = 180
NOT_INSTALLED = 77


def run(command, modules):
    """What a program reports, or None where it took too long."""
    try:
        done = subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True, timeout=LIMIT,
                              env={**os.environ, "RIVALS_MODULES": str(modules.resolve())})
    except subprocess.TimeoutExpired:
        return None
    report = json.loads(done.stdout.splitlines()[-1])
    return report if report["tickets"] > 0 else None


def first_difference(ours, theirs):
    """The ticket of the first answer that differs, for a message; only lists in order have one a word."""
    words = zip(*(memoryview(answers).cast("i") for answers in (ours[:len(theirs)], theirs)))
    return next((at for at, (our, their) in enumerate(words) if our != their), min(len(ours), len(theirs)) // 4)


def compare(key, mode, place, answers):
    ours, theirs = (pathlib.Path(answers[name]).read_bytes() for name in ("tierc", key))
    if not theirs or not ours.startswith(theirs):
        raise SystemExit(f"compare.py: {key} decides {place.name} otherwise than the table: "
                         f"word {first_difference(ours, theirs)} of {answers[key]} and {answers['tierc']}")


def measure_book(options, kind, mode, count):
    """By engine, what it reports; None where it was too slow. What tierc reports is the median of its
    runs, one before each rival's."""
    place = books.prepare(options.tierc, options.folder, kind, mode, count, options.tickets)
    answers = {key: place / f"answers-{key}" for key in ["tierc", *options.rivals]}
    ours, reports = [], {}
    for key in options.rivals:
        ours.append(run([options.bench, mode, place, answers["tierc"], str(options.seconds / 4), place / "book.tierb"],
                        options.modules))
        if key in engines.FIRST_ONLY and mode != "first":
            continue
        reports[key] = run(engines.command(key, mode, place, answers[key], options.seconds, options.folder),
                           options.modules)
        if reports[key]:
            compare(key, mode, place, answers)
    reports["tierc"] = {name: statistics.median(report[name] for report in ours) for name in ("decide", "texts", "load")}
    return reports


def parse():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("build", type=pathlib.Path)
    parser.add_argument("--rules", type=int, nargs="+", default=[10, 100, 1000, 10000])
    parser.add_argument("--kinds", nargs="+", choices=["random", "desk"], default=["random", "desk"])
    parser.add_argument("--modes", nargs="+", choices=["first", "all"], default=["first", "all"])
    parser.add_argument("--rivals", nargs="+", choices=engines.LABELS, default=list(engines.LABELS))
    parser.add_argument("--tickets", type=int, default=20_000)
    parser.add_argument("--seconds", type=float, default=0.3, help="of a round, of which each engine has seven")
    parser.add_argument("--folder", type=pathlib.Path, default=HERE.parents[2] / "build/bench/rivals")
    parser.add_argument("--modules", type=pathlib.Path, default=HERE.parents[2] / "build/rivals")
    parser.add_argument("--page", type=pathlib.Path, help="between its two marks the tables are written")
    options = parser.parse_args()
    options.tierc, options.bench = options.build / "tierc", options.build / "bench_rivals"
    return options


def main():
    options = parse()
    for key in list(options.rivals):
        lacks = engines.lacking(key, options.modules)
        if lacks:
            print(f"{key} is not measured: {lacks} is not installed; `./dev bench rivals` installs it")
            options.rivals.remove(key)
    if not options.rivals:
        raise SystemExit(NOT_INSTALLED)
    results = {}
    for mode in options.modes:
        for kind in options.kinds:
            for count in options.rules:
                results[mode, kind, count] = measure_book(options, kind, mode, count)
                print(page.line(mode, kind, count, results[mode, kind, count]), flush=True)
                # After each book, so that what was measured is not lost where a later one fails.
                if options.page:
                    page.replace(options.page, page.text(results, options))
    print(page.text(results, options))


main()
