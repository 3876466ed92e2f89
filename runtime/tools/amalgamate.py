#!/usr/bin/env python3
"""Makes two files of the runtime, tier_runtime.h and tier_runtime.cpp, for programs that would
rather compile it than link it.

    amalgamate.py RUNTIME_FOLDER OUTPUT_FOLDER

The header has the C API and, for C++, all of include/tier. Both are plain concatenations: each
header once, in front of what includes it, and then the sources.
"""

import pathlib
import re
import sys

INCLUDE = re.compile(r'#include [<"]([^">]+)[">]\n')
CONDITION = re.compile(r"#(if|endif)")
GUARDS = re.compile(r"^#pragma once\n|^#(?:ifndef|define) TIER_\w+_H\n|^#endif /\* TIER_\w+_H \*/\n",
                    re.MULTILINE)
C_HEADERS = ["tier/tier.h", "tier/clocks.h", "tier/ticket.h", "tier/batch.h"]


# A C compiler that passes over the C++ part still trips over a quote by itself.
SEPARATOR = re.compile(r"(?<=[0-9A-F])'(?=[0-9A-F])")


def take_apart(text):
    """The files that it includes on any machine, and the text without them and its guard. What is
    included on some machines only stays where it is."""
    names = []
    lines = []
    depth = 0
    for line in GUARDS.sub("", text).splitlines(keepends=True):
        condition = CONDITION.match(line)
        if condition:
            depth += 1 if condition[1] == "if" else -1
        include = INCLUDE.match(line)
        if include and depth == 0:
            names.append(include[1])
        else:
            lines.append(line)
    return names, "".join(lines).strip("\n")


class Gatherer:
    """Each file once, behind those that it includes."""

    def __init__(self, runtime, done=()):
        self.runtime = runtime
        self.done = set(done)
        self.standard = set()
        self.parts = []

    def find(self, name, beside):
        for folder in (beside, self.runtime / "include"):
            if (folder / name).is_file():
                return (folder / name).resolve()
        return None

    def add(self, path):
        path = path.resolve()
        if path in self.done:
            return
        self.done.add(path)
        names, text = take_apart(path.read_text(encoding="utf-8"))
        for name in names:
            found = self.find(name, path.parent)
            if found:
                self.add(found)
            else:
                self.standard.add(name)
        title = path.relative_to(self.runtime.resolve())
        self.parts.append(f"/* ---- {title} ---- */\n\n{text}\n")


def includes(names):
    return "".join(f"#include <{name}>\n" for name in sorted(names))


def licence(version):
    return (f"/* The runtime of tierc {version}, put together by runtime/tools/amalgamate.py:\n"
            " * change its sources, not this file. Licensed under the Apache License, Version 2.0. */\n\n")


def amalgamate(runtime, version):
    """The text of the header and of the source."""
    c_api = Gatherer(runtime)
    for name in C_HEADERS:
        c_api.add(runtime / "include" / name)
    whole = Gatherer(runtime, c_api.done)
    for path in sorted((runtime / "include/tier").glob("*.h")):
        whole.add(path)
    whole.parts = [SEPARATOR.sub("", part) for part in whole.parts]
    sources = Gatherer(runtime, whole.done)
    for folder in ("src", "answers", "batch", "clock"):
        for path in sorted((runtime / folder).glob("*.cpp")):
            sources.add(path)
    header = (licence(version) + "#ifndef TIER_RUNTIME_H\n#define TIER_RUNTIME_H\n\n"
              + includes(c_api.standard) + "\n" + "\n".join(c_api.parts)
              + "\n#ifdef __cplusplus\n\n" + includes(whole.standard) + "\n" + "\n".join(whole.parts)
              + "\n#endif /* __cplusplus */\n\n#endif /* TIER_RUNTIME_H */\n")
    source = (licence(version) + '#include "tier_runtime.h"\n\n' + includes(sources.standard) + "\n"
              + "\n".join(sources.parts))
    return header, source


def version_of(runtime):
    text = (runtime / "CMakeLists.txt").read_text(encoding="utf-8")
    return re.search(r"project\(tier_runtime VERSION (\S+)", text)[1]


def main():
    runtime, output = map(pathlib.Path, sys.argv[1:])
    header, source = amalgamate(runtime, version_of(runtime))
    output.mkdir(parents=True, exist_ok=True)
    (output / "tier_runtime.h").write_text(header, encoding="utf-8")
    (output / "tier_runtime.cpp").write_text(source, encoding="utf-8")
    for name in ("tier_runtime.h", "tier_runtime.cpp"):
        print(output / name)


if __name__ == "__main__":
    main()
