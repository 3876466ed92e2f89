#!/usr/bin/env python3
"""Each check of this folder finds the violation planted for it, and nothing in a clean tree."""

import pathlib
import tempfile
import unittest

import check_codes
import check_grammar
import check_layers
import check_lit_tests
import check_runtime_symbols
import check_sizes
import check_table_format

LAYERS = """# a comment
base    -           | fmt
syntax  base        | pegtl
driver  base syntax runtime |
runtime -           |
"""

CODES = """// 1xxx  syntax: what was written cannot be read
// 2xxx  semantics: what was read has no meaning

// syntax
TIER_DIAGNOSTIC(1001, LostBrace, Error, "a brace is missing")

// semantics
"""


class CheckTest(unittest.TestCase):
    def setUp(self):
        self.folder = tempfile.TemporaryDirectory()
        self.addCleanup(self.folder.cleanup)
        self.root = pathlib.Path(self.folder.name)
        (self.root / "tests").mkdir()

    def write(self, path, text):
        (self.root / path).parent.mkdir(parents=True, exist_ok=True)
        (self.root / path).write_text(text, encoding="utf-8")

    def found(self, check):
        return list(check.check(self.root))


class Layers(CheckTest):
    def setUp(self):
        super().setUp()
        self.write("tests/architecture/layers.txt", LAYERS)
        self.write("compiler/base/id.h", "#include <cstdint>\n#include <fmt/format.h>\n")

    def assert_refused(self, path, include, sentence):
        self.write(path, f"#pragma once\n#include {include}\n")
        self.assertEqual(self.found(check_layers), [f"{path}:2: {sentence}"])

    def test_a_clean_tree(self):
        self.write("runtime/include/tier/table.h", "#include <stdint.h>\n")
        self.write("compiler/driver/main.cpp", '#include "tier/table.h"\n#include <vector>\n'
                   '#include "compiler/base/id.h"\n')
        self.assertEqual(self.found(check_layers), [])

    def test_a_room_above(self):
        self.write("compiler/syntax/tree.h", "")
        self.assert_refused("compiler/base/a.h", '"compiler/syntax/tree.h"',
                            "base may not include syntax (compiler/syntax/tree.h)")

    def test_a_room_above_by_a_relative_path(self):
        self.write("compiler/syntax/tree.h", "")
        self.assert_refused("compiler/base/a.h", '"../syntax/tree.h"',
                            "base may not include syntax (../syntax/tree.h)")

    def test_a_library_of_another_room(self):
        self.assert_refused("compiler/base/a.h", "<tao/pegtl.hpp>",
                            "base may not include pegtl (tao/pegtl.hpp)")

    def test_a_library_nobody_knows(self):
        self.assert_refused("compiler/base/a.h", "<boost/any.hpp>",
                            "boost/any.hpp is of no library that layers.py knows")

    def test_the_inside_of_the_runtime(self):
        self.write("runtime/src/kernel.h", "")
        self.assert_refused("compiler/driver/a.h", '"runtime/src/kernel.h"',
                            "runtime/src/kernel.h is inside runtime, whose door is tier/*.h")

    def test_the_compiler_from_the_runtime(self):
        self.assert_refused("runtime/src/table.cpp", '"compiler/base/id.h"',
                            "runtime may not include base (compiler/base/id.h)")

    def test_a_header_that_is_not_there(self):
        self.assert_refused("compiler/base/a.h", '"gone.h"', "gone.h is no header of the project")

    def test_a_room_without_a_line(self):
        self.write("compiler/attic/a.h", "")
        self.assertEqual(self.found(check_layers),
                         ["compiler/attic/a.h:1: the room attic has no line in layers.txt"])

    def test_a_cycle(self):
        self.write("tests/architecture/layers.txt", "base syntax |\nsyntax base |\n")
        self.write("compiler/base/id.h", "")
        self.assertEqual(len(self.found(check_layers)), 2)


