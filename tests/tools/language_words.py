#!/usr/bin/env python3
"""language_words.py LANGUAGE FOLDER RULEBOOK...: no word in the pages of FOLDER is of another language.

Every word of a page that is no code and no target of a link stands in a title, text or name of a
rulebook, or among the renderer's words of the language, as `german`. Behind %language_words.
"""

import pathlib
import re
import sys

ROOT = pathlib.Path(__file__).resolve().parents[2]
WORD = re.compile(r"[^\W\d_]{2,}")
STRING = re.compile(r'"""(.*?)"""|"((?:[^"\\]|\\.)*)"', re.DOTALL)
# What a rulebook is written with, and no name: a page that has it translates nothing.
KEYWORDS = set(
    """a accept all allow always an and any approved at becomes by can comes decided denied ends
    evidence every everyone expect fact from given goes guarantee guidance holds how if impossible
    in is may means most must needs never no none not of on once or other others over overrides own
    owner says set should stands starts system target team test that the them these they this ticket
    tier to trigger unknown unless unlike value values waived when where whoever with within""".split()
)


def words(text):
    return {word.lower() for word in WORD.findall(text)}


def words_of_rulebook(text):
    """Those of its titles, texts, comments and names."""
    said = " ".join(a or b for a, b in STRING.findall(text))
    said += " ".join(re.findall(r"///(.*)", text))
    code = re.sub(r"//.*", "", STRING.sub(" ", text))
    return words(said) | (words(code.replace("_", " ")) - KEYWORDS)


def words_of_language(text):
    return words(" ".join(a or b for a, b in STRING.findall(text)))


def words_of_page(text):
    text = re.sub(r"```.*?```", lambda block: " ".join(re.findall(r'"(.*)"', block[0])), text,
                  flags=re.DOTALL)
    text = re.sub(r"<a id=\"[^\"]*\"></a>|\]\([^)]*\)|`[^`]*`", " ", text)
    return words(re.sub(r"&\w+;", " ", text))


def main(language, folder, rulebooks):
    known = set()
    for path in ROOT.glob(f"compiler/*/*_{language}*"):
        known |= words_of_language(path.read_text(encoding="utf-8"))
    for path in [*map(pathlib.Path, rulebooks), *ROOT.glob("stdlib/**/*.tier")]:
        known |= words_of_rulebook(path.read_text(encoding="utf-8"))
    failed = False
    for page in sorted(pathlib.Path(folder).rglob("*.md")):
        for word in sorted(words_of_page(page.read_text(encoding="utf-8")) - known):
            print(f"{page.relative_to(folder)}: `{word}` is of no language that the book speaks")
            failed = True
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], sys.argv[2], sys.argv[3:]))
