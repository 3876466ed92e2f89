"""The shape of an answer, which is that of `tierc decide`: see docs/ticket-format.md."""

from __future__ import annotations

from typing import Literal, TypedDict, Union


class Undetermined(TypedDict):
    undetermined: Literal[True]
    ask: list[str]


class _Owned(TypedDict):
    tier: str
    scope: str
    rule: str


class Owned(_Owned, total=False):
    team: Union[str, None, Undetermined]


class _Refused(TypedDict):
    refused: Literal[True]
    rule: str


class Refused(_Refused, total=False):
    say: str


class Derived(TypedDict):
    value: Union[str, int, float, bool]
    rule: str


class Notice(TypedDict):
    """Whom a promise tells, when, and whether that moment is over."""

    at: str
    due: bool
    notify: list[str]


class _Promise(TypedDict):
    name: str
    state: str


class PromiseAnswer(_Promise, total=False):
    target: str
    rule: str
    started: str
    due: str
    due_at_the_earliest: str
    stopped: str
    notices: list[Notice]
    ask: list[str]


class Approval(TypedDict):
    role: str
    count: int


class Some(TypedDict):
    of: list[str]
    lacking: int


# `else`, `for` and `from` are words of Python, so that what has them is written as a call.
TriggerAnswer = TypedDict("TriggerAnswer", {
    "name": str, "to": str, "state": Literal["ready", "blocked", "held", "undetermined"],
    "team": Union[str, None, Undetermined], "joins": Literal[True], "on_request_by": str,
    "approved_by": list[Approval], "missing": list[Union[str, Some]], "ask": list[str], "say": str,
    "rule": str, "accept_by": str, "else": Literal["return"],
}, total=False)

Access = TypedDict("Access", {
    "system": str, "action": str, "state": str, "approved_by": list[Approval], "for": str,
    "reviewed_by": dict[str, str], "needs": list[str], "ask": list[str], "rule": str,
}, total=False)


class _Guidance(TypedDict):
    strength: Literal["must", "must not", "should", "may"]
    title: str
    text: str
    rule: str


class Guidance(_Guidance, total=False):
    undetermined: Literal[True]
    ask: list[str]


class _Step(TypedDict):
    action: Literal["page", "notify", "remind_customer", "set"]
    times: int


class Step(_Step, total=False):
    who: list[str]
    fact: str
    value: str
    last: str
    next: str


Ladder = TypedDict("Ladder", {
    "name": str, "state": Literal["not_started", "climbing", "undetermined"], "from": str,
    "steps": list[Step],
}, total=False)


class Impossible(TypedDict):
    title: str
    rule: str


class Answer(TypedDict, total=False):
    """What the rulebook has nothing for is left out."""

    id: str
    impossible: Impossible
    owner: Union[Owned, Refused, Undetermined, None]
    derived: dict[str, Union[Derived, Undetermined, None]]
    promises: list[PromiseAnswer]
    triggers: list[TriggerAnswer]
    may: list[Access]
    guidance: list[Guidance]
    next: dict[str, object]
    ladders: list[Ladder]
    not_proved: list[str]
