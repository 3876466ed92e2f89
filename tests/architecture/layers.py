"""layers.txt as data: which rooms and libraries each room may include."""

import dataclasses

# What an #include of each library starts with.
LIBRARIES = {
    "cctz": ("cctz/",),
    "cli11": ("CLI/",),
    "expected": ("tl/",),
    "fmt": ("fmt/",),
    "json": ("nlohmann/",),
    "pegtl": ("tao/",),
    "posix": ("dirent.h", "fcntl.h", "malloc.h", "sys/", "unistd.h"),
    "simdjson": ("simdjson.h",),
    "sodium": ("sodium.h", "sodium/"),
    "x86": ("emmintrin.h", "immintrin.h", "cpuid.h"),
}


@dataclasses.dataclass
class Room:
    line: int
    rooms: list[str]
    libraries: list[str]


def read(path):
    """The rooms by name, in the order of the file."""
    rooms = {}
    for number, text in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1):
        if text.strip() and not text.startswith("#"):
            head, _, libraries = text.partition("|")
            name, *allowed = head.split()
            rooms[name] = Room(number, [room for room in allowed if room != "-"], libraries.split())
    return rooms


def problems(rooms):
    """Rooms that are not there, libraries without a name here, rooms that lead to themselves."""
    for name, room in rooms.items():
        for other in room.rooms:
            if other not in rooms:
                yield f"layers.txt:{room.line}: {name} names the room {other}, which has no line"
        for library in room.libraries:
            if library not in LIBRARIES:
                yield f"layers.txt:{room.line}: the library {library} has no line in layers.py"
        if name in reachable(rooms, name):
            yield f"layers.txt:{room.line}: {name} may include itself by way of other rooms"


def reachable(rooms, name):
    seen, waiting = set(), list(rooms[name].rooms)
    while waiting:
        room = waiting.pop()
        if room in rooms and room not in seen:
            seen.add(room)
            waiting += rooms[room].rooms
    return seen
