// What a book holds beside its site, read by those who are to read it: TIERC names the compiler.
import assert from "node:assert/strict";
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { after, describe, test } from "node:test";
import Ajv from "ajv/dist/2020.js";
import { lint } from "markdownlint/sync";
import { parse } from "yaml";
import { cleanUp, makeMarkdown, makeSite, rulebooks } from "./site.mjs";

after(cleanUp);

// What GitHub asks of an issue form.
function checkForm(form) {
  assert.ok(form.name.length > 0 && form.description.length > 0);
  assert.deepEqual(Object.keys(form).sort(), ["body", "description", "name"]);
  const ids = form.body.map((field) => field.id).filter(Boolean);
  const labels = form.body.map((field) => field.attributes.label).filter(Boolean);
  assert.equal(new Set(ids).size, ids.length);
  assert.equal(new Set(labels).size, labels.length);
  for (const field of form.body) {
    if (field.type === "markdown") {
      assert.equal(typeof field.attributes.value, "string");
    } else {
      assert.ok(["input", "textarea"].includes(field.type));
      assert.match(field.id, /^[A-Za-z0-9_-]+$/);
      assert.equal(typeof field.validations.required, "boolean");
    }
  }
}

for (const book of rulebooks()) {
  describe(book.name, () => {
    const site = makeSite(process.env.TIERC, book.path);

    test("its Markdown passes markdownlint", () => {
      // Lines are as long as their sentences, and anchors are HTML.
      const config = { default: true, MD013: false, MD033: { allowed_elements: ["a"] } };
      const files = makeMarkdown(process.env.TIERC, book.path);
      assert.ok(files.length > 4);
      const found = Object.entries(lint({ files, config }))
        .flatMap(([file, all]) => all.map((one) => `${file}:${one.lineNumber}: ${one.ruleNames}`));
      assert.deepEqual(found, []);
    });

    test("its forms are what GitHub takes", () => {
      const folder = join(site.folder, "forms");
      const forms = existsSync(folder) ? readdirSync(folder) : [];
      for (const name of forms.filter((one) => one.endsWith(".yml"))) {
        checkForm(parse(readFileSync(join(folder, name), "utf8")));
        assert.ok(forms.includes(name.replace(".yml", ".md")));
      }
    });

    test("its schema takes its tickets, and no others", () => {
      const schema = JSON.parse(readFileSync(join(site.folder, "facts.schema.json"), "utf8"));
      const accepts = new Ajv({ strict: false, validateFormats: false }).compile(schema);
      const tickets = join(dirname(book.path), "tickets.jsonl");
      const lines = existsSync(tickets) ? readFileSync(tickets, "utf8").trim().split("\n") : [];
      for (const line of lines) {
        assert.ok(accepts(JSON.parse(line)), `${line}: ${JSON.stringify(accepts.errors)}`);
      }
      const closed = Object.entries(schema.properties).find(([, one]) => one.enum);
      assert.ok(!accepts({ ...JSON.parse(lines[0] ?? "{}"), [closed[0]]: "no such value" }));
    });
  });
}
