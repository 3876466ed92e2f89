"""A packed table in memory, and tickets put to it."""

from __future__ import annotations

import ctypes
import dataclasses
import datetime
import decimal
import json
import math
import os
import pathlib
import threading
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence, Set
from typing import Union, cast

from ._library import NO_MOMENT, STATUSES, Handle, load
from .answer import Answer

Scalar = Union[str, int, float, bool, decimal.Decimal, datetime.datetime, datetime.timedelta, None]
# `None` and an empty text are absent; lists and sets are for sets and for `evidence`.
Value = Union[Scalar, Sequence[Scalar], Set[Scalar], Mapping[str, "Value"]]

WARNINGS = ("unknown_name", "derived_fact", "undeclared_member")
OWN_SENTENCES = {
    "undeclared_member": "a value that the set, or the evidence, does not have: it is left out",
    "several_values": "a list, where the fact has one value",
    "ambiguous_value": "the fact is given twice",
    "malformed_value": "neither a text, a number, a flag, a time nor a list",
}


@dataclasses.dataclass(frozen=True)
class Problem:
    """A value that cannot be taken. After an error the fact counts as missing; a warning tells what
    was left out."""

    fact: str
    value: object
    code: str
    severity: str
    message: str


class TableError(Exception):
    """A table that cannot be opened; `code` as in `_library.STATUSES`."""

    def __init__(self, code: str, message: str) -> None:
        super().__init__(message)
        self.code = code


class TicketError(ValueError):
    """A ticket with values that cannot be taken."""

    def __init__(self, problems: list[Problem]) -> None:
        super().__init__("; ".join(f"{one.fact}: {one.message}" for one in problems))
        self.problems = problems


def _is_absent(value: object) -> bool:
    return value is None or value == ""


def _flattened(ticket: Mapping[str, Value], prefix: str = "") -> Iterator[tuple[str, Value]]:
    """Nested mappings are names with points: {"agent": {"region": "eu"}} is agent.region."""
    for key, value in ticket.items():
        if isinstance(value, Mapping):
            yield from _flattened(value, f"{prefix}{key}.")
        else:
            yield prefix + key, value


def _text_of(value: object) -> str | None:
    """A value as tickets write it; None where it is none."""
    if isinstance(value, str):
        return value
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, (int, float)):
        return str(value)
    if isinstance(value, decimal.Decimal):
        return format(value, "f")
    if isinstance(value, datetime.datetime):
        return value.isoformat()
    if isinstance(value, datetime.timedelta):
        return str(math.floor(value.total_seconds()))
    return None


def _moment_of(now: datetime.datetime | float | None) -> int:
    if now is None:
        return NO_MOMENT
    if isinstance(now, datetime.datetime):
        if now.tzinfo is None:
            raise ValueError("`now` is a time without its offset from UTC")
        now = now.timestamp()
    return math.floor(now)


