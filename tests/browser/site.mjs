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

// The site in a folder of its own, which `cleanUp` removes.
export function makeSite(tierc, rulebook) {
  const folder = mkdtempSync(join(tmpdir(), "tierc-book-"));
  folders.push(folder);
  execFileSync(tierc, ["docs", rulebook, "--html", "-o", folder]);
  const files = readdirSync(folder, { recursive: true, withFileTypes: true });
  const pages = files
    .filter((file) => file.name.endsWith(".html"))
    .map((file) => relative(folder, join(file.parentPath ?? file.path, file.name)))
    .sort();
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
