// json-logic-engine: an `if` of rules, or a list of what each gives, compiled by `build`. Parts of 200
// rules, since those of thousands are nested deeper than V8's stack.

import { ends, engine, enums, flags, numbers, texts } from './book.mjs';

export const name = 'json-logic-engine';

const { LogicEngine } = engine(name);

function form([fact, wanted]) {
  const value = { var: fact };
  if (enums.includes(fact)) {
    const names = texts(fact, wanted);
    return names.length === 1 ? { '===': [value, names[0]] } : { in: [value, names] };
  }
  if (numbers.includes(fact)) {
    return ends(fact, wanted, (low) => ({ '>=': [value, low] }), (high) => ({ '<=': [value, high] }));
  }
  if (flags.includes(fact)) {
    return wanted ? value : { '!': value };
  }
  return { in: [`tag_${wanted}`, value] };
}

function condition(rule) {
  const tests = Object.entries(rule).flatMap(form);
  if (tests.length > 1) {
    return { and: tests };
  }
  return tests[0] ?? true;
}

const part = 200;

export function load(rules, mode) {
  const logic = new LogicEngine();
  const parts = [];
  for (let start = 0; start < rules.length; start += part) {
    const some = rules.slice(start, start + part);
    parts.push(logic.build(mode === 'first'
      ? { if: [...some.flatMap((rule, i) => [condition(rule), start + i]), -1] }
      : some.map(condition)));
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
  return (ticket) => parts.flatMap((holds, i) => holds(ticket).flatMap((yes, j) => yes ? [i * part + j] : []));
}
