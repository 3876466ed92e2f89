// A workload as workload.py leaves it, in the form in which the engines of npm take tickets: objects
// with texts, numbers, booleans and a list of tags.

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

export const enums = ['severity', 'plan', 'region', 'channel', 'product', 'issue'];
export const numbers = ['seats', 'age', 'spend'];
export const flags = ['vip', 'outage'];
export const facts = [...enums, ...numbers, ...flags, 'tags'];
export const most = { seats: 100_000, age: 3_650, spend: 1_000_000 };

const require = createRequire(`${process.env.RIVALS_MODULES}/`);

/// A package of those that package.json lists, by what it is imported as.
export const engine = (name) => require(name);

export function version(name) {
  return JSON.parse(readFileSync(`${process.env.RIVALS_MODULES}/node_modules/${name}/package.json`)).version;
}

/// The texts of what a rule asks of an enum or of the tags.
export function texts(fact, wanted) {
  return fact === 'tags' ? [`tag_${wanted}`] : wanted.map((value) => `${fact}_${value}`);
}

/// The one copy of a text that V8 keeps, so that `===` has but to compare addresses.
const interned = (text) => Object.keys({ [text]: 0 })[0];

/// Records of `Ticket` in reference.cpp.
const recordBytes = 32;

function ticketAt(bytes, at) {
  const ticket = {};
  enums.forEach((fact, i) => { ticket[fact] = interned(`${fact}_${bytes.readUInt8(at + 12 + i)}`); });
  numbers.forEach((fact, i) => { ticket[fact] = bytes.readInt32LE(at + 4 * i); });
  flags.forEach((fact, i) => { ticket[fact] = bytes.readUInt8(at + 18 + i) !== 0; });
  const tags = bytes.readBigUInt64LE(at + 24);
  ticket.tags = [];
  for (let tag = 0; tag < 64; ++tag) {
    if ((tags >> BigInt(tag) & 1n) !== 0n) {
      ticket.tags.push(interned(`tag_${tag}`));
    }
  }
  return ticket;
}

export function read(folder) {
  const bytes = readFileSync(`${folder}/tickets.bin`);
  const tickets = [];
  for (let at = 0; at < bytes.length; at += recordBytes) {
    tickets.push(ticketAt(bytes, at));
  }
  return { rules: JSON.parse(readFileSync(`${folder}/rules.json`)), tickets };
}

/// A rule as an expression of JavaScript or of a language like it: `form(fact, wanted)` gives the tests
/// of one fact, which may be none.
export function expression(rule, form) {
  return Object.entries(rule).flatMap(([fact, wanted]) => form(fact, wanted)).join(' && ') || 'true';
}

/// The ends of a stretch that can fail.
export function ends(fact, [low, high], least, greatest) {
  return [...(low > 0 ? [least(low)] : []), ...(high < most[fact] ? [greatest(high)] : [])];
}
