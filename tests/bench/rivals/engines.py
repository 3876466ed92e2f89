"""The rivals: how each is called, and whether it is here."""

import pathlib
import shutil
import subprocess

HERE = pathlib.Path(__file__).parent
# What `./dev bench rivals` calls each, and what it is called on the page.
LABELS = {
    "v8": "V8, `if` chain",
    "sqlite_case": "SQLite, one `CASE`",
    "sqlite_index": "SQLite, rules by index",
    "clips": "CLIPS",
    "json_logic": "json-logic-engine",
    "zen": "GoRules ZEN",
    "casbin": "casbin",
    "cedar": "Cedar",
    "json_rules": "json-rules-engine",
}
PACKAGES = {
    "json_logic": "json-logic-engine",
    "zen": "@gorules/zen-engine",
    "casbin": "casbin",
    "cedar": "@cedar-policy/cedar-wasm",
    "json_rules": "json-rules-engine",
}
LIBRARIES = {"clips": ("clips/clips.h", "-lclips"), "sqlite_case": ("sqlite3.h", "-lsqlite3"),
             "sqlite_index": ("sqlite3.h", "-lsqlite3")}
# An effect of casbin names one policy; a CASE has one value.
FIRST_ONLY = {"casbin", "sqlite_case"}


def lacking(key, modules):
    """What is not installed of what a rival needs, or None."""
    if key in LIBRARIES:
        header = LIBRARIES[key][0]
        found = subprocess.run(["g++", "-E", "-x", "c++", "-", "-o", "/dev/null"], input=f"#include <{header}>",
                               text=True, stderr=subprocess.DEVNULL)
        return header if found.returncode != 0 else None
    if shutil.which("node") is None:
        return "node"
    package = PACKAGES.get(key)
    return package if package and not (modules / "node_modules" / package).exists() else None


def compiled(key, folder):
    """The program that calls a library from C, made in `folder`."""
    source = HERE / f"{key.split('_')[0]}.cpp"
    program = folder / source.stem
    newest = max(source.stat().st_mtime, (HERE / "measure.h").stat().st_mtime)
    if not program.exists() or program.stat().st_mtime < newest:
        folder.mkdir(parents=True, exist_ok=True)
        subprocess.run(["g++", "-std=c++20", "-O2", source, "-o", program, LIBRARIES[key][1]], check=True)
    return program


def command(key, mode, place, answers, seconds, folder):
    common = [mode, place, answers, str(seconds)]
    if key == "clips":
        return [compiled(key, folder), *common, place / "book.clp"]
    if key in LIBRARIES:
        return [compiled(key, folder), *common, place / f"{key}_schema.sql", place / f"{key}_query.sql"]
    return ["node", "--max-old-space-size=4096", HERE / "run.mjs", key, *common]
