// casbin: a policy a rule, whose condition is evaluated with `eval`; the first one that allows ends it.

import { ends, engine, enums, expression, flags, numbers } from './book.mjs';

export const name = 'casbin';

const { newEnforcer, newModelFromString } = engine(name);

const model = `
[request_definition]
r = t
[policy_definition]
p = rule, condition, eft
[policy_effect]
e = priority(p.eft) || deny
[matchers]
m = eval(p.condition)
`;

function form(fact, wanted) {
  if (enums.includes(fact)) {
    return `(${wanted.map((value) => `r.t.${fact} == "${fact}_${value}"`).join(' || ')})`;
  }
  if (numbers.includes(fact)) {
    return ends(fact, wanted, (low) => `r.t.${fact} >= ${low}`, (high) => `r.t.${fact} <= ${high}`);
  }
  if (flags.includes(fact)) {
    return `r.t.${fact} == ${wanted}`;
  }
  return `("tag_${wanted}" in r.t.tags)`;
}

export async function load(rules) {
  const enforcer = await newEnforcer(newModelFromString(model));
  enforcer.enableLog(false);
  await enforcer.addPolicies(rules.map((rule, i) => [`${i}`, expression(rule, form), 'allow']));
  return (ticket) => {
    const [allowed, policy] = enforcer.enforceExSync(ticket);
    return allowed ? Number(policy[0]) : rules.length;
  };
}