class Table:
    """A packed rulebook, ready to decide tickets. Its calls may come from several threads."""

    def __init__(self, data: bytes, library: str | os.PathLike[str] | None = None) -> None:
        self._library = load(library)
        self._lock = threading.Lock()
        # Words, because a table starts at a multiple of 8; kept, because it is read where it lies.
        self._bytes = (ctypes.c_uint64 * ((len(data) + 7) // 8 or 1))()
        ctypes.memmove(self._bytes, data, len(data))
        handle = Handle()
        status = self._library.tier_open(self._bytes, len(data), ctypes.byref(handle))
        self._check(status)
        size = self._library.tier_ticket_size(ctypes.byref(handle))
        self._memory = (ctypes.c_uint64 * ((size + 7) // 8))()
        self._ticket = self._library.tier_ticket_begin(ctypes.byref(handle), self._memory, size)
        self._answer = ctypes.create_string_buffer(4096)

    @classmethod
    def open(cls, path: str | os.PathLike[str],
             library: str | os.PathLike[str] | None = None) -> Table:
        """Reads a `.tierb` file."""
        return cls(pathlib.Path(path).read_bytes(), library)

    def decide(self, ticket: Mapping[str, Value], *,
               now: datetime.datetime | float | None = None,
               on_problem: Callable[[Problem], None] | None = None) -> Answer:
        """The answer to one ticket, as `tierc decide` gives it.

        What cannot be taken raises a TicketError, unless `on_problem` is there to hear of it: then
        the fact counts as missing and the ticket is decided all the same. Without `now`, a time or
        seconds since 1970, nothing is overdue.
        """
        problems: list[Problem] = []
        moment = _moment_of(now)
        with self._lock:
            self._library.tier_ticket_clear(self._ticket)
            identity = self._give_all(ticket, problems)
            errors = [one for one in problems if one.severity == "error"]
            if errors and on_problem is None:
                raise TicketError(errors)
            self._library.tier_ticket_set_now(self._ticket, moment)
            self._check(self._library.tier_ticket_decide(self._ticket))
            answer = cast(Answer, json.loads(self._written()))
        for problem in problems:
            if on_problem is not None:
                on_problem(problem)
        return answer if identity is None else cast(Answer, {"id": identity, **answer})

    def _give_all(self, ticket: Mapping[str, Value], problems: list[Problem]) -> str | None:
        """Gives each value of a ticket; its `id`, where that is no fact."""
        given: set[str] = set()
        identity = None
        for name, value in _flattened(ticket):
            if _is_absent(value):
                continue
            if name in given:
                self._call("tier_ticket_refuse", name)
                problems.append(self._problem(name, value, "ambiguous_value"))
                continue
            given.add(name)
            code = self._give(name, value)
            if code == "unknown_name" and name == "id":
                identity = str(value)
            elif code != "ok" and not (code == "unknown_name" and name == "now"):
                problems.append(self._problem(name, value, code))
        return identity

    def _give(self, name: str, value: Value) -> str:
        """Gives one value; the code of what is wrong with it, or `ok`."""
        if isinstance(value, (Sequence, Set)) and not isinstance(value, (str, bytes, bytearray)):
            return self._give_members(name, value)
        text = _text_of(value)
        if text is None:
            refused = self._call("tier_ticket_refuse", name)
            return "malformed_value" if refused == "ok" else refused
        code = self._call("tier_ticket_give", name, text)
        # Asked only behind a value that is not declared: one more such member changes nothing.
        if code == "undeclared_value" and self._call("tier_ticket_add", name, "\0") != "unknown_name":
            return "undeclared_member"
        return code

    def _give_members(self, name: str, values: Iterable[Scalar]) -> str:
        if self._call("tier_ticket_give_empty", name) != "ok":
            refused = self._call("tier_ticket_refuse", name)
            return "several_values" if refused == "ok" or name == "at" else refused
        code = "ok"
        for value in values:
            if _is_absent(value):
                continue
            text = _text_of(value)
            if text is None or self._call("tier_ticket_add", name, text) != "ok":
                code = "undeclared_member"
        return code

    def _problem(self, fact: str, value: object, code: str) -> Problem:
        severity = "warning" if code in WARNINGS else "error"
        message = OWN_SENTENCES.get(code) or self._sentence(STATUSES.index(code))
        return Problem(fact, value, code, severity, message)

    def _call(self, function: str, *texts: str) -> str:
        arguments: list[bytes | int] = []
        for text in texts:
            encoded = text.encode("utf-8", "surrogatepass")
            arguments += [encoded, len(encoded)]
        return STATUSES[getattr(self._library, function)(self._ticket, *arguments)]

    def _written(self) -> bytes:
        size = self._library.tier_ticket_answer(self._ticket, self._answer, len(self._answer))
        if size > len(self._answer):
            self._answer = ctypes.create_string_buffer(size)
            return self._written()
        return self._answer.raw[:size]

    def _sentence(self, status: int) -> str:
        return cast(bytes, self._library.tier_describe(status)).decode("utf-8")

    def _check(self, status: int) -> None:
        if status != 0:
            raise TableError(STATUSES[status], self._sentence(status))
