#!/usr/bin/env python3
"""The runtime stands alone: its objects need nothing but the C library's mem* functions,
and their code fits 32 KiB.

The sources are compiled here once, with the flags of the release preset, because a
sanitized build adds symbols of its own.
"""

import pathlib
import re
import subprocess
import tempfile

import house

# clang writes bcmp for a memcmp of which only equality is asked.
ALLOWED = {"memcpy", "memcmp", "memset", "memmove", "bcmp"}
GREATEST_CODE = 32 * 1024
COMPILE = ["g++", "-std=c++20", "-DNDEBUG", "-fno-exceptions", "-fno-rtti",
           "-fno-asynchronous-unwind-tables", "-c"]


def compiled_for_speed(runtime):
    """The options of the sources that the room's CMakeLists.txt compiles for speed."""
    lists = runtime / "CMakeLists.txt"
    text = lists.read_text() if lists.exists() else ""
    options = {}
    for sources, level in re.findall(
            r"set_source_files_properties\(([^()]*?)PROPERTIES COMPILE_OPTIONS [^()]*?>:([^()]*?)>\"?\)", text):
        for name in re.findall(r"src/(\w+)\.cpp", sources):
            options[name] = level.split(";")
    return options


def objects_of(runtime, folder):
    objects = []
    for_speed = compiled_for_speed(runtime)
    for source in house.files(runtime, ["src"], {".cpp"}):
        target = pathlib.Path(folder) / (source.stem + ".o")
        options = ["-Oz", "-fno-jump-tables", *for_speed.get(source.stem, [])]
        subprocess.run([*COMPILE, *options, f"-I{runtime / 'include'}", source, "-o", target], check=True)
        objects.append(target)
    return objects


def output_of(*command):
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


def foreign_symbols(objects):
    """What the objects need and neither define nor may need."""
    defined, needed = set(), set()
    for line in output_of("nm", "--format=posix", *objects).splitlines():
        if found := re.match(r"(\S+) ([A-Za-z])\b", line):
            (needed if found[2] in "Uwv" else defined).add(found[1])
    # The table of offsets of position-independent code is the linker's, not a function.
    return sorted(needed - defined - ALLOWED - {"_GLOBAL_OFFSET_TABLE_"})


def code_size(objects):
    """Bytes of code and constants."""
    return sum(int(line.split()[0]) for line in output_of("size", *objects).splitlines()[1:])


def check(root):
    with tempfile.TemporaryDirectory() as folder:
        objects = objects_of(root / "runtime", folder)
        if not objects:
            yield "runtime/src: no sources"
            return
        for symbol in foreign_symbols(objects):
            yield f"runtime/src: needs `{symbol}`, which is none of {', '.join(sorted(ALLOWED))}"
        size = code_size(objects)
    if size > GREATEST_CODE:
        yield f"runtime/src: {size} bytes of code, more than {GREATEST_CODE}"


if __name__ == "__main__":
    house.run(check)
