// The npm package answers every ticket of the examples as `tierc decide` does.

import assert from 'node:assert/strict';
import { join } from 'node:path';
import test from 'node:test';
import { pathToFileURL } from 'node:url';

import { example, names, now } from './examples.mjs';

const { TIERC, TIERC_ROOT, TIER_NPM } = process.env;
const { openTable, TableError, TicketError } =
  await import(pathToFileURL(join(TIER_NPM, 'index.js')));

for (const name of names) {
  test(`${name} is answered alike`, async () => {
    const { bytes, tickets, answers } = example(TIERC, TIERC_ROOT, name);
    const table = await openTable(bytes);
    assert.equal(tickets.length, answers.length);
    tickets.forEach((ticket, place) => {
      const answer = table.decide(ticket, { now, onProblem: () => {} });
      assert.deepEqual(answer, answers[place]);
      assert.equal(JSON.stringify(answer), JSON.stringify(answers[place]));
    });
  });
}

const acme = () => openTable(example(TIERC, TIERC_ROOT, 'acme').bytes);

test('times, numbers and sets are given as JavaScript has them', async () => {
  const table = await acme();
  const written = { severity: 'S2', plan: 'enterprise', opened: '2026-12-01T14:30:00Z', at: 'L1',
    issue: 'api_error', evidence: 'workspace; har_file', security: 'no', reproduced: 'no' };
  const plain = { ...written, opened: new Date('2026-12-01T09:30:00-05:00'), security: false,
    reproduced: false, evidence: ['workspace', 'har_file', null] };
  assert.deepEqual(table.decide(plain), table.decide(written));
  assert.equal(table.decide(plain).promises[0].started, '2026-12-01T14:30:00Z');
});

test('a value that cannot be taken is an error, or is heard of', async () => {
  const table = await acme();
  const ticket = { severity: 'S9', opened: new Date(NaN), plan: ['team'], colour: 'red',
    evidence: ['telepathy'] };
  assert.throws(() => table.decide(ticket), (error) => error instanceof TicketError &&
    error.problems.length === 3 && /severity: the rulebook does not declare/.test(error.message));
  const heard = [];
  const answer = table.decide(ticket, { onProblem: (problem) => heard.push(problem) });
  assert.deepEqual(heard.map((one) => [one.fact, one.code, one.severity]), [
    ['severity', 'undeclared_value', 'error'], ['opened', 'malformed_value', 'error'],
    ['plan', 'several_values', 'error'], ['colour', 'unknown_name', 'warning'],
    ['evidence', 'undeclared_member', 'warning']]);
  assert.ok(answer.owner.undetermined);
});

test('tables that are none are refused, with a reason', async () => {
  const { bytes } = example(TIERC, TIERC_ROOT, 'acme');
  const changed = Uint8Array.from(bytes);
  changed[changed.length >> 1] ^= 1;
  const code = (wanted) => (error) => error instanceof TableError && error.code === wanted;
  await assert.rejects(openTable(changed), code('damaged'));
  await assert.rejects(openTable(bytes.subarray(0, 100)), code('truncated'));
  await assert.rejects(openTable(new Uint8Array([1, 2, 3])), code('not_a_table'));
});

test('long texts and many tickets find their room', async () => {
  const { bytes, tickets } = example(TIERC, TIERC_ROOT, 'product_company');
  const table = await openTable(bytes);
  const long = { ...tickets[0], subject: 'é'.repeat(300_000) };
  assert.deepEqual(Object.keys(table.decide(long)), Object.keys(table.decide(tickets[0])));
  const first = JSON.stringify(table.decide(tickets[1]));
  for (let round = 0; round < 2_000; ++round) {
    table.decide(tickets[round % tickets.length]);
  }
  assert.equal(JSON.stringify(table.decide(tickets[1])), first);
});
