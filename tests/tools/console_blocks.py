#!/usr/bin/env python3
"""Runs the ```console blocks of Markdown pages and compares what they show.

    console_blocks.py TIERC PAGE...

Each `$ ` line of a block is a command, the lines below it are what it prints, standard output
and error together; a line `…` alone stands for lines left out at the end. Commands run in a
copy of the page's folder, `tierc` being the compiler under test. Blocks of other commands (git,
./dev) are passed over. With TIER_UPDATE=1 the pages are rewritten instead.
"""

import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

BLOCK = re.compile(r"^```console\n(.*?)^```$", re.M | re.S)


def split_commands(block):
    """[(command, shown lines)], in order."""
    commands = []
    for line in block.splitlines():
        if line.startswith("$ "):
            commands.append((line[2:], []))
        elif commands:
            commands[-1][1].append(line)
    return commands


def run(command, folder, tierc):
    environment = {"PATH": f"{tierc.parent}:/usr/bin:/bin", "LC_ALL": "C"}
    done = subprocess.run(command, shell=True, cwd=folder, env=environment, text=True,
                          stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                          stderr=subprocess.STDOUT, check=False)
    return done.stdout.splitlines()


def rewritten(block, folder, tierc):
    """The block as it would be written today."""
    lines = []
    for command, shown in split_commands(block):
        lines.append("$ " + command)
        printed = run(command, folder, tierc)
        if shown and shown[-1] == "…":
            lines += printed[: len(shown) - 1] + ["…"]
        else:
            lines += printed
    return "".join(line + "\n" for line in lines)


def check_page(page, tierc, root):
    text = page.read_text(encoding="utf-8")
    with tempfile.TemporaryDirectory() as scratch:
        folder = pathlib.Path(scratch) / "copy"
        shutil.copytree(page.parent, folder,
                        ignore=shutil.ignore_patterns("build", ".git", "tests", "compiler"))

        def replace(match):
            commands = [command for command, _ in split_commands(match.group(1))]
            if not commands or not all(re.match(r"(tierc|cat|head|ls) ", c) for c in commands):
                return match.group(0)
            return f"```console\n{rewritten(match.group(1), folder, tierc)}```"

        wanted = BLOCK.sub(replace, text)
    if wanted == text:
        return True
    if os.environ.get("TIER_UPDATE"):
        page.write_text(wanted, encoding="utf-8")
        return True
    print(f"{page.relative_to(root)} does not show what its commands print; today it is:\n{wanted}")
    return False


def main():
    tierc = pathlib.Path(sys.argv[1]).resolve()
    pages = [pathlib.Path(argument).resolve() for argument in sys.argv[2:]]
    root = pathlib.Path(__file__).resolve().parents[2]
    return 0 if all([check_page(page, tierc, root) for page in pages]) else 1


if __name__ == "__main__":
    sys.exit(main())
