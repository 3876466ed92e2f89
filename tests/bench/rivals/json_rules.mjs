// json-rules-engine: a rule each, of a priority of its own where the first match is wanted, which stops
// the engine.

import { ends, engine, enums, flags, numbers, texts } from './book.mjs';

export const name = 'json-rules-engine';
export const waits = true;

const { Engine } = engine(name);

function form([fact, wanted]) {
  if (enums.includes(fact)) {
    const names = texts(fact, wanted);
    return names.length === 1 ? { fact, operator: 'equal', value: names[0] } : { fact, operator: 'in', value: names };
  }
  if (numbers.includes(fact)) {
    return ends(fact, wanted, (value) => ({ fact, operator: 'greaterThanInclusive', value }),
      (value) => ({ fact, operator: 'lessThanInclusive', value }));
  }
  if (flags.includes(fact)) {
    return { fact, operator: 'equal', value: wanted };
  }
  return { fact, operator: 'contains', value: `tag_${wanted}` };
}

export function load(rules, mode) {
  const all = new Engine();
  rules.forEach((rule, i) => {
    const priority = mode === 'first' ? rules.length - i : 1;
    all.addRule({ conditions: { all: Object.entries(rule).flatMap(form) }, event: { type: 'found', params: { rule: i } }, priority });
  });
  if (mode === 'first') {
    all.on('success', () => all.stop());
    return async (ticket) => (await all.run(ticket)).events[0]?.params.rule ?? rules.length;
  }
  return async (ticket) => (await all.run(ticket)).events.map((event) => event.params.rule);
}
