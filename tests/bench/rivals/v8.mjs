// The rules as plain if statements, which V8 compiles. Parts of 200 rules, since it does not optimise a
// function of thousands.

import { ends, enums, expression, flags, numbers } from './book.mjs';

export const name = 'V8';
export const version = `${process.versions.v8}, node ${process.versions.node}`;

const part = 200;

export const prepare = (ticket) => ({ ...ticket, tags: new Set(ticket.tags) });

function form(fact, wanted) {
  if (enums.includes(fact)) {
    return `(${wanted.map((value) => `t.${fact} === "${fact}_${value}"`).join(' || ')})`;
  }
  if (numbers.includes(fact)) {
    return ends(fact, wanted, (low) => `t.${fact} >= ${low}`, (high) => `t.${fact} <= ${high}`);
  }
  if (flags.includes(fact)) {
    return wanted ? `t.${fact}` : `!t.${fact}`;
  }
  return `t.tags.has("tag_${wanted}")`;
}

function compilePart(rules, start, then, last) {
  const lines = rules.map((rule, i) => `if (${expression(rule, form)}) ${then(start + i)};`);
  return new Function('t', 'out', [...lines, last].join('\n'));
}

export function load(rules, mode) {
  const parts = [];
  for (let start = 0; start < rules.length; start += part) {
    const some = rules.slice(start, start + part);
    parts.push(mode === 'first'
      ? compilePart(some, start, (rule) => `return ${rule}`, 'return -1;')
      : compilePart(some, start, (rule) => `out.push(${rule})`, ''));
  }
  if (mode === 'first') {
    return (ticket) => {
      for (const decide of parts) {
        const rule = decide(ticket);
        if (rule >= 0) {
          return rule;
        }
      }
      return rules.length;
    };
  }
  return (ticket) => {
    const found = [];
    for (const decide of parts) {
      decide(ticket, found);
    }
    return found;
  };
}