class Codes(CheckTest):
    def setUp(self):
        super().setUp()
        self.write("compiler/diagnostics/codes.def", CODES)
        self.write("compiler/syntax/parse.cpp", "sink.report({Code::LostBrace, span});\n")
        self.write("docs/diagnostics/TIER1001.md", "")
        self.write("tests/diagnostics/TIER1001_lost_brace.tier", "")
        self.write("tests/architecture/exempt_codes.txt", "")

    def add_code(self, line):
        self.write("compiler/diagnostics/codes.def", CODES + line + "\n")

    def test_a_clean_tree(self):
        self.assertEqual(self.found(check_codes), [])

    def test_a_code_that_has_nothing(self):
        self.add_code('TIER_DIAGNOSTIC(2001, Lost, Error, "")')
        self.assertEqual(self.found(check_codes), [
            "compiler/diagnostics/codes.def:8: TIER2001: no page docs/diagnostics/TIER2001.md",
            "compiler/diagnostics/codes.def:8: TIER2001: nothing in compiler/ reports Code::Lost",
            "compiler/diagnostics/codes.def:8: TIER2001: no test tests/diagnostics/TIER2001_*.tier",
        ])

    def test_a_number_outside_its_section(self):
        self.add_code('TIER_DIAGNOSTIC(1002, Lost, Error, "")')
        self.assertIn("compiler/diagnostics/codes.def:8: 1002 is outside the range of semantics",
                      self.found(check_codes))

    def test_a_number_or_a_name_used_twice(self):
        self.add_code('TIER_DIAGNOSTIC(1001, LostBrace, Error, "")')
        for once in ("1001", "LostBrace"):
            self.assertIn(f"compiler/diagnostics/codes.def:8: {once} is used twice",
                          self.found(check_codes))

    def test_a_retired_code_that_is_reported(self):
        self.write("compiler/diagnostics/codes.def", CODES.replace('")', '")  // retired'))
        self.assertEqual(self.found(check_codes), [
            "compiler/diagnostics/codes.def:5: TIER1001: retired, yet reported in compiler/"])

    def test_a_page_of_no_code(self):
        self.write("docs/diagnostics/TIER4711.md", "")
        self.assertEqual(self.found(check_codes), [
            "compiler/diagnostics/codes.def: TIER4711: "
            "a page or test of a code that codes.def does not hold"])

    def test_an_exemption(self):
        (self.root / "docs/diagnostics/TIER1001.md").unlink()
        self.write("tests/architecture/exempt_codes.txt", "TIER1001 page written next week\n")
        self.assertEqual(self.found(check_codes), [])

    def test_a_stale_exemption(self):
        self.write("tests/architecture/exempt_codes.txt", "TIER1001 page written next week\n")
        self.assertEqual(self.found(check_codes), [
            "tests/architecture/exempt_codes.txt:1: "
            "TIER1001 needs no exemption for its page any more"])


class Grammar(CheckTest):
    EBNF = ('/* "remarks" do not count */\nfile ::= declaration*\ndeclaration ::= team\n'
            'team ::= "team" name\nname ::= [a-z]+\n')

    def setUp(self):
        super().setUp()
        self.write("grammar/tier.ebnf", self.EBNF)
        self.write("grammar/declarations.def", "TIER_DECLARATION(team, team)\n")
        self.write("grammar/team.h", 'TIER_WORD(word_team, "team");\nstruct name {};\n'
                   "struct team {};\nstruct file {};\nTIER_MATCHED_BY_HAND(declaration);\n")

    def assert_found(self, ebnf, *sentences):
        self.write("grammar/tier.ebnf", ebnf)
        self.assertEqual(self.found(check_grammar),
                         [f"grammar/tier.ebnf:{sentence}" for sentence in sentences])

    def test_a_clean_grammar(self):
        self.assert_found(self.EBNF)

    def test_a_rule_that_nothing_gives(self):
        self.assert_found(self.EBNF.replace("name\n", "title\n"),
                          "4: `title` is not given", "5: nothing uses `name`")

    def test_a_rule_that_the_headers_do_not_have(self):
        self.assert_found(self.EBNF.replace("name", "label"),
                          "5: no rule of grammar/*.h is called `label`")

    def test_words_that_differ(self):
        self.assert_found(self.EBNF.replace('"team" name', '"team" "group" name'),
                          ' grammar/*.h has no "group"')
        self.write("grammar/team.h", 'TIER_WORD(word_above, "above");\n')
        self.assertIn('grammar/tier.ebnf: "above" of grammar/*.h stands nowhere',
                      self.found(check_grammar))

    def test_a_declaration_left_out(self):
        self.write("grammar/declarations.def", "TIER_DECLARATION(team, team)\n"
                   "TIER_DECLARATION(role, role)\n")
        self.assertEqual(self.found(check_grammar), [
            "grammar/tier.ebnf: declarations are ['team'], not ['team', 'role']",
            'grammar/tier.ebnf: `role` does not begin with "role"'])


