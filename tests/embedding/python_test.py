#!/usr/bin/env python3
"""The Python package answers every ticket of the examples as `tierc decide` does."""

import csv
import ctypes
import datetime
import decimal
import fnmatch
import json
import os
import pathlib
import re
import subprocess
import sys
import tempfile
import unittest

ROOT = pathlib.Path(os.environ["TIERC_ROOT"])
sys.path.insert(0, str(ROOT / "runtime/bindings/python"))

import tier  # noqa: E402

NAMES = ["acme", "follow_the_sun", "product_company", "servicenow_desk", "university_desk",
         "vendor_plans"]
DESK = """rulebook desk "Desk" {
  version   "1"
  effective 2026-01-01
  owner     "Support"
}
ticket {
  score  : number 0.00..5.00
  waited : duration
}
tier L1 "One" {
  scope late "Late" when score >= 4.5 and waited > 1h
  scope rest "Rest" otherwise
}
"""
NOW = datetime.datetime(2026, 3, 30, 12, tzinfo=datetime.timezone.utc)


def run(*arguments):
    done = subprocess.run([os.environ["TIERC"], *map(str, arguments)], capture_output=True, text=True)
    return done.stdout


def mapped(ticket, settings):
    """What `--map` does, as far as the map of the examples goes."""
    result = {}
    for column, text in ticket.items():
        ignored = any(fnmatch.fnmatchcase(column, name) for name in settings["ignore"])
        if not ignored and text not in settings["missing"]:
            name = settings["columns"].get(column, column)
            known = settings["values"].get(name, {}).get(text, text)
            is_local = re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d", known)
            result[name] = f"{known}Z" if is_local else known
    return result


def read_tickets(path, settings):
    if path.suffix == ".jsonl":
        return [json.loads(line) for line in path.read_text().splitlines()]
    with path.open() as lines:
        tickets = list(csv.DictReader(lines))
    return [mapped(ticket, settings) for ticket in tickets] if settings else tickets


class Example:
    """A packed example, its tickets, and the answers of `tierc decide`, without their lines."""

    def __init__(self, name, folder):
        desk = ROOT / "examples" / name
        self.path = pathlib.Path(folder) / f"{name}.tierb"
        run("build", desk / "rulebook.tier", "-o", self.path)
        source = next(path for path in desk.glob("tickets.*"))
        settings = desk / "map.json"
        more = ["--map", settings] if settings.exists() else []
        lines = run("decide", self.path, source, "--now", NOW.isoformat(), *more).splitlines()
        self.answers = [json.loads(line) for line in lines]
        for answer in self.answers:
            del answer["line"]
        self.tickets = read_tickets(source, json.loads(settings.read_text()) if more else None)


class Answers(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = folder.name

    def test_every_example(self):
        for name in NAMES:
            example = Example(name, self.folder)
            table = tier.Table.open(example.path)
            self.assertEqual(len(example.tickets), len(example.answers))
            for ticket, answer in zip(example.tickets, example.answers):
                with self.subTest(example=name, ticket=ticket.get("id")):
                    found = table.decide(ticket, now=NOW, on_problem=lambda problem: None)
                    self.assertEqual(json.dumps(found), json.dumps(answer))

    def test_values_of_python(self):
        table = tier.Table.open(Example("acme", self.folder).path)
        written = {"severity": "S2", "plan": "enterprise", "opened": "2026-12-01T14:30:00Z",
                   "at": "L1", "issue": "api_error", "evidence": "workspace; har_file",
                   "security": "no", "reproduced": "no"}
        opened = datetime.datetime.fromisoformat("2026-12-01T09:30:00-05:00")
        plain = {**written, "opened": opened, "security": False, "reproduced": False,
                 "evidence": {"workspace", "har_file", None}}
        self.assertEqual(table.decide(plain), table.decide(written))

    def test_numbers_and_durations(self):
        desk = pathlib.Path(self.folder) / "desk.tier"
        desk.write_text(DESK)
        packed = desk.with_suffix(".tierb")
        run("build", desk, "-o", packed)
        table = tier.Table.open(packed)
        ticket = {"score": decimal.Decimal("4.50"), "waited": datetime.timedelta(hours=2)}
        self.assertEqual(table.decide(ticket)["owner"]["rule"], "L1.late")
        ticket["waited"] = 3600
        self.assertEqual(table.decide(ticket)["owner"]["rule"], "L1.rest")

    def test_problems(self):
        table = tier.Table.open(Example("acme", self.folder).path)
        ticket = {"severity": "S9", "opened": object(), "plan": ["team"], "colour": "red",
                  "evidence": ["telepathy"]}
        with self.assertRaisesRegex(tier.TicketError, "severity: the rulebook does not declare"):
            table.decide(ticket)
        heard = []
        answer = table.decide(ticket, on_problem=heard.append)
        self.assertEqual([(one.fact, one.code, one.severity) for one in heard],
                         [("severity", "undeclared_value", "error"),
                          ("opened", "malformed_value", "error"),
                          ("plan", "several_values", "error"),
                          ("colour", "unknown_name", "warning"),
                          ("evidence", "undeclared_member", "warning")])
        self.assertTrue(answer["owner"]["undetermined"])

    def test_tables_that_are_none(self):
        data = Example("acme", self.folder).path.read_bytes()
        changed = bytearray(data)
        changed[len(data) // 2] ^= 1
        for wrong, code in [(bytes(changed), "damaged"), (data[:100], "truncated"),
                            (b"abc", "not_a_table"), (b"", "truncated")]:
            with self.assertRaises(tier.TableError) as caught:
                tier.Table(wrong)
            self.assertEqual(caught.exception.code, code)


class Header(unittest.TestCase):
    """What the bindings repeat of tier.h."""

    def setUp(self):
        header = (ROOT / "runtime/include/tier/tier.h").read_text()
        enumerators = re.search(r"typedef enum tier_status \{(.*?)\}", header, re.DOTALL)[1]
        self.statuses = [name.lower() for name in re.findall(r"TIER_(\w+)", enumerators)]
        self.handle_size = 8 * int(re.search(r"opaque\[(\d+)\]", header)[1])

    def test_python(self):
        self.assertEqual(list(tier._library.STATUSES), self.statuses)
        self.assertEqual(ctypes.sizeof(tier._library.Handle), self.handle_size)

    def test_javascript(self):
        source = (ROOT / "runtime/bindings/js/core.js").read_text()
        listed = re.search(r"const statuses = \[(.*?)\]", source, re.DOTALL)[1]
        self.assertEqual(re.findall(r"'(\w+)'", listed), self.statuses)
        self.assertEqual(int(re.search(r"handle_size = (\d+)", source)[1]), self.handle_size)


if __name__ == "__main__":
    unittest.main()
