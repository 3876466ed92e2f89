#!/usr/bin/env python3
"""Writes a rulebook as desks have them, of as many rules as asked: products and issues whose
scopes are spread over tiers, hand-offs with evidence, permissions and guidance.

    desk_book.py RULES [--defects N]

The book is sound; each planted defect is a scope that another one hides, a ticket class
without an owner, or two owners of one class, in turn.
"""

import argparse
import math

SEVERITIES = ["S1", "S2", "S3", "S4"]
PLANS = ["free", "team", "business", "enterprise"]
TIERS = ["L1", "L2", "platform", "integrations", "billing", "engineering"]
EVIDENCE = ["endpoint", "error_code", "workspace", "har_file", "steps", "screenshot"]


def head(products, issues):
    yield 'rulebook desk "A desk with many products" {\n  version "1"\n}\n\n'
    yield "enum Severity worse..milder { S1 > S2 > S3 > S4 }\n"
    yield "enum Plan { free < team < business < enterprise }\n"
    for name, count in (("Product", products), ("Issue", issues)):
        yield f"enum {name} {{\n"
        for i in range(count):
            yield f'  {name.lower()}_{i} "{name} number {i}"\n'
        yield "}\n"
    yield "\nticket {\n  product : Product\n  issue : Issue\n  severity : Severity\n  plan : Plan\n"
    yield "  seats : number 0..100000\n  age : number 0..365\n"
    yield "".join(f"  flag_{i} : flag \"Flag number {i}\"\n" for i in range(4)) + "}\n\n"
    yield 'system console "Admin console" { view, search, refund }\n'
    for name in EVIDENCE:
        yield f'evidence {name} "The {name.replace("_", " ")}"\n'


def scope(i, product, issue):
    return (f'  scope scope_{i} "Scope number {i}" when product is product_{product}'
            f" and issue is issue_{issue}\n")


def permission(i, product):
    action = ["view", "search", "refund"][i % 3]
    condition = f"product is product_{product} and severity is {SEVERITIES[1 + i % 3]} or milder"
    if i % 5 == 0:
        condition += f" and seats > {i % 50 * 100}"
    return f"  may {action} on console when {condition}\n"


def trigger(i, product, tier, to):
    return (f'trigger trigger_{i} "Trigger number {i}" {{\n  from {tier} to {to}\n'
            f"  when product is product_{product} and flag_{i % 4} and plan is {PLANS[1 + i % 3]} or higher\n"
            f"  needs {EVIDENCE[i % 6]}, {EVIDENCE[(i + 1) % 6]}\n"
            f"  needs {EVIDENCE[(i + 3) % 6]} when severity is S2 or worse\n"
            f'  because "Number {i} cannot be told apart without these."\n}}\n')


def guidance(i, product):
    return (f'guidance should "Guidance number {i}" {{\n  when product is product_{product} and age > {i % 12 * 30}\n'
            f'  text """Answer in the words of the customer, number {i}."""\n}}\n')


def book(rules, defects):
    scopes = max(4, rules * 6 // 10)
    products = max(2, math.isqrt(scopes))
    issues = max(2, scopes // products)
    scopes = products * issues
    yield from head(products, issues)
    cells = [(p, i) for p in range(products) for i in range(issues)]
    for k in range(defects):
        cells[k * 7 % len(cells)] = [None, cells[0], cells[-1]][k % 3]
    permissions, triggers, guides = rules * 2 // 10, rules // 10, rules // 10
    for t, tier in enumerate(TIERS):
        above = f" above {TIERS[t - 1]}" if t else ""
        yield f'\ntier {tier} "Tier {tier}"{above} {{\n'
        for i, cell in enumerate(cells):
            if cell and i % len(TIERS) == t:
                yield scope(i, *cell)
        for i in range(t, permissions, len(TIERS)):
            yield permission(i, i // 3 % products)
        yield "}\n"
    for i in range(triggers):
        yield trigger(i, i % products, TIERS[i % 5], TIERS[i % 5 + 1])
    for i in range(guides):
        yield guidance(i, i % products)


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("rules", type=int)
    parser.add_argument("--defects", type=int, default=0)
    options = parser.parse_args()
    print("".join(book(options.rules, options.defects)), end="")


main()
