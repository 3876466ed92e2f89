#!/usr/bin/env python3
"""Every #include keeps to layers.txt: a room includes itself, the standard library, the
rooms on its line and the libraries behind the bar. The linker cannot see this, since all
rooms are included from one root.
"""

import re

import house
import layers

SUFFIXES = {".h", ".cpp", ".c", ".def"}
INCLUDE = re.compile(r'^\s*#\s*include\s+(?:"([^"]+)"|<([^>]+)>)')
C_STANDARD = {"stdbool.h", "stddef.h", "stdint.h", "string.h"}


def room_of(relative):
    """compiler/ROOM/..., grammar/..., runtime/...: the room of a path from the root."""
    return relative.parts[1] if relative.parts[0] == "compiler" else relative.parts[0]


def is_standard(name):
    return "/" not in name and "." not in name or name in C_STANDARD


def library_of(name):
    for library, starts in layers.LIBRARIES.items():
        if name.startswith(starts):
            return library
    return None


def included_room(root, source, name):
    """The room that `name` belongs to, or None where it is no header of the project."""
    if name.startswith("tier/"):
        return "runtime"
    for path in (root / name, source.parent / name):
        if path.is_file():
            return room_of(path.resolve().relative_to(root.resolve()))
    return None


def problem(root, source, name, quoted, room, rule):
    """Why `room` may not include `name`, or None."""
    target = included_room(root, source, name) if quoted or name.startswith("tier/") else None
    if target == "runtime" and room != "runtime" and not name.startswith("tier/"):
        return f"{name} is inside runtime, whose door is tier/*.h"
    if target:
        allowed = target == room or target in rule.rooms
        return None if allowed else f"{room} may not include {target} ({name})"
    if quoted:
        return f"{name} is no header of the project"
    library = library_of(name)
    if library:
        return None if library in rule.libraries else f"{room} may not include {library} ({name})"
    return None if is_standard(name) else f"{name} is of no library that layers.py knows"


def check(root):
    rooms = layers.read(root / "tests/architecture/layers.txt")
    yield from layers.problems(rooms)
    for source in house.files(root, ["compiler", "grammar", "runtime"], SUFFIXES):
        room = room_of(source.relative_to(root))
        if room not in rooms:
            yield f"{house.place(root, source, 1)}: the room {room} has no line in layers.txt"
            continue
        for number, text in house.lines_of(source):
            found = INCLUDE.match(text)
            name = found and (found[1] or found[2])
            why = name and problem(root, source, name, bool(found[1]), room, rooms[room])
            if why:
                yield f"{house.place(root, source, number)}: {why}"


if __name__ == "__main__":
    house.run(check)