class LitTests(CheckTest):
    def problems(self, text, name="good.tier"):
        self.write("tests/syntax/" + name, text)
        return [problem.split(": ", 1)[1] for problem in self.found(check_lit_tests)]

    def test_a_clean_test(self):
        self.assertEqual(self.problems("// Proves it.\n// RUN: %tierc dump %s | %check\n"
                                       "// CHECK: tree\n// CHECK-COUNT-2: a\n// AUTOUPDATE\n"), [])

    def test_misspelt_directives(self):
        for word in ("CHEKC:", "CHECK-NETX:", "Check:", "CHECK", "TABLE:"):
            with self.subTest(word):
                self.assertEqual(len(self.problems(
                    f"// Proves it.\n// RUN: %tierc | %check\n// CHECK: a\n// {word} b\n")), 1)

    def test_a_prefix_without_lines(self):
        self.assertEqual(self.problems("// Proves it.\n// RUN: %check --check-prefix=TABLE\n"),
                         ["no line begins with TABLE:"])

    def test_no_run_line(self):
        self.assertEqual(self.problems("// Proves it.\n"), ["no RUN line"])

    def test_no_first_sentence(self):
        self.assertEqual(self.problems("// RUN: %tierc %s\n"),
                         ["the first line must be a comment that says what the test proves"])

    def test_bad_without_not(self):
        self.assertEqual(self.problems("// Proves it.\n// RUN: %tierc %s\n", "bad_name.tier"),
                         ["named bad_, yet no RUN line holds `not %tierc`"])


class RuntimeSymbols(CheckTest):
    def assert_found(self, source, *sentences):
        self.write("runtime/src/a.cpp", source)
        self.assertEqual(self.found(check_runtime_symbols), list(sentences))

    def test_clean_objects(self):
        self.write("runtime/src/b.cpp", "int g() { return 1; }\n")
        self.assert_found("#include <cstring>\nint g();\n"
                          "int f(void* p, int n) { std::memset(p, 0, n); return g(); }\n")

    def test_a_foreign_symbol(self):
        self.assert_found("int* f() { return new int; }\n",
                          "runtime/src: needs `_Znwm`, which is none of "
                          "bcmp, memcmp, memcpy, memmove, memset")

    def test_too_much_code(self):
        self.write("runtime/src/a.cpp", "extern const char big[40000] = {1};\n")
        self.assertEqual(len(self.found(check_runtime_symbols)), 1)


class TableFormat(CheckTest):
    def setUp(self):
        super().setUp()
        self.write("runtime/include/tier/format.h",
                   "inline constexpr char magic[8] = {};\n"
                   "enum class Section : int {\n  Rows,  ///< Row[]\n};\n"
                   "struct Row {\n  /// Its rule; said here.\n  int rule;\n};\n")

    def test_a_whole_page(self):
        self.write("docs/table-format.md", "`magic` `Rows` `Row` `rule`\n")
        self.assertEqual(self.found(check_table_format), [])

    def test_a_page_that_leaves_something_out(self):
        self.write("docs/table-format.md", "`magic` `Row` and rule\n")
        self.assertEqual(self.found(check_table_format), [
            "docs/table-format.md: does not name `Section::Rows` of runtime/include/tier/format.h",
            "docs/table-format.md: does not name `Row.rule` of runtime/include/tier/format.h"])

    def test_a_page_of_an_older_version(self):
        self.write("runtime/include/tier/format.h", "inline constexpr std::uint32_t version = 8;\n")
        self.write("docs/table-format.md", "| `version` | u32 | 7. Exactly\n")
        self.assertEqual(self.found(check_table_format), [
            "docs/table-format.md: the version is 7, in runtime/include/tier/format.h 8"])


class Sizes(CheckTest):
    def test_lengths_at_the_limit(self):
        self.write("compiler/base/a.cpp", "void f() {\n" + "  g();\n" * 50 + "}\n")
        self.write("compiler/base/b.cpp", "\n" * 400)
        self.assertEqual(self.found(check_sizes), [])

    def test_a_long_file(self):
        self.write("tests/unit/base/b_test.cpp", "\n" * 401)
        self.assertEqual(self.found(check_sizes),
                         ["tests/unit/base/b_test.cpp:1: 401 lines, more than 400"])

    def test_a_long_function_whose_head_is_wrapped(self):
        self.write("compiler/base/a.cpp", "namespace a {\nint f(int a,\n      int b) {\n" +
                   "  if (a) {\n  }\n" * 25 + "  c();\n}\n}\n")
        self.assertEqual(self.found(check_sizes), [
            "compiler/base/a.cpp:2: a function of 52 lines, more than 50"])

    def test_a_long_member_function(self):
        self.write("compiler/base/a.h", "class A {\n  void f() {\n" + "    g();\n" * 51 +
                   "  }\n};\n")
        self.assertEqual(self.found(check_sizes), [
            "compiler/base/a.h:2: a function of 51 lines, more than 50"])


if __name__ == "__main__":
    unittest.main()
