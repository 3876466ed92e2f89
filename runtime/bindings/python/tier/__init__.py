"""Decides support tickets by packed rulebooks (.tierb).

    import tier

    table = tier.Table.open("acme.tierb")
    answer = table.decide({"severity": "S2", "issue": "api_error", "at": "L1"})
    print(answer["owner"])

It calls the shared library `libtier.so` through ctypes, and needs nothing else.
"""

from ._table import Problem, Table, TableError, TicketError, Value
from .answer import (Access, Answer, Approval, Derived, Guidance, Owned, PromiseAnswer, Refused,
                     TriggerAnswer, Undetermined)

__all__ = [
    "Access", "Answer", "Approval", "Derived", "Guidance", "Owned", "Problem", "PromiseAnswer",
    "Refused", "Table", "TableError", "TicketError", "TriggerAnswer", "Undetermined", "Value",
]
