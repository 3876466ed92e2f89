// Cedar: a permission a rule, parsed once. Product and issue stand in the scope, as the resource and the
// action, where one value or a list of actions can. The permissions that hold are its reasons; which of
// them comes first is found outside, since Cedar has no order.

import { ends, engine, enums, flags, numbers, texts } from './book.mjs';

export const name = '@cedar-policy/cedar-wasm';

const cedar = engine(`${name}/nodejs`);
const set = 'book';

function form(fact, wanted) {
  const value = `context.${fact}`;
  if (enums.includes(fact)) {
    const names = texts(fact, wanted).map((text) => `"${text}"`);
    return names.length === 1 ? `${value} == ${names[0]}` : `[${names}].contains(${value})`;
  }
  if (numbers.includes(fact)) {
    return ends(fact, wanted, (low) => `${value} >= ${low}`, (high) => `${value} <= ${high}`);
  }
  if (flags.includes(fact)) {
    return wanted ? value : `!${value}`;
  }
  return `${value}.contains("tag_${wanted}")`;
}

function policy(rule) {
  const { issue, ...rest } = rule;
  let action = 'action';
  if (issue) {
    action = `action in [${texts('issue', issue).map((text) => `Action::"${text}"`)}]`;
  }
  let resource = 'resource';
  if (rest.product?.length === 1) {
    resource = `resource == Product::"product_${rest.product[0]}"`;
    delete rest.product;
  }
  const tests = Object.entries(rest).flatMap(([fact, wanted]) => form(fact, wanted));
  return `permit(principal, ${action}, ${resource}) when { ${tests.join(' && ') || 'true'} };`;
}

export function prepare(ticket) {
  return {
    principal: { type: 'Desk', id: 'desk' },
    action: { type: 'Action', id: ticket.issue },
    resource: { type: 'Product', id: ticket.product },
    context: ticket,
    preparsedPolicySetId: set,
    entities: [],
  };
}

export function load(rules, mode) {
  const policies = Object.fromEntries(rules.map((rule, i) => [`${i}`, policy(rule)]));
  const parsed = cedar.preparsePolicySet(set, { staticPolicies: policies });
  if (parsed.type !== 'success') {
    throw new Error(JSON.stringify(parsed));
  }
  return (call) => {
    const answer = cedar.statefulIsAuthorized(call);
    const rulesThatHold = answer.response.diagnostics.reason.map(Number);
    return mode === 'first' ? Math.min(rules.length, ...rulesThatHold) : rulesThatHold;
  };
}
