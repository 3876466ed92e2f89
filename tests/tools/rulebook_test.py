"""The lit test format of tests/lit.cfg.py: shell tests whose substitutions know the test.

A module of its own because lit hands test formats to its worker processes by name.
"""

import os
import shlex

import lit.TestRunner
import lit.formats

TOOLS = os.path.dirname(os.path.abspath(__file__))


class RulebookTest(lit.formats.ShTest):
    """ShTest with %tierc, %check, %golden and %language_words, and safe in a path with spaces."""

    def __init__(self, tierc, file_check, python, update):
        super().__init__(execute_external=False)
        self.tierc = tierc
        self.file_check = file_check
        self.python = python
        self.update = update

    def check_command(self, source, temporary):
        """The pipeline behind %check."""
        if self.update:
            tool = os.path.join(TOOLS, "update_checks.py")
            return shlex.join([self.python, tool, source, temporary])
        command = [self.file_check, source, "--match-full-lines", "--strict-whitespace",
                   "--implicit-check-not=error[", "--implicit-check-not=warning[",
                   f"-DFILE={source}", f"-DDIR={os.path.dirname(source)}", f"-DTMP={temporary}"]
        # The gutter makes `CHECK: text` mean the line `text` and nothing less exact.
        return "sed 's/^./ &/' | " + shlex.join(command)

    def golden_command(self):
        command = [self.python, os.path.join(TOOLS, "golden.py")]
        return shlex.join(command + ["--update"] * self.update)

    def execute(self, test, lit_config):
        source = test.getSourcePath()
        temporary = lit.TestRunner.getTempPaths(test)[1] + ".tmp"
        values = {
            "%tierc": shlex.quote(self.tierc),
            "%check": self.check_command(source, temporary),
            "%golden": self.golden_command(),
            "%language_words": shlex.join([self.python, os.path.join(TOOLS, "language_words.py")]),
            "%python": shlex.quote(self.python),
            "%s": shlex.quote(source),
            "%S": shlex.quote(os.path.dirname(source)),
            "%t": shlex.quote(temporary),
        }
        # lit reads them as regular expressions and replacements, tried in this order.
        substitutions = [(name + r"\b", text.replace("\\", r"\\")) for name, text in values.items()]
        return lit.TestRunner.executeShTest(test, lit_config, False, substitutions)
