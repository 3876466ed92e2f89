#!/usr/bin/env python3
"""Writes what the runtime is measured by: a rulebook of as many rules as asked over a dozen facts,
tickets that are spread over its rules, and the same rules as straight if/else in C++.

    workload.py KIND MODE RULES FOLDER [--tickets N] [--seed N]

KIND is `random` (one to five conditions on facts at random, thresholds anywhere) or `desk` (every
rule about a product and an issue, round thresholds); MODE is `first` (a list in order, the first
rule that matches) or `all` (every rule that matches). Leaves book.tier, reference.cpp, tickets.bin
(records of `Ticket` in reference.cpp) and rules.json in FOLDER.
"""

import argparse
import json
import pathlib
import random
import struct

ENUMS = {"severity": 4, "plan": 4, "region": 8, "channel": 5, "product": 40, "issue": 20}
NUMBERS = {"seats": 100_000, "age": 3_650, "spend": 1_000_000}
FLAGS = ["vip", "outage"]
TAGS = 64
FACTS = [*ENUMS, *NUMBERS, *FLAGS, "tags"]
# How many rules of a hundred have one to five conditions: few rules of a real book are that wide.
CONDITIONS = [2, 8, 30, 30, 30]
# After this line stand the rules of a list in order, one a line.
LIST_BEGINS = 'derive queue : Queue "Where it goes" in order {'
# Rules in one function: g++ takes minutes for thousands in one.
PART = 200


