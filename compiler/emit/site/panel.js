// The panel that tries a ticket. What decides is `Table`, the runtime's own, which stands in front of
// this where the site is made.

const { words, tiers, teams, roles, evidence, facts, promises, actions, values } = window.panel;
const root = document.documentElement.dataset.root;
const rules = new Map(window.bookRules.map((rule) => [rule[0], rule]));

function bytesOf(base64) {
  return Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
}

// An element with children: elements, and texts, which stay texts.
function make(tag, children, attributes = {}) {
  const element = document.createElement(tag);
  Object.assign(element, attributes);
  element.append(...[children].flat().filter((child) => child !== null && child !== undefined));
  return element;
}

function linkTo([title, target]) {
  return make("a", title, { href: root + target });
}

const named = (names, name) => (names[name] ? linkTo(names[name]) : name);
// Who is told: a role, a team or a tier.
const person = (name) => named(roles[name] ? roles : teams[name] ? teams : tiers, name);

// Things with commas between them.
function listed(items) {
  return items.flatMap((item, place) => (place === 0 ? [item] : [", ", item]));
}

// Which rule says so, and when it does: the reason.
function because(name) {
  const rule = rules.get(name);
  if (!rule) {
    return name ? make("p", make("code", name), { className: "reason" }) : null;
  }
  const [, title, target, , when] = rule;
  return make("p", [`${words.by} `, linkTo([title, target]), `: ${when}`], { className: "reason" });
}

function stateOf(state) {
  return words[`state.${state}`] ?? words["state.other"];
}

function timeOf(text) {
  const time = make("time", new Date(text).toLocaleString(document.documentElement.lang), { dateTime: text });
  return [time, ` (${text})`];
}

function valueOf(fact, value) {
  if (typeof value === "boolean") {
    return value ? words.yes : words.no;
  }
  return values[fact]?.[value] ?? String(value);
}

// The field of a fact, by its name.
function fieldOf(fact) {
  return document.querySelector(`[data-fact="${CSS.escape(fact)}"]`);
}

// Facts to be said: each leads to its field.
function questions(asked) {
  if (!asked || asked.length === 0) {
    return null;
  }
  const links = asked.map((fact) => {
    const button = make("button", facts[fact]?.[0] ?? fact, { type: "button", className: "ask" });
    button.addEventListener("click", () => {
      const field = fieldOf(fact);
      (field?.matches("fieldset") ? field.querySelector("input") : field)?.focus();
    });
    return button;
  });
  return make("p", [`${words.ask} `, ...listed(links)]);
}

const undetermined = (answer) => [words.undetermined, questions(answer.ask)];

function teamOf(team) {
  if (team === undefined || team === null) {
    return [];
  }
  return team.undetermined ? [`, ${words.team}: `, words["state.undetermined"]]
    : [`, ${words.team} `, named(teams, team)];
}

function ownerParts(owner) {
  if (owner === null) {
    return [make("p", words.no_owner)];
  }
  if (owner.undetermined) {
    return [make("p", words.undetermined), questions(owner.ask)];
  }
  if (owner.refused) {
    return [make("p", [make("strong", words.refused), owner.say ? ` ${owner.say}` : ""]),
      because(owner.rule)];
  }
  const tier = make("strong", named(tiers, owner.tier));
  return [make("p", [tier, ...teamOf(owner.team)]), because(owner.rule)];
}

function ownerInShort(answer) {
  const { owner } = answer;
  if (answer.impossible) {
    return `${words.impossible}: ${answer.impossible.title}`;
  }
  if (owner === undefined) {
    return "";
  }
  const said = owner === null ? words.no_owner
    : owner.undetermined ? words.undetermined
      : owner.refused ? words.refused : tiers[owner.tier]?.[0] ?? owner.tier;
  return `${words.owner}: ${said}`;
}

function derivedItem([fact, answer]) {
  const name = [named(facts, fact), ": "];
  if (answer === null) {
    return make("li", [...name, words.no_value]);
  }
  return answer.undetermined ? make("li", [...name, ...undetermined(answer)])
    : make("li", [...name, make("strong", valueOf(fact, answer.value)), because(answer.rule)]);
}

// Whom a promise tells, and when; what is over stands out.
function noticeItem(notice) {
  const at = make(notice.due ? "strong" : "span", timeOf(notice.at));
  return make("li", [`${words.tells} `, ...listed(notice.notify.map(person)), ": ", at]);
}

