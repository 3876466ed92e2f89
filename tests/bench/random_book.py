#!/usr/bin/env python3
"""Writes a rulebook that nobody would: a list in order of as many rules as asked, each with one to
five conditions on facts picked at random. Proofs have nothing to hold on to.

    random_book.py RULES [--seed N]
"""

import argparse
import random

ENUMS = [("Product", 40), ("Issue", 20), ("Region", 8), ("Plan", 4), ("Channel", 5)]
NUMBERS = [("seats", 100000), ("age", 3650), ("spend", 1000000)]
FLAGS = ["vip", "outage", "security", "repeat"]


def facts():
    for name, count in ENUMS:
        yield f"enum {name} {{ " + " ".join(f"{name.lower()}_{i}" for i in range(count)) + " }\n"
    yield "enum Queue { " + " ".join(f"queue_{i}" for i in range(16)) + " }\nticket {\n"
    yield "".join(f"  {name.lower()} : {name}\n" for name, _ in ENUMS)
    yield "".join(f"  {name} : number 0..{most}\n" for name, most in NUMBERS)
    yield "".join(f"  {name} : flag\n" for name in FLAGS) + "}\n"


def condition(fact, draw):
    kind = fact if isinstance(fact, str) else fact[0]
    if fact in FLAGS:
        return kind if draw.random() < 0.5 else f"not {kind}"
    if fact in NUMBERS:
        return f"{kind} {draw.choice(['<', '>='])} {draw.randrange(1, fact[1])}"
    values = draw.sample(range(fact[1]), draw.randint(1, max(1, fact[1] // 4)))
    return f"{kind.lower()} in (" + ", ".join(f"{kind.lower()}_{i}" for i in values) + ")"


def book(rules, seed):
    draw = random.Random(seed)
    yield 'rulebook random "A random book" {\n  version "1"\n}\n'
    yield from facts()
    yield 'derive queue : Queue "Where it goes" in order {\n'
    for _ in range(rules):
        chosen = draw.sample(ENUMS + NUMBERS + FLAGS, draw.randint(1, 5))
        conditions = " and ".join(condition(fact, draw) for fact in chosen)
        yield f"  queue_{draw.randrange(16)} when {conditions}\n"
    yield "  queue_0 otherwise\n}\n"
    yield 'tier L1 "Frontline" { scope rest "Everything" otherwise }\n'


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("rules", type=int)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    print("".join(book(options.rules, options.seed)), end="")


main()