def condition(fact, draw, round_numbers):
    """What a rule asks of a fact: the values that it takes, a stretch, yes or no, or a tag."""
    if fact in ENUMS:
        most = min(3, ENUMS[fact] // 4)
        return sorted(draw.sample(range(ENUMS[fact]), draw.randint(1, most)))
    if fact in NUMBERS:
        most = NUMBERS[fact]
        if round_numbers:
            cut = most * draw.randint(1, 9) // 10
            return [cut, most] if draw.random() < 0.5 else [0, cut - 1]
        width = round(most * draw.uniform(0.01, 0.5))
        begin = draw.randint(0, most - width)
        return [begin, begin + width]
    if fact in FLAGS:
        return draw.random() < 0.5
    return draw.randrange(TAGS)


def random_rule(draw):
    chosen = draw.sample(FACTS, draw.choices(range(1, 6), CONDITIONS)[0])
    return {fact: condition(fact, draw, False) for fact in chosen}


def desk_rule(draw):
    rule = {"product": [draw.randrange(ENUMS["product"])]}
    if draw.random() < 0.9:
        rule["issue"] = [draw.randrange(ENUMS["issue"])]
    others = [fact for fact in FACTS if fact not in ("product", "issue")]
    for fact in draw.sample(others, draw.randint(0, 3)):
        rule[fact] = condition(fact, draw, True)
    return rule


def make_rules(kind, count, draw):
    """Special rules first, as a desk would put them."""
    rules = [random_rule(draw) if kind == "random" else desk_rule(draw) for _ in range(count)]
    return sorted(rules, key=lambda rule: -len(rule))


def ticket(rules, draw):
    facts = {fact: draw.randrange(count) for fact, count in ENUMS.items()}
    facts.update((fact, draw.randint(0, most)) for fact, most in NUMBERS.items())
    facts.update((fact, draw.random() < 0.5) for fact in FLAGS)
    facts["tags"] = set(draw.sample(range(TAGS), draw.randint(0, 4)))
    if draw.random() < 0.8:
        for fact, wanted in draw.choice(rules).items():
            if fact in ENUMS:
                facts[fact] = draw.choice(wanted)
            elif fact in NUMBERS:
                at_end = draw.random() < 0.1
                facts[fact] = draw.choice(wanted) if at_end else draw.randint(*wanted)
            elif fact in FLAGS:
                facts[fact] = wanted
            else:
                facts["tags"].add(wanted)
    return facts


def packed(facts):
    return struct.pack("<3i8B4xQ", *(facts[fact] for fact in NUMBERS), *(facts[fact] for fact in ENUMS),
                       *(facts[fact] for fact in FLAGS), sum(1 << tag for tag in facts["tags"]))


def in_tier(fact, wanted):
    if fact in ENUMS:
        values = ", ".join(f"{fact}_{value}" for value in wanted)
        return f"{fact} is {values}" if len(wanted) == 1 else f"{fact} in ({values})"
    if fact in NUMBERS:
        return f"{fact} >= {wanted[0]} and {fact} <= {wanted[1]}"
    if fact in FLAGS:
        return fact if wanted else f"not {fact}"
    return f"tags has tag_{wanted}"


def in_c(fact, wanted):
    if fact in ENUMS:
        values = " || ".join(f"t.{fact} == {value}" for value in wanted)
        return f"({values})" if len(wanted) > 1 else values
    if fact in NUMBERS:
        ends = [f"t.{fact} >= {wanted[0]}"] * (wanted[0] > 0)
        ends += [f"t.{fact} <= {wanted[1]}"] * (wanted[1] < NUMBERS[fact])
        return " && ".join(ends) or "true"
    if fact in FLAGS:
        return f"t.{fact}" if wanted else f"!t.{fact}"
    return f"(t.tags >> {wanted} & 1)"


def joined(rule, form):
    word = " and " if form is in_tier else " && "
    return word.join(form(fact, wanted) for fact, wanted in rule.items())


def book(mode, rules):
    yield 'rulebook measured "What the runtime is measured by" {\n  version "1"\n}\n'
    for name, count in [*ENUMS.items(), ("tag", TAGS)]:
        yield f"enum {name.title()} {{ " + " ".join(f"{name}_{i}" for i in range(count)) + " }\n"
    yield "enum Queue { " + " ".join(f"queue_{i}" for i in range(16)) + " }\nticket {\n"
    yield "".join(f"  {name} : {name.title()}\n" for name in ENUMS)
    yield "".join(f"  {name} : number 0..{most}\n" for name, most in NUMBERS.items())
    yield "".join(f"  {name} : flag\n" for name in FLAGS) + "  tags : set of Tag\n}\n"
    if mode == "first":
        yield f"{LIST_BEGINS}\n"
        yield "".join(f"  queue_{i % 16} when {joined(rule, in_tier)}\n" for i, rule in enumerate(rules))
        yield "  queue_0 otherwise\n}\n"
    else:
        for i, rule in enumerate(rules):
            yield f'guidance should "Number {i}" {{\n  when {joined(rule, in_tier)}\n'
            yield f'  text """Answer number {i}."""\n}}\n'
    yield 'tier L1 "Frontline" { scope rest "Everything" otherwise }\n'


def reference(mode, rules):
    yield "#include <cstdint>\nstruct Ticket {\n"
    yield "".join(f"  std::int32_t {fact};\n" for fact in NUMBERS)
    yield "".join(f"  std::uint8_t {fact};\n" for fact in [*ENUMS, *FLAGS]) + "  std::uint64_t tags;\n};\n"
    parts = range(0, len(rules), PART)
    for start in parts:
        if mode == "first":
            yield f"[[gnu::noinline]] static int part_{start}(const Ticket& t) {{\n"
        else:
            yield f"[[gnu::noinline]] static int* part_{start}(const Ticket& t, int* out) {{\n"
        for i, rule in enumerate(rules[start:start + PART], start):
            then = f"return {i};" if mode == "first" else f"*out++ = {i};"
            yield f"  if ({joined(rule, in_c)}) {then}\n"
        yield "  return -1;\n}\n" if mode == "first" else "  return out;\n}\n"
    if mode == "first":
        yield 'extern "C" int reference(const Ticket& t, int*) {\n  int found = -1;\n'
        yield "".join(f"  if ((found = part_{start}(t)) >= 0) return found;\n" for start in parts)
        yield f"  return {len(rules)};\n}}\n"
    else:
        yield 'extern "C" int reference(const Ticket& t, int* out) {\n  int* begin = out;\n'
        yield "".join(f"  out = part_{start}(t, out);\n" for start in parts)
        yield "  return static_cast<int>(out - begin);\n}\n"


def write(folder, mode, rules, tickets, draw):
    """Fills a folder, with so many tickets."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "book.tier").write_text("".join(book(mode, rules)))
    (folder / "reference.cpp").write_text("".join(reference(mode, rules)))
    (folder / "rules.json").write_text(json.dumps(rules))
    with (folder / "tickets.bin").open("wb") as file:
        for _ in range(tickets):
            file.write(packed(ticket(rules, draw)))


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("kind", choices=["random", "desk"])
    parser.add_argument("mode", choices=["first", "all"])
    parser.add_argument("rules", type=int)
    parser.add_argument("folder", type=pathlib.Path)
    parser.add_argument("--tickets", type=int, default=100_000)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    draw = random.Random(options.seed)
    write(options.folder, options.mode, make_rules(options.kind, options.rules, draw), options.tickets, draw)


if __name__ == "__main__":
    main()
