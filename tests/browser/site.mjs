// Books as sites for the tests: made by tierc, and what lies in their folders. TIERC_ROOT names the
// repository, since what the tests need of npm lies beside a copy of them.
import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { pathToFileURL } from "node:url";

const root = process.env.TIERC_ROOT;
const folders = [];

// Every example that can be built, and a book whose words are out to break its pages.
export function rulebooks() {
  const examples = readdirSync(join(root, "examples"))
    .map((name) => ({ name, path: join(root, "examples", name, "rulebook.tier") }))
    .filter((book) => existsSync(book.path));
  return [...examples, { name: "hostile", path: join(root, "tests/docs/Inputs/hostile.tier") }];
}

// The book in a folder of its own, which `cleanUp` removes.
function makeBook(tierc, rulebook, options) {
  const folder = mkdtempSync(join(tmpdir(), "tierc-book-"));
  folders.push(folder);
  execFileSync(tierc, ["docs", rulebook, ...options, "-o", folder]);
  return folder;
}

// Those that end so, by their paths from the folder.
function filesOf(folder, end) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((file) => file.name.endsWith(end))
    .map((file) => relative(folder, join(file.parentPath ?? file.path, file.name)))
    .sort();
}

export function makeMarkdown(tierc, rulebook) {
  const folder = makeBook(tierc, rulebook, []);
  return filesOf(folder, ".md").map((name) => join(folder, name));
}

export function makeSite(tierc, rulebook, options = []) {
  const folder = makeBook(tierc, rulebook, ["--html", ...options]);
  const pages = filesOf(folder, ".html");
  const url = (page) => pathToFileURL(join(folder, "/")).href + page;
  return { folder, pages, url };
}

export function rulesOf(site) {
  const window = {};
  new Function("window", readFileSync(join(site.folder, "rules.js"), "utf8"))(window);
  return window.bookRules.map(([name, title, target]) => ({ name, title, target }));
}

export function cleanUp() {
  for (const folder of folders) {
    rmSync(folder, { recursive: true, force: true });
  }
}
