#!/usr/bin/env python3
"""runtime.py BENCH_RUNTIME [--rules N…] [--folder F] [--tickets N]: what deciding costs beside the
same rules as straight if/else, on random and desk books, the first match and all matches.

The times of `if/else`, `decide` (every decision of the book) and `bind` (a ticket from its texts) are
nanoseconds a ticket. Each kernel is the decision that has the rules, alone; how many times faster than
if/else it is, the best one beside the goal. `batch` is the same decision of columns, in nanoseconds a
row, and how much of `decide`'s time that is; `2 threads` how fast two threads over the same columns are
beside two that share nothing. `B/rule` is what the index takes, `open` opening a table
with all its checks beside adding up its bytes in memory twice.
"""

import argparse
import concurrent.futures
import json
import os
import pathlib
import subprocess
import sys

HERE = pathlib.Path(__file__).parent
COMPILE = ["g++", "-std=c++20", "-O3", "-shared", "-fPIC"]
KERNELS = ["portable", "avx2"]
# How many times faster than if/else, by match, book and rules.
GOALS = {
    "first": {"random": {10: 1.5, 100: 4.5, 1000: 18, 10000: 100}, "desk": {1000: 30, 10000: 200}},
    "all": {"random": {100: 4, 1000: 15, 10000: 50}, "desk": {}},
}
HEAD = f"{'book':7}{'match':6}{'rules':>6}{'if/else':>10}" + "".join(
    f"{kernel:>10}" for kernel in KERNELS) + f"{'goal':>7}{'decide':>9}{'bind':>7}{'batch':>8}{'/decide':>8}{'2 threads':>11}{'B/rule':>8}{'open':>7}"


def prepare(folder, kind, mode, rules, tickets):
    """Fills a folder, unless it was filled by this workload.py already."""
    place = folder / f"{kind}-{mode}-{rules}"
    stamp = f"{(HERE / 'workload.py').read_text()}\n{tickets}\n{COMPILE}"
    if (place / "stamp").exists() and (place / "stamp").read_text() == stamp:
        return place
    subprocess.run([sys.executable, HERE / "workload.py", kind, mode, str(rules), place,
                    "--tickets", str(tickets)], check=True)
    subprocess.run([*COMPILE, place / "reference.cpp", "-o", place / "reference.so"], check=True)
    (place / "stamp").write_text(stamp)
    return place


def measure(bench, place):
    run = subprocess.run([bench, place], check=True, stdout=subprocess.PIPE, text=True)
    return json.loads(run.stdout)


def times(faster, digits=1):
    return f"{faster:.{digits}f}x"


def show(kind, mode, rules, row):
    reference = row["reference"]
    goal = GOALS[mode][kind].get(rules)
    kernels = "".join(f"{times(reference / row[kernel]) if kernel in row else '-':>10}"
                      for kernel in KERNELS)
    batch = f"{'-':>8}{'-':>8}{'-':>11}"
    if "batch" in row:
        batch = (f"{row['batch']:>8.1f}{times(row['batch'] / row['decide'], 2):>8}"
                 f"{times(row['loops'] / row['threads'], 2):>11}")
    print(f"{kind:7}{mode:6}{rules:>6}{reference:>10.1f}{kernels}"
          f"{times(goal) if goal else '':>7}{row['decide']:>9.1f}{row['bind']:>7.0f}{batch}"
          f"{row['index'] / row['rules']:>8.0f}{row['open'] / row['read']:>6.2f}x", flush=True)


def main():
    parser = argparse.ArgumentParser(description=__doc__.split(":")[0])
    parser.add_argument("bench")
    parser.add_argument("--rules", type=int, nargs="+", default=[10, 100, 1000, 10000])
    parser.add_argument("--folder", type=pathlib.Path, default=HERE.parents[1] / "build/bench")
    parser.add_argument("--tickets", type=int, default=100_000)
    options = parser.parse_args()
    works = [(kind, mode, rules) for mode in ("first", "all") for rules in options.rules
             for kind in ("random", "desk")]
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        places = list(pool.map(lambda work: prepare(options.folder, *work, options.tickets), works))
    print(HEAD)
    for (kind, mode, rules), place in zip(works, places):
        show(kind, mode, rules, measure(options.bench, place))


main()
