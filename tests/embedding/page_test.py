#!/usr/bin/env python3
"""Every program of docs/embedding.md runs as the page says, in every way that the page names.

    page_test.py TIERC ROOT WORK_FOLDER [LIBRARY] [NPM_FOLDER]

The runtime is configured, built and installed by itself in WORK_FOLDER, as its users do.
"""

import json
import os
import pathlib
import re
import shutil
import subprocess
import sys
import unittest

BLOCK = re.compile(r"^```(\w+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
STRICT = ["-Wall", "-Wextra", "-Werror"]
CONSUMER = """cmake_minimum_required(VERSION 3.25)
project(consumer LANGUAGES {languages})
set(CMAKE_CXX_STANDARD 20)
add_executable(decide {source})
"""

TIERC, ROOT, WORK, *MORE = [pathlib.Path(one).resolve() for one in sys.argv[1:]]
PREFIX = WORK / "prefix"


def run(*command, **more):
    done = subprocess.run([str(one) for one in command], capture_output=True, text=True, **more)
    if done.returncode != 0:
        raise AssertionError(f"{command}: {done.stdout}\n{done.stderr}")
    return done.stdout


def blocks(language):
    page = (ROOT / "docs/embedding.md").read_text(encoding="utf-8")
    return [text for found, text in BLOCK.findall(page) if found == language]


def write(name, text):
    path = WORK / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


class Page(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        shutil.rmtree(WORK, ignore_errors=True)
        cls.table = WORK / "acme.tierb"
        WORK.mkdir(parents=True)
        run(TIERC, "build", ROOT / "examples/acme/rulebook.tier", "-o", cls.table)
        ticket = {"at": "L1", "issue": "api_error", "severity": "S2", "plan": "enterprise",
                  "security": False, "evidence": ["failing_endpoint", "error_code"],
                  "opened": "2026-12-01T09:30:00-05:00"}
        lines = run(TIERC, "decide", cls.table, "-", input=json.dumps(ticket))
        cls.answer = lines.replace('"line":1,', "")
        cls.c = write("decide.c", blocks("c")[0])
        cls.cpp = write("decide.cpp", blocks("cpp")[0])
        cls.cpp_answer = blocks("text")[0]
        cls.columns = write("columns.c", blocks("c")[1])
        cls.install()

    @classmethod
    def install(cls):
        """As the page says, but for the folders."""
        script = blocks("sh")[0].replace("build/runtime", str(WORK / "runtime"))
        quiet = {**os.environ, "PREFIX": str(PREFIX)}
        run("sh", "-e", "-c", script, cwd=ROOT, env=quiet)

    def check_c(self, program):
        self.assertEqual(run(program, self.table), self.answer)

    def check_cpp(self, program):
        self.assertEqual(run(program, self.table), self.cpp_answer)

    def consume(self, source, languages):
        """A project that finds the package."""
        folder = WORK / f"consumer_{languages.replace(' ', '_')}"
        shutil.copy(source, write(f"{folder.name}/CMakeLists.txt", CONSUMER.format(
            languages=languages, source=source.name) + blocks("cmake")[0]).parent)
        run("cmake", "-S", folder, "-B", folder / "build", f"-DCMAKE_PREFIX_PATH={PREFIX}")
        run("cmake", "--build", folder / "build")
        return folder / "build/decide"

    def test_find_package_from_c(self):
        self.check_c(self.consume(self.c, "C"))

    def test_find_package_from_cpp(self):
        self.check_cpp(self.consume(self.cpp, "CXX"))

    def by_pkg_config(self, compiler, source, *flags):
        found = next(PREFIX.glob("**/pkgconfig"))
        script = blocks("sh")[1].replace("cc decide.c", " ".join([compiler, *flags, str(source)]))
        run("sh", "-e", "-c", script, cwd=WORK, env={**os.environ, "PKG_CONFIG_PATH": str(found)})
        return WORK / "decide"

    def test_pkg_config_from_c(self):
        self.check_c(self.by_pkg_config("gcc", self.c, *STRICT))

    def test_pkg_config_from_cpp(self):
        self.check_cpp(self.by_pkg_config("g++", self.cpp, "-std=c++20", *STRICT))

    def test_columns(self):
        program = self.by_pkg_config("gcc", self.columns, *STRICT)
        self.assertEqual(run(program, self.table), blocks("text")[1])

    def test_a_prefix_that_moved(self):
        moved = WORK / "moved"
        shutil.copytree(PREFIX, moved)
        found = next(moved.glob("**/pkgconfig"))
        flags = run("pkg-config", "--cflags", "tier", env={**os.environ, "PKG_CONFIG_PATH": str(found)})
        self.assertEqual(os.path.normpath(flags.strip()[2:]), str(moved / "include"))

    def test_what_is_installed(self):
        found = {path.name for path in PREFIX.glob("**/*") if path.is_file()}
        headers = {path.name for path in (ROOT / "runtime/include/tier").glob("*.h")}
        self.assertEqual(found - headers, {
            "libtier.a", "tier.pc", "tierConfig.cmake", "tierConfigVersion.cmake",
            "tierTargets.cmake", "tierTargets-release.cmake"})
        self.assertEqual(headers - found, set())

    def amalgamation(self, compilers):
        """The two files with an installed header's name in the program replaced by theirs."""
        folder = WORK / "amalgamation"
        run(sys.executable, ROOT / "runtime/tools/amalgamate.py", ROOT / "runtime", folder)
        text = re.sub(r"<tier/\w+\.h>", '"tier_runtime.h"', self.c.read_text())
        (folder / "decide.c").write_text(text)
        text = re.sub(r"<tier/\w+\.h>", '"tier_runtime.h"', self.cpp.read_text())
        (folder / "decide.cpp").write_text(text)
        compile_runtime = blocks("sh")[2].strip()
        run("sh", "-e", "-c", compile_runtime.replace("c++ ", f"{compilers[1]} {' '.join(STRICT)} ", 1),
            cwd=folder)
        run(compilers[0], *STRICT, "-std=c11", "-pedantic", "decide.c", "tier_runtime.o", "-o", "c",
            cwd=folder)
        run(compilers[1], *STRICT, "-std=c++20", "decide.cpp", "tier_runtime.o", "-o", "cpp",
            cwd=folder)
        self.check_c(folder / "c")
        self.check_cpp(folder / "cpp")

    def test_amalgamation_by_gcc(self):
        self.amalgamation(("gcc", "g++"))

    def test_amalgamation_by_clang(self):
        if not shutil.which("clang-14"):
            self.skipTest("clang-14 is not here")
        self.amalgamation(("clang-14", "clang++-14"))

    def test_python(self):
        if not MORE:
            self.skipTest("no shared library was given")
        more = {"PYTHONPATH": str(ROOT / "runtime/bindings/python"), "TIER_LIBRARY": str(MORE[0])}
        program = write("decide.py", blocks("python")[0])
        self.assertEqual(run(sys.executable, "-B", program, self.table, env={**os.environ, **more}),
                         self.answer)

    def test_javascript(self):
        if len(MORE) < 2 or not shutil.which("node"):
            self.skipTest("no npm package, or no node")
        program = write("js/decide.mjs", blocks("js")[0])
        shutil.copytree(MORE[1], program.parent / "node_modules/tier-runtime")
        self.assertEqual(run("node", program, self.table), self.answer)


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])
