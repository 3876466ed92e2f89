"""How lit runs the tests in tests/SUITE/*.tier and *.test.

A test is a rulebook (or, as .test, anything else) whose comments say what to run and
what must come out:

    // A scope that reads nothing still owns its tickets.
    // RUN: %tierc dump --stage=model %s | %check
    // CHECK: tier L1 "Frontline"
    // CHECK-NEXT:   scope rest otherwise

%tierc            the compiler
%check            FileCheck on standard input against this file, by whole lines and exact
                  white space, since indentation and the place of a `^` are part of what is
                  promised; one space after `CHECK:` is not. An error or warning that no
                  line expects fails the test. [[FILE]], [[DIR]] and [[TMP]] stand for %s,
                  %S and %t. Takes FileCheck's options: `%check --check-prefix=TABLE`.
%golden WANT GOT  the file or folder GOT must equal WANT (`%S/expected/book.md`)
%language_words LANGUAGE FOLDER RULEBOOK...   the pages in FOLDER hold no word but those of the
                  language (`german`) and of the rulebooks
%s %S %t          this file, its folder, a path of the test's own to write to
not, count, split-file    LLVM's; `not` wants a failing status, and no crash

Where a file holds `// AUTOUPDATE` (or `// AUTOUPDATE TABLE`, for that prefix), the check
lines under it are written by `./dev test --update`, as golden files are. Keep the marker
below what the test reads, so that new check lines move none of the places it prints.
"""

import os
import sys

sys.dont_write_bytecode = True
sys.path.insert(0, os.path.join(config.test_source_root, "tools"))

from rulebook_test import RulebookTest  # noqa: E402

config.name = "tierc"
config.test_format = RulebookTest(config.tierc, config.file_check, config.python,
                                  update=bool(os.environ.get("TIER_UPDATE")))
config.suffixes = [".tier", ".test"]
config.excludes = ["Inputs", "expected", "unit", "architecture", "tools"]

# Nothing of the caller's locale, time zone, colours or home may show in a result.
config.environment = {
    "PATH": os.pathsep.join([config.llvm_tools, "/usr/bin", "/bin"]),
    "LC_ALL": "C",
    "HOME": config.test_exec_root,
    "PYTHONDONTWRITEBYTECODE": "1",
    "ASAN_OPTIONS": os.environ.get("ASAN_OPTIONS", ""),
    "UBSAN_OPTIONS": os.environ.get("UBSAN_OPTIONS", "print_stacktrace=1"),
}