function promiseItem(promise) {
  const parts = [make("strong", named(promises, promise.name)), ": ", stateOf(promise.state)];
  if (promise.target && promise.target !== "-") {
    parts.push(`, ${words.target} ${promise.target}`);
  }
  for (const moment of ["due", "due_at_the_earliest", "stopped"]) {
    if (promise[moment]) {
      parts.push(`, ${words[moment]} `, ...timeOf(promise[moment]));
    }
  }
  const notices = promise.notices ? make("ul", promise.notices.map(noticeItem)) : null;
  const item = make("li", [...parts, because(promise.rule), questions(promise.ask), notices]);
  item.dataset.state = promise.state;
  return item;
}

function approvers(approval) {
  return listed(approval.map(({ role, count }) =>
    make("span", [count > 1 ? `${count} × ` : "", named(roles, role)])));
}

function lackItem(lack) {
  if (typeof lack === "string") {
    return make("li", named(evidence, lack));
  }
  const some = lack.of.map((name) => named(evidence, name));
  return make("li", [`${words.some_of.replace("{}", lack.lacking)} `, ...listed(some)]);
}

function triggerItem(trigger) {
  const rule = rules.get(trigger.name);
  const parts = [make("strong", rule ? linkTo([rule[1], rule[2]]) : trigger.name), " → ",
    named(tiers, trigger.to), ...teamOf(trigger.team), ": ", make("strong", stateOf(trigger.state))];
  if (trigger.joins) {
    parts.push(`, ${words.joins}`);
  }
  if (trigger.on_request_by) {
    parts.push(`, ${words.on_request_by} `, named(roles, trigger.on_request_by));
  }
  if (trigger.approved_by) {
    parts.push(`, ${words.approved_by} `, ...approvers(trigger.approved_by));
  }
  if (trigger.accept_by) {
    parts.push(`, ${words.accept_by} `, ...timeOf(trigger.accept_by),
      trigger.else ? `, ${words.else_returned}` : "");
  }
  if (trigger.say) {
    parts.push(make("p", trigger.say));
  }
  if (trigger.missing) {
    parts.push(make("p", words.missing), make("ul", trigger.missing.map(lackItem)));
  }
  const item = make("li", [...parts, because(trigger.rule), questions(trigger.ask)]);
  item.dataset.state = trigger.state;
  return item;
}

function accessItem(access) {
  const parts = [named(actions, `${access.system} ${access.action}`), ": ",
    make("strong", stateOf(access.state))];
  if (access.approved_by) {
    parts.push(`, ${words.approved_by} `, ...approvers(access.approved_by));
  }
  if (access.for) {
    parts.push(`, ${words.for} ${access.for}`);
  }
  if (access.reviewed_by) {
    const { role, within } = access.reviewed_by;
    parts.push(`, ${words.reviewed_by} `, named(roles, role),
      within ? ` ${words.within} ${within}` : "");
  }
  if (access.needs) {
    parts.push(`, ${words.needs} `, ...listed(access.needs.map((name) => named(evidence, name))));
  }
  return make("li", [...parts, because(access.rule), questions(access.ask)]);
}

function guidanceItem(advice) {
  const parts = [make("strong", advice.title || advice.rule), ` (${words[`strength.${advice.strength}`]}): `, advice.text];
  return make("li", advice.undetermined ? [...parts, " ", ...undetermined(advice)]
    : [...parts, because(advice.rule)]);
}

function nextItem([fact, next]) {
  const to = (next.to ?? next).map((value) => valueOf(fact, value));
  return make("li", [named(facts, fact), ": ", to.join(", ") || words.nothing,
    next.undetermined ? questions(next.ask) : null]);
}

function stepItem(step) {
  const parts = [words[`step.${step.action}`]];
  if (step.who) {
    parts.push(": ", ...listed(step.who.map(person)));
  }
  if (step.fact) {
    parts.push(": ", named(facts, step.fact), ` = ${valueOf(step.fact, step.value)}`);
  }
  for (const moment of ["last", "next"]) {
    if (step[moment]) {
      parts.push(`, ${words[`step.${moment}`]} `, ...timeOf(step[moment]));
    }
  }
  return make("li", parts);
}

