// The page that tries a ticket, in headless Chromium: what it answers is what tierc decides.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { pathToFileURL } from "node:url";
import { chromium } from "playwright-core";
import { cleanUp, makeSite } from "./site.mjs";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const root = process.env.TIERC_ROOT;
const { example, names, now } = await import(
  pathToFileURL(join(root, "tests/embedding/examples.mjs"))
);

// A tierc that was built without WebAssembly makes sites without the panel.
const skip = !makeSite(process.env.TIERC, join(root, "examples/acme/rulebook.tier")).pages.includes(
  "try.html",
);

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

async function open(site, look = {}) {
  const context = await browser.newContext({ timezoneId: "UTC", ...look });
  const page = await context.newPage();
  const wrong = [];
  page.on("console", (message) => wrong.push(message.text()));
  page.on("pageerror", (error) => wrong.push(error.message));
  await page.goto(site.url("try.html"));
  await page.waitForSelector(".try:not([hidden])");
  return { page, wrong, close: () => context.close() };
}

const siteOf = (name) =>
  makeSite(process.env.TIERC, join(root, "examples", name, "rulebook.tier"));

function* flattened(ticket, prefix = "") {
  for (const [key, value] of Object.entries(ticket)) {
    if (value !== null && typeof value === "object" && !Array.isArray(value)) {
      yield* flattened(value, `${prefix}${key}.`);
    } else if (value !== null && value !== "") {
      yield [prefix + key, value];
    }
  }
}

const text = (value) => (value === true ? "yes" : value === false ? "no" : String(value));

// Says one fact in its field, as a person does.
async function fill(page, fact, value) {
  const field = page.locator(`[data-fact="${fact}"]`);
  const kind = await field.evaluate((element) => element.type);
  if (kind === "fieldset") {
    const members = Array.isArray(value) ? value : value.split(";");
    for (const member of members.length > 0 ? members : [""]) {
      await field.locator(`input[value="${member}"]`).check();
    }
  } else if (kind === "select-one") {
    const options = await field.locator("option").evaluateAll((all) => all.map((one) => one.value));
    await field.selectOption(options.includes(text(value)) ? text(value) : " any other ");
  } else if (kind === "datetime-local") {
    await field.fill(new Date(value).toISOString().slice(0, 19).replace(/:00$/, ""));
  } else {
    await field.fill(text(value));
  }
}

const answerOf = async (page) =>
  JSON.parse(await page.locator("#answer-in-full").getAttribute("data-answer"));

for (const name of names) {
  test(`the panel of ${name} answers each ticket as tierc does`, { skip }, async () => {
    const { tickets, answers } = example(process.env.TIERC, root, name);
    const { page, wrong, close } = await open(siteOf(name));
    for (const [place, ticket] of tickets.entries()) {
      await page.getByRole("button", { name: "Clear" }).click();
      await fill(page, "now", now);
      for (const [fact, value] of flattened(ticket)) {
        const isField = (await page.locator(`[data-fact="${fact}"]`).count()) > 0;
        assert.ok(isField || fact === "id", `no field for ${fact}`);
        if (isField) {
          await fill(page, fact, value);
        }
      }
      const { id, ...expected } = answers[place];
      assert.deepEqual(await answerOf(page), expected, id);
    }
    assert.deepEqual(wrong, []);
    await close();
  });
}

describe("the panel of acme", { skip }, () => {
  let site;
  before(() => {
    site = siteOf("acme");
  });

  test("says who owns the ticket and why, with links", async () => {
    const { page, close } = await open(site);
    await fill(page, "issue", "api_error");
    await fill(page, "severity", "S2");
    await fill(page, "plan", "enterprise");
    await fill(page, "security", "no");
    await fill(page, "at", "L1");
    await fill(page, "evidence", ["failing_endpoint", "error_code"]);
    assert.match(await page.locator("#answer-in-short").textContent(), /^Owner: Technical support/);
    const all = page.locator("#answer-in-full");
    assert.match(await all.textContent(), /Still to bring:\s*WorkspaceHAR file/);
    const links = await all.locator("a").evaluateAll((found) => found.map((a) => a.href));
    assert.ok(links.includes(site.url("tiers/L2.html#rule-L2.technical")), links.join("\n"));
    await close();
  });

  for (const look of [
    { viewport: { width: 1280, height: 900 }, colorScheme: "light" },
    { viewport: { width: 360, height: 740 }, colorScheme: "dark" },
  ]) {
    test(`is clean for axe with its answer shown, ${look.viewport.width} wide`, async () => {
      const { page, close } = await open(site, look);
      await fill(page, "at", "L1");
      await fill(page, "severity", "S1");
      await page.evaluate(axe);
      const found = await page.evaluate(() => window.axe.run(document));
      assert.deepEqual(found.violations.map((one) => `${one.id}: ${one.help}`), []);
      const wider = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      assert.ok(wider <= 0, `it is ${wider} wider than the screen`);
      await close();
    });
  }

  test("leads from what is to be said to its field, by the keyboard alone", async () => {
    const { page, close } = await open(site);
    await page.locator(".ask").first().focus();
    await page.keyboard.press("Enter");
    const tag = await page.evaluate(() => document.activeElement.dataset.fact);
    assert.ok(tag, "no field has the focus");
    await close();
  });

  test("marks a field whose value cannot be taken, and says why", async () => {
    const { page, close } = await open(siteOf("servicenow_desk"));
    const field = page.locator('[data-kind="number"]').first();
    await field.fill("many");
    assert.equal(await field.getAttribute("aria-invalid"), "true");
    assert.match(await page.locator(".problem").textContent(), /not a decimal number/);
    await field.fill("");
    assert.equal(await field.getAttribute("aria-invalid"), null);
    await close();
  });

  test("has no page where it is not wanted", () => {
    const { pages } = makeSite(process.env.TIERC, join(root, "examples/acme/rulebook.tier"), [
      "--no-panel",
    ]);
    assert.ok(!pages.includes("try.html"));
  });
});
