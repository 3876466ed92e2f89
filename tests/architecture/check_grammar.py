#!/usr/bin/env python3
"""grammar/tier.ebnf, the grammar for reading, speaks of the rules in grammar/*.h.

Every rule of it has the name of one there; every rule that it uses it also gives, and it uses
all but `file` and `gap`. Its keywords and signs in double quotes are those of grammar/*.h, none more and none
less, and its declarations those of declarations.def, each beginning with its word.
"""

import re

import house

EBNF = "grammar/tier.ebnf"
DECLARATIONS = "grammar/declarations.def"
TOKEN = re.compile(r"\"[^\"]*\"|'[^']*'|\[[^\]]*\]|#x[0-9A-F]+|[a-z_]+|\S")
LITERAL_HEADERS = re.compile(
    r"TIER_WORD\(\w+, \"([\w-]+)\"\)|TAO_PEGTL_STRING\(\"([^\"]+)\"\)|symbol<'(.)'>"
    r"|(?<=seq<)pegtl::one<'([|,])'>")


def read_rules(root):
    """{name: tokens} of the EBNF, in its order, and the line of each."""
    text = (root / EBNF).read_text(encoding="utf-8")
    # Comments become blanks, so that lines keep their numbers.
    text = re.sub(r"/\*.*?\*/", lambda hit: re.sub(r"[^\n]", " ", hit[0]), text, flags=re.DOTALL)
    rules, lines, name = {}, {}, None
    for line, content in enumerate(text.splitlines(), start=1):
        if begun := re.match(r"(\w+)\s*::=(.*)", content):
            name, content = begun[1], begun[2]
            rules[name], lines[name] = [], line
        if name:
            rules[name] += TOKEN.findall(content)
    return rules, lines


def read_headers(root):
    """The names of rules in grammar/*.h, and the keywords and signs."""
    names, literals = set(), set()
    for path in house.files(root, ["grammar"], {".h"}):
        text = path.read_text(encoding="utf-8")
        text = re.sub(r"#define TIER_(WORD|MATCHED_BY_HAND|EXPECTED)\b(.*\\\n)*.*", "", text)
        names.update(re.findall(r"\bstruct (\w+)", text))
        names.update(re.findall(r"TIER_MATCHED_BY_HAND\((\w+)\)", text))
        for hit in LITERAL_HEADERS.finditer(text):
            literals.add(next(group for group in hit.groups() if group))
        if "two<'.'>" in text:
            literals.add("..")
    return names, literals


def declaration_problems(root, rules):
    declared = dict(re.findall(r"^TIER_DECLARATION\((\w+), (\w+)\)",
                               (root / DECLARATIONS).read_text(encoding="utf-8"), re.MULTILINE))
    alternatives = [token for token in rules.get("declaration", []) if token != "|"]
    if sorted(alternatives) != sorted(declared.values()):
        yield f"{EBNF}: declarations are {alternatives}, not {list(declared.values())}"
    for word, rule in declared.items():
        if rules.get(rule, [""])[:1] != [f'"{word}"']:
            yield f"{EBNF}: `{rule}` does not begin with \"{word}\""


def check(root):
    rules, lines = read_rules(root)
    names, literals = read_headers(root)
    used, shown = {"file", "gap"}, set()
    for rule, tokens in rules.items():
        if rule not in names:
            yield f"{EBNF}:{lines[rule]}: no rule of grammar/*.h is called `{rule}`"
        for token in tokens:
            if re.fullmatch(r"[a-z_]+", token):
                used.add(token)
                if token not in rules:
                    yield f"{EBNF}:{lines[rule]}: `{token}` is not given"
            elif token.startswith('"'):
                shown.add(token[1:-1])
    for rule in sorted(set(rules) - used):
        yield f"{EBNF}:{lines[rule]}: nothing uses `{rule}`"
    for literal in sorted(literals - shown):
        yield f"{EBNF}: \"{literal}\" of grammar/*.h stands nowhere"
    # Inside of names and numbers and dates a sign is no token of its own.
    for literal in sorted(shown - literals - {".", "-"}):
        yield f"{EBNF}: grammar/*.h has no \"{literal}\""
    yield from declaration_problems(root, rules)


if __name__ == "__main__":
    house.run(check)
