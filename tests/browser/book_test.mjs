// Published books in headless Chromium: TIERC and CHROMIUM name the two programs.
import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { after, before, describe, test } from "node:test";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";
import { cleanUp, makeSite, rulebooks, rulesOf } from "./site.mjs";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const desk = { width: 1280, height: 900 };
const phone = { width: 360, height: 740 };
// A4 within its margins.
const paper = { width: 673, height: 980 };

let browser;
before(async () => {
  browser = await chromium.launch({
    executablePath: process.env.CHROMIUM,
    args: ["--no-sandbox", "--allow-file-access-from-files"],
  });
});
after(async () => {
  await browser.close();
  cleanUp();
});

// A page that says of itself whatever goes wrong, and asks for nothing but files.
async function open(site, name, options = {}) {
  const context = await browser.newContext({ viewport: desk, bypassCSP: false, ...options });
  const page = await context.newPage();
  const wrong = [];
  page.on("console", (message) => wrong.push(`console: ${message.text()}`));
  page.on("pageerror", (error) => wrong.push(`error: ${error.message}`));
  page.on("dialog", (dialog) => wrong.push(`dialog: ${dialog.message()}`));
  page.on("request", (request) => {
    if (!/^(file|data):/.test(request.url())) {
      wrong.push(`request: ${request.url()}`);
    }
  });
  await page.goto(site.url(name));
  return { page, wrong, close: () => context.close() };
}

async function violations(page) {
  // Evaluated and not added as a script, which the page would forbid.
  await page.evaluate(axe);
  const found = await page.evaluate(() => window.axe.run(document));
  return found.violations.map(
    (one) => `${one.id}: ${one.help}: ${one.nodes.map((node) => node.html).join(" | ")}`,
  );
}

const overflow = (page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

// Where its links lead, and the places that it has.
const linksAndIds = (page) =>
  page.evaluate(() => ({
    links: [...document.querySelectorAll("a[href]")].map((link) => link.href),
    ids: [...document.querySelectorAll("[id]")].map((element) => element.id),
  }));

for (const book of rulebooks()) {
  describe(book.name, () => {
    let site;
    before(() => {
      site = makeSite(process.env.TIERC, book.path);
    });

    for (const look of [
      { where: "on a desk in the light", viewport: desk, colorScheme: "light" },
      { where: "on a phone in the dark", viewport: phone, colorScheme: "dark" },
    ]) {
      test(`pages render ${look.where}, and axe finds nothing`, async () => {
        const { page, wrong, close } = await open(site, "index.html", look);
        for (const name of site.pages) {
          await page.goto(site.url(name));
          assert.notEqual(await page.title(), "");
          assert.equal(await page.locator("h1").count(), 1, name);
          assert.deepEqual(await violations(page), [], name);
          assert.ok((await overflow(page)) <= 0, `${name} is wider than ${look.viewport.width}`);
          assert.deepEqual(wrong, [], name);
        }
        await close();
      });
    }

    test("every link leads to a place, and each place has one name", async () => {
      const places = new Set();
      const links = [];
      const { page, close } = await open(site, "index.html");
      for (const name of site.pages) {
        await page.goto(site.url(name));
        const found = await linksAndIds(page);
        places.add(site.url(name));
        found.ids.forEach((id) => places.add(`${site.url(name)}#${id}`));
        assert.equal(new Set(found.ids).size, found.ids.length, `${name} has an id twice`);
        links.push(...found.links);
      }
      await close();
      const isFile = (link) => link.includes("/forms/") && existsSync(fileURLToPath(link));
      const lost = links
        .map((link) => decodeURI(link))
        .filter((link) => !places.has(link) && !isFile(link));
      assert.deepEqual(lost, []);
    });

    test("search finds each rule by its name, and leads there", async () => {
      const { page, wrong, close } = await open(site, site.pages.find((name) => name.includes("/")));
      for (const rule of rulesOf(site)) {
        await page.fill("#query", rule.name);
        const found = await page.locator("#found a").evaluateAll((all) => all.map((a) => a.href));
        assert.ok(found.map(decodeURI).includes(site.url(rule.target)), rule.name);
      }
      assert.deepEqual(wrong, []);
      await close();
    });

    test("nothing of it is lost on paper", async () => {
      const { page, close } = await open(site, "index.html", { viewport: paper });
      await page.emulateMedia({ media: "print" });
      for (const name of site.pages) {
        await page.goto(site.url(name));
        assert.ok(await page.locator("h1").isVisible());
        assert.ok(!(await page.locator("header").isVisible()));
        assert.ok(!(await page.locator("nav").isVisible()));
        assert.ok((await overflow(page)) <= 0, `${name} is wider than paper`);
      }
      await close();
    });
  });
}

describe("a page by itself", () => {
  let site;
  before(() => {
    const book = rulebooks().find((one) => one.name === "acme");
    site = makeSite(process.env.TIERC, book.path);
  });

  test("search is used by the keyboard", async () => {
    const { page, close } = await open(site, "index.html");
    await page.keyboard.press("/");
    await page.keyboard.type("sign-in outages");
    assert.match(await page.textContent("#found-count"), /1$/);
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await page.waitForURL(/L2\.html#rule-L2\.outages$/);
    await page.fill("#query", "no such rule");
    assert.equal(await page.textContent("#found-count"), "No rule has all of these words.");
    await page.keyboard.press("Escape");
    assert.ok(!(await page.locator("#found").isVisible()));
    await close();
  });

  test("a matrix lights the row and the column of a cell", async () => {
    const { page, close } = await open(site, "permissions.html");
    const table = page.locator(".matrix").first();
    await table.locator("tbody tr").nth(1).locator("td").nth(0).hover();
    const lit = await table.locator(".lit").count();
    const rows = await table.locator("tr").count();
    const columns = await table.locator("thead th").count();
    assert.equal(lit, rows + columns - 1);
    await page.locator("h1").hover();
    assert.equal(await table.locator(".lit").count(), 0);
    await table.locator("td a").first().focus();
    assert.ok((await table.locator(".lit.both").count()) === 1);
    await close();
  });

  test("the list of pages opens on a phone", async () => {
    const { page, close } = await open(site, "tiers/L1.html", { viewport: phone });
    assert.ok(!(await page.locator("nav").isVisible()));
    await page.click(".menu");
    assert.ok(await page.locator("nav").isVisible());
    await page.click("nav a[href='L2.html']");
    await page.waitForURL(/tiers\/L2\.html$/);
    await close();
  });

  test("without scripts everything can be read", async () => {
    const options = { viewport: phone, javaScriptEnabled: false };
    const { page, close } = await open(site, "tiers/L1.html", options);
    assert.ok(await page.locator("nav").isVisible());
    assert.ok(!(await page.locator(".search").isVisible()));
    assert.ok(await page.locator("main h2").first().isVisible());
    await close();
  });

  test("the first stop of the keyboard leads past the menu", async () => {
    const { page, close } = await open(site, "tiers/L1.html");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    assert.equal(await page.evaluate(() => document.activeElement.id), "content");
    await close();
  });
});
