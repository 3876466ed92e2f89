#!/usr/bin/env python3
"""tidy.py BUILD [--changed]: clang-tidy over the sources that BUILD compiles.

With --changed only over those that the working tree and the last thirty commits touched,
a header standing for every source of its folder.
"""

import concurrent.futures
import json
import os
import pathlib
import subprocess
import sys

COMMITS = 30


def compiled_sources(build, root):
    entries = json.loads((build / "compile_commands.json").read_text(encoding="utf-8"))
    paths = {pathlib.Path(entry["file"]) for entry in entries}
    return sorted(path for path in paths
                  if path.is_relative_to(root) and not path.is_relative_to(root / "build"))


def git(*arguments):
    result = subprocess.run(["git", *arguments], capture_output=True, text=True, check=False)
    return result.stdout.split("\0") if result.returncode == 0 else []


def changed_paths(root):
    """What the last commits and the working tree touched; None where there is no git."""
    commits = git("rev-list", "-z", f"--max-count={COMMITS + 1}", "--first-parent", "HEAD")
    oldest = "".join(commits).split()[-1:]
    if not oldest:
        return None
    names = git("diff", "-z", "--name-only", oldest[0])
    names += git("ls-files", "-z", "--others", "--exclude-standard")
    return {root / name for name in names if name}


def chosen(sources, changed):
    if changed is None:
        return sources
    header_folders = {path.parent for path in changed if path.suffix in (".h", ".def")}
    return [path for path in sources if path in changed or path.parent in header_folders]


def tidy(build, path):
    """The findings in one source, without clang's count of what it left out."""
    result = subprocess.run(["clang-tidy-14", "--quiet", "-p", build, path],
                            capture_output=True, text=True, check=False)
    return result.returncode, result.stdout


def main(build, *options):
    root = pathlib.Path.cwd()
    sources = compiled_sources(root / build, root)
    if "--changed" in options:
        sources = chosen(sources, changed_paths(root))
    failed = 0
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        for status, text in pool.map(lambda path: tidy(root / build, path), sources):
            failed += status != 0
            print(text, end="", flush=True)
    print(f"clang-tidy: {len(sources)} sources, {failed} with findings")
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main(*sys.argv[1:])
