"""The rules of a workload in the forms of CLIPS and of SQLite; those of npm's engines are made beside
them, in the modules named after them."""

import itertools

from workload import ENUMS, FLAGS, NUMBERS, TAGS

ALL_TAGS = (1 << TAGS) - 1
ANY = -1


def ends(fact, wanted):
    """The ends of a stretch that can fail, or None."""
    low, high = wanted
    return low if low > 0 else None, high if high < NUMBERS[fact] else None


# CLIPS: a pattern a rule. The first match has the highest salience and halts the engine.

def clips_slot(fact, wanted):
    if fact in ENUMS:
        return f"({fact} {'|'.join(f'{fact}_{value}' for value in wanted)})"
    if fact in NUMBERS:
        low, high = ends(fact, wanted)
        tests = [] if low is None else [f":(>= ?{fact} {low})"]
        tests += [] if high is None else [f":(<= ?{fact} {high})"]
        return f"({fact} ?{fact}&{'&'.join(tests)})" if tests else ""
    if fact in FLAGS:
        return f"({fact} {'yes' if wanted else 'no'})"
    return f"(tags $? tag_{wanted} $?)"


# What is tested first is shared by the patterns of many rules.
CLIPS_SLOTS = ["product", "issue", "severity", "plan", "region", "channel", *FLAGS, *NUMBERS, "tags"]


def clips(mode, rules):
    yield "(deftemplate ticket"
    yield from (f" (slot {fact})" for fact in CLIPS_SLOTS[:-1])
    yield " (multislot tags))\n"
    least = -10_000
    highest = least + len(rules)
    for index, rule in enumerate(rules):
        slots = " ".join(clips_slot(fact, rule[fact]) for fact in CLIPS_SLOTS if fact in rule)
        salience = f"(declare (salience {highest - index})) " if mode == "first" else ""
        then = f"(found {index}) (halt)" if mode == "first" else f"(found {index})"
        yield f"(defrule rule_{index} {salience}(ticket {slots}) => {then})\n"
    if mode == "first":
        yield f"(defrule otherwise (declare (salience {least})) (ticket) => (found {len(rules)}) (halt))\n"


# SQLite: one CASE, or a table of rules with an index by product and issue.

PARAMETERS = {fact: f"?{index + 1}" for index, fact in enumerate([*ENUMS, *NUMBERS, *FLAGS, "tags"])}


def sqlite_test(fact, wanted):
    column = fact
    if fact in ENUMS:
        # Not IN: SQLite would fill a table with its values for every decision.
        return f"({' OR '.join(f'{column} = {value}' for value in wanted)})"
    if fact in NUMBERS:
        low, high = ends(fact, wanted)
        tests = [] if low is None else [f"{column} >= {low}"]
        tests += [] if high is None else [f"{column} <= {high}"]
        return " AND ".join(tests) or "1"
    if fact in FLAGS:
        return column if wanted else f"NOT {column}"
    return f"{column} & {signed(1 << wanted)}"


def signed(bits):
    """Of 64 bits, as SQLite has them."""
    return bits - (1 << 64) if bits >> 63 else bits


def sqlite_case(rules):
    """The tickets are rows of a table, so that a fact is a column."""
    whens = "".join(f"WHEN {' AND '.join(sqlite_test(*test) for test in rule.items()) or '1'} THEN {index}\n"
                    for index, rule in enumerate(rules))
    columns = ", ".join(f"{fact} INTEGER" for fact in PARAMETERS)
    return (f"CREATE TABLE ticket (id INTEGER PRIMARY KEY, {columns});",
            f"SELECT CASE {whens} ELSE {len(rules)} END FROM ticket WHERE id = ?1")


MASKS = [fact for fact in ENUMS if fact not in ("product", "issue")]


def sqlite_row(index, rule, product, issue):
    values = [product, issue, index]
    values += [sum(1 << value for value in rule.get(fact, range(ENUMS[fact]))) for fact in MASKS]
    for fact in NUMBERS:
        values += rule.get(fact, [0, NUMBERS[fact]])
    # Bits of the values that it takes.
    values += [(2 if rule[fact] else 1) if fact in rule else 3 for fact in FLAGS]
    values.append(signed(1 << rule["tags"] if "tags" in rule else ALL_TAGS))
    values.append(0 if "tags" in rule else 1)
    return f"({', '.join(map(str, values))})"


def sqlite_index(mode, rules):
    """A rule is found by its product and issue, or by -1 where it takes any."""
    columns = ["product", "issue", "rule", *MASKS, *(f"{fact}_{end}" for fact in NUMBERS for end in ("low", "high")),
               *FLAGS, "tags", "any_tags"]
    rows = [sqlite_row(index, rule, product, issue) for index, rule in enumerate(rules)
            for product, issue in itertools.product(rule.get("product", [ANY]), rule.get("issue", [ANY]))]
    schema = (f"CREATE TABLE book ({', '.join(f'{column} INTEGER' for column in columns)}, "
              "PRIMARY KEY (product, issue, rule)) WITHOUT ROWID;\nBEGIN;\n")
    schema += "".join(f"INSERT INTO book VALUES {row};\n" for row in rows) + "COMMIT;\n"
    tests = [f"{fact} & (1 << {PARAMETERS[fact]})" for fact in [*MASKS, *FLAGS]]
    tests += [f"{PARAMETERS[fact]} >= {fact}_low AND {PARAMETERS[fact]} <= {fact}_high" for fact in NUMBERS]
    tests.append(f"(any_tags OR tags & {PARAMETERS['tags']})")
    found = [f"SELECT rule FROM book WHERE product = {product} AND issue = {issue} AND {' AND '.join(tests)}"
             for product in (PARAMETERS["product"], ANY) for issue in (PARAMETERS["issue"], ANY)]
    if mode == "all":
        return schema, " UNION ALL ".join(found)
    least = ", ".join(f"ifnull(({select} ORDER BY rule LIMIT 1), {len(rules)})" for select in found)
    return schema, f"SELECT min({least})"
