#!/usr/bin/env python3
"""runtime.py BENCH_RUNTIME [--rules N…] [--folder F] [--tickets N]: what deciding costs beside the
same rules as straight if/else, on random and desk books, the first match and all matches.
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
    run = subprocess.run([bench, place], check=True, capture_output=True, text=True)
    return json.loads(run.stdout)


def show(kind, mode, row):
    reference = row["reference"]
    print(f"{kind:7}{mode:6}{row['rules']:>7}{reference:>10.1f}{row['decide']:>10.1f}"
          f"{reference / row['decide']:>8.1f}x{row['bind']:>8.0f}{row['index'] / row['rules']:>9.0f}"
          f"{row['open'] / row['read']:>7.2f}", flush=True)


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
    print("book   match   rules  if/else    decide   ratio    bind  B/rule   open")
    for (kind, mode, _), place in zip(works, places):
        show(kind, mode, measure(options.bench, place))


main()