function ladderItem(ladder) {
  const rule = rules.get(ladder.name);
  const parts = [make("strong", rule ? linkTo([rule[1], rule[2]]) : ladder.name), ": ",
    stateOf(ladder.state), because(ladder.name)];
  const item = make("li", ladder.steps ? [...parts, make("ul", ladder.steps.map(stepItem))] : parts);
  item.dataset.state = ladder.state;
  return item;
}

// A heading and its list, where there is something to list.
function part(title, items) {
  return !items || items.length === 0 ? [] : [make("h3", title), make("ul", items)];
}

function answerParts(answer) {
  const impossible = answer.impossible ? [make("p", make("strong",
    `${words.impossible}: ${answer.impossible.title}`)), because(answer.impossible.rule)] : [];
  const owner = answer.owner === undefined ? []
    : [make("h3", words.owner), ...ownerParts(answer.owner)];
  const promised = answer.promises?.filter((one) => one.state !== "does_not_apply");
  return [
    ...impossible, ...owner,
    ...part(words.promises, promised?.map(promiseItem)),
    ...part(words.triggers, answer.triggers?.map(triggerItem)),
    ...part(words.ladders, answer.ladders?.map(ladderItem)),
    ...part(words.guidance, answer.guidance?.map(guidanceItem)),
    ...part(words.derived, Object.entries(answer.derived ?? {}).map(derivedItem)),
    ...part(words.next, Object.entries(answer.next ?? {}).map(nextItem)),
    ...part(words.may, answer.may?.map(accessItem)),
    ...part(words.not_proved, answer.not_proved?.map((sentence) => make("li", sentence))),
  ].filter((element) => element !== null);
}

// What the field says; nothing where it says nothing.
function said(field) {
  if (field.matches("fieldset")) {
    const ticked = [...field.querySelectorAll("input:checked")].map((box) => box.value);
    return ticked.length === 0 ? null : ticked;
  }
  const isTime = field.type === "datetime-local" && field.value !== "";
  return isTime ? new Date(field.value) : field.value;
}

function mark(field, message) {
  const input = field.matches("fieldset") ? field.querySelector("input") : field;
  const id = `${input.id}-problem`;
  document.getElementById(id)?.remove();
  if (!message) {
    input.removeAttribute("aria-invalid");
    input.removeAttribute("aria-errormessage");
    return;
  }
  input.setAttribute("aria-invalid", "true");
  input.setAttribute("aria-errormessage", id);
  field.after(make("p", message, { id, className: "problem" }));
}

function decide(table, form) {
  const fields = [...form.querySelectorAll("[data-fact]")];
  const ticket = {};
  let now = null;
  for (const field of fields) {
    mark(field, null);
    if (field.dataset.kind === "now") {
      now = said(field);
    } else {
      ticket[field.dataset.fact] = said(field);
    }
  }
  const onProblem = (problem) => {
    const field = fields.find((one) => one.dataset.fact === problem.fact);
    if (field && problem.severity === "error") {
      mark(field, problem.message);
    }
  };
  return table.decide(ticket, { now, onProblem });
}

async function start() {
  const panel = document.querySelector(".try");
  const form = panel.querySelector("form");
  const { instance } = await WebAssembly.instantiate(bytesOf(window.panelModule), {});
  const table = new Table(instance, bytesOf(window.panel.table));
  const inShort = document.querySelector("#answer-in-short");
  const inFull = document.querySelector("#answer-in-full");
  const show = () => {
    const answer = decide(table, form);
    const sentence = ownerInShort(answer);
    if (inShort.textContent !== sentence) {
      inShort.textContent = sentence;
    }
    inFull.replaceChildren(...answerParts(answer));
    inFull.dataset.answer = JSON.stringify(answer);
  };
  form.addEventListener("input", (event) => {
    // "None of these" and the others leave no room for one another.
    const box = event.target;
    if (box.type === "checkbox" && box.checked) {
      for (const other of box.closest("fieldset").querySelectorAll("input")) {
        other.checked = other === box || (other.checked && (other.value === "") === (box.value === ""));
      }
    }
    show();
  });
  form.addEventListener("reset", () => setTimeout(show));
  form.addEventListener("submit", (event) => event.preventDefault());
  panel.hidden = false;
  show();
}

start();
