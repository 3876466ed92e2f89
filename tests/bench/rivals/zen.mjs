// GoRules ZEN: a decision table, compiled when it is loaded, with a column a fact.

import { ends, engine, enums, facts, flags, numbers, texts } from './book.mjs';

export const name = '@gorules/zen-engine';
export const waits = true; export const many = 100;

const { ZenDecisionContent, ZenEngine } = engine(name);

function cell(fact, wanted) {
  if (enums.includes(fact)) {
    return texts(fact, wanted).map((text) => `"${text}"`).join(', ');
  }
  if (numbers.includes(fact)) {
    const tests = ends(fact, wanted, (low) => `>= ${low}`, (high) => `<= ${high}`);
    return tests.length === 2 ? `[${wanted[0]}..${wanted[1]}]` : tests.join('');
  }
  if (flags.includes(fact)) {
    return `${wanted}`;
  }
  return `contains($, "tag_${wanted}")`;
}

function table(rules, mode) {
  const inputs = facts.map((fact) => ({ id: fact, name: fact, field: fact }));
  const row = (rule) => facts.map((fact) => [fact, fact in rule ? cell(fact, rule[fact]) : '']);
  const rows = rules.map((rule, i) => ({ _id: `${i}`, rule: `${i}`, ...Object.fromEntries(row(rule)) }));
  return {
    contentType: 'application/vnd.gorules.decision',
    nodes: [
      { id: 'in', type: 'inputNode', name: 'Request', content: {} },
      { id: 'table', type: 'decisionTableNode', name: 'Rules',
        content: { hitPolicy: mode === 'first' ? 'first' : 'collect', inputs,
          outputs: [{ id: 'rule', name: 'rule', field: 'rule' }], rules: rows,
          passThrough: false, executionMode: 'loop', inputField: 'tickets', outputPath: 'found' } },
      { id: 'out', type: 'outputNode', name: 'Response', content: {} },
    ],
    edges: [{ id: 'a', sourceId: 'in', targetId: 'table', type: 'edge' },
      { id: 'b', sourceId: 'table', targetId: 'out', type: 'edge' }],
  };
}

export function load(rules, mode) {
  const decision = new ZenEngine().createDecision(new ZenDecisionContent(Buffer.from(JSON.stringify(table(rules, mode)))));
  const rule = mode === 'first' ? (found) => found?.rule ?? rules.length : (found) => found.map((row) => row.rule);
  return async (tickets) => (await decision.evaluate({ tickets })).result.found.map(rule);
}
