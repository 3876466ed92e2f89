#!/usr/bin/env python3
"""The runtime stands alone: its objects need nothing but the C library's mem* functions, and
their code fits 32 KiB. So do, with limits of their own, those that a program which does not ask for
them never links: clocks that are kept from event to event, answers as JSON, columns of tickets.

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
GREATEST_CODE = {"src": 32 * 1024, "clock": 4 * 1024, "answers": 16 * 1024, "batch": 4 * 1024}
COMPILE = ["g++", "-std=c++20", "-DNDEBUG", "-fno-exceptions", "-fno-rtti",
           "-fno-asynchronous-unwind-tables", "-c"]


def compiled_for_speed(runtime):
    """The options of the sources that the room's CMakeLists.txt compiles for speed."""
    lists = runtime / "CMakeLists.txt"
    text = lists.read_text() if lists.exists() else ""
    options = {}
    for sources, level in re.findall(
            r"set_source_files_properties\(([^()]*?)PROPERTIES COMPILE_OPTIONS [^()]*?>:([^()]*?)>\"?\)", text):
        for name in re.findall(r"\w+/(\w+)\.cpp", sources):
            options[name] = level.split(";")
    return options


def objects_of(runtime, part, folder):
    """Those for speed by themselves, all others in one piece, as the room's CMakeLists.txt has it."""
    folder = pathlib.Path(folder)
    objects = []

    def compile_one(source, *options):
        objects.append(folder / f"{part}_{source.stem}.o")
        subprocess.run([*COMPILE, *options, f"-I{runtime / 'include'}", source, "-o", objects[-1]],
                       check=True)

    for_speed = compiled_for_speed(runtime)
    together = []
    for source in house.files(runtime, [part], {".cpp"}):
        if source.stem in for_speed:
            compile_one(source, *for_speed[source.stem])
        else:
            together.append(source)
    if together:
        piece = folder / f"{part}_piece.cpp"
        piece.write_text("".join(f'#include "{source.resolve()}"\n' for source in together))
        compile_one(piece, "-Oz", "-fno-jump-tables", "-fmerge-all-constants")
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
        objects, told = [], set()
        for part, greatest in GREATEST_CODE.items():
            own = objects_of(root / "runtime", part, folder)
            if not own and part == "src":
                yield "runtime/src: no sources"
                return
            objects += own
            # What a part needs lies in itself or in one before it.
            for symbol in foreign_symbols(objects):
                if symbol in told:
                    continue
                told.add(symbol)
                yield (f"runtime/{part}: needs `{symbol}`, which is none of "
                       f"{', '.join(sorted(ALLOWED))}")
            size = code_size(own) if own else 0
            if size > greatest:
                yield f"runtime/{part}: {size} bytes of code, more than {greatest}"


if __name__ == "__main__":
    house.run(check)
