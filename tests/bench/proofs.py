#!/usr/bin/env python3
"""proofs.py BENCH_PROOFS [RULES...]: what all proofs of a book cost, and comparing it with a later
one that has three scopes less; desk books with and without planted defects, and random books.
"""

import json
import pathlib
import re
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).parent
HEAD = f"{'book':24}{'rules':>7}{'table':>10}{'proofs':>10}{'of it':>7}{'diff':>10}{'found':>7}"


def write(path, script, *arguments):
    text = subprocess.run([sys.executable, HERE / script, *map(str, arguments)], check=True,
                          capture_output=True, text=True).stdout
    path.write_text(text)
    return text


def edited(text):
    """The book without its first three scopes behind the hundredth line."""
    lines = text.splitlines(keepends=True)
    places = [i for i, line in enumerate(lines) if re.match(r"  scope ", line)][1:4]
    return "".join(line for i, line in enumerate(lines) if i not in places)


def milliseconds(seconds):
    return f"{seconds * 1000:.1f} ms"


def measure(bench, name, *books):
    run = subprocess.run([bench, *books], check=True, capture_output=True, text=True)
    row = json.loads(run.stdout)
    diff = milliseconds(row["diff"]) if "diff" in row else ""
    print(f"{name:24}{row['rules']:>7}{milliseconds(row['table']):>10}"
          f"{milliseconds(row['proofs']):>10}{row['proofs'] / row['table']:>6.1f}x{diff:>10}"
          f"{row['findings']:>7}{row['not_proved']:>7}{row['megabytes']:>6} MB", flush=True)


def main():
    bench, sizes = sys.argv[1], [int(size) for size in sys.argv[2:]] or [100, 1000, 10000]
    print(f"{HEAD} unproved memory")
    with tempfile.TemporaryDirectory() as folder:
        book, later = (pathlib.Path(folder) / name for name in ("book.tier", "later.tier"))
        for size in sizes:
            later.write_text(edited(write(book, "desk_book.py", size)))
            measure(bench, f"desk, {size}", book, later)
            write(book, "desk_book.py", size, "--defects", 9)
            measure(bench, f"desk, {size}, 9 defects", book)
        for size in sizes:
            write(book, "random_book.py", size)
            measure(bench, f"random, {size}", book)


main()
