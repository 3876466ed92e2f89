"""Finds the shared library and says what its functions take."""

from __future__ import annotations

import ctypes
import ctypes.util
import os
import pathlib
from ctypes import c_char_p, c_int64, c_size_t, c_uint32, c_uint64, c_void_p

# In the order of `tier_status` in tier/tier.h.
STATUSES = (
    "ok", "misaligned", "truncated", "not_a_table", "other_version", "damaged", "too_small",
    "unknown_name", "undeclared_value", "malformed_number", "number_out_of_range",
    "too_many_decimals", "malformed_time", "derived_fact", "bad_class", "malformed_duration",
    "set_of_values", "outside_calendar", "missing_hours", "out_of_order",
    "collects",
)

NO_MOMENT = -(2**63)


class Handle(ctypes.Structure):
    """`tier_table`."""

    _fields_ = [("opaque", c_uint64 * 64)]


def _declare(library: ctypes.CDLL) -> ctypes.CDLL:
    text = (c_char_p, c_size_t)
    signatures = {
        "tier_describe": (c_char_p, (c_uint32,)),
        "tier_open": (c_uint32, (c_void_p, c_size_t, ctypes.POINTER(Handle))),
        "tier_ticket_size": (c_size_t, (ctypes.POINTER(Handle),)),
        "tier_ticket_begin": (c_void_p, (ctypes.POINTER(Handle), c_void_p, c_size_t)),
        "tier_ticket_clear": (None, (c_void_p,)),
        "tier_ticket_give": (c_uint32, (c_void_p, *text, *text)),
        "tier_ticket_give_empty": (c_uint32, (c_void_p, *text)),
        "tier_ticket_add": (c_uint32, (c_void_p, *text, *text)),
        "tier_ticket_refuse": (c_uint32, (c_void_p, *text)),
        "tier_ticket_set_now": (None, (c_void_p, c_int64)),
        "tier_ticket_decide": (c_uint32, (c_void_p,)),
        "tier_ticket_answer": (c_size_t, (c_void_p, c_void_p, c_size_t)),
    }
    for name, (result, arguments) in signatures.items():
        function = getattr(library, name)
        function.restype = result
        function.argtypes = arguments
    return library


def load(path: str | os.PathLike[str] | None = None) -> ctypes.CDLL:
    """The library at `path`; else that of TIER_LIBRARY, beside this package, or of the system."""
    beside = pathlib.Path(__file__).parent / "libtier.so"
    found = path or os.environ.get("TIER_LIBRARY") or (beside if beside.exists() else None)
    found = found or ctypes.util.find_library("tier")
    if not found:
        raise OSError("libtier.so was not found: set TIER_LIBRARY to its path, or put it into "
                      f"{beside.parent}")
    return _declare(ctypes.CDLL(os.fspath(found)))
