// json-logic-engine: one `if` of all rules, or a list of what each gives, compiled by `build`.

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

export function load(rules, mode) {
  const logic = new LogicEngine();
  if (mode === 'first') {
    return logic.build({ if: [...rules.flatMap((rule, i) => [condition(rule), i]), rules.length] });
  }
  const all = logic.build(rules.map(condition));
  return (ticket) => all(ticket).flatMap((holds, i) => holds ? [i] : []);
}
