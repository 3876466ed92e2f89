"use strict";
// What a page of a rulebook does by itself. Without this script everything can still be read.

// Opens and closes the list of pages on a narrow screen.
function startMenu() {
  const button = document.querySelector(".menu");
  button.hidden = false;
  button.addEventListener("click", () => {
    const open = button.getAttribute("aria-expanded") === "true";
    button.setAttribute("aria-expanded", String(!open));
  });
}

// A table or picture that is wider than the page can be pushed aside by the keyboard too.
function reachWideTables() {
  for (const scroll of document.querySelectorAll(".scroll")) {
    if (scroll.scrollWidth > scroll.clientWidth) {
      scroll.tabIndex = 0;
    } else {
      scroll.removeAttribute("tabindex");
    }
  }
}

// Lights the row and the column of a cell, under the mouse or with a link that has the focus.
function lightMatrix(table) {
  const light = (cell) => {
    for (const lit of table.querySelectorAll(".lit")) {
      lit.classList.remove("lit", "both");
    }
    if (!cell || cell.cellIndex === 0 || cell.closest("thead")) {
      return;
    }
    for (const row of table.rows) {
      const other = row.cells[cell.cellIndex];
      if (other) {
        other.classList.add("lit");
      }
    }
    for (const other of cell.parentElement.cells) {
      other.classList.add("lit");
    }
    cell.classList.add("both");
  };
  const cellOf = (event) => event.target.closest("td, th");
  table.addEventListener("mouseover", (event) => light(cellOf(event)));
  table.addEventListener("focusin", (event) => light(cellOf(event)));
  table.addEventListener("mouseleave", () => light(null));
  table.addEventListener("focusout", () => light(null));
}

const mostFound = 40;

// The rules that have all the words, those in whose name or title they stand first.
function rulesWith(words) {
  const scored = [];
  for (const [name, title, target, answer, when] of window.bookRules) {
    const head = `${name} ${title}`.toLowerCase();
    const all = `${head} ${answer} ${when}`.toLowerCase();
    if (words.every((word) => all.includes(word))) {
      const inHead = words.filter((word) => head.includes(word)).length;
      scored.push({ name, title, target, answer, when, inHead });
    }
  }
  return scored.sort((a, b) => b.inHead - a.inHead);
}

function resultLine(rule) {
  const add = (parent, tag, text) => {
    const element = document.createElement(tag);
    element.textContent = text;
    parent.append(element);
    return element;
  };
  const line = document.createElement("li");
  const link = document.createElement("a");
  link.href = document.documentElement.dataset.root + rule.target;
  add(link, "strong", rule.title);
  if (rule.name !== rule.title) {
    add(link, "code", rule.name);
  }
  const answer = rule.answer === rule.title || !rule.answer ? "" : `${rule.answer}: `;
  add(link, "span", answer + rule.when).className = "when";
  line.append(link);
  return line;
}

function startSearch() {
  const form = document.querySelector(".search");
  const input = document.querySelector("#query");
  const found = document.querySelector("#found");
  const count = document.querySelector("#found-count");
  const list = found.querySelector("ol");
  form.hidden = false;

  const close = () => {
    found.hidden = true;
  };
  const search = () => {
    const words = input.value.toLowerCase().split(/\s+/).filter(Boolean);
    if (words.length === 0) {
      close();
      return;
    }
    const rules = rulesWith(words);
    count.textContent =
      rules.length === 0 ? found.dataset.none : found.dataset.some.replace("{}", rules.length);
    list.replaceChildren(...rules.slice(0, mostFound).map(resultLine));
    found.hidden = false;
    found.scrollTop = 0;
  };
  // The arrows go from the words to the lines and through them.
  const move = (event) => {
    const stops = [input, ...list.querySelectorAll("a")];
    const at = stops.indexOf(document.activeElement);
    const next = stops[at + (event.key === "ArrowDown" ? 1 : -1)];
    if (at >= 0 && next && !found.hidden) {
      event.preventDefault();
      next.focus();
    }
  };

  input.addEventListener("input", search);
  input.addEventListener("focus", search);
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    list.querySelector("a")?.click();
  });
  form.addEventListener("keydown", (event) => {
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      move(event);
    } else if (event.key === "Escape") {
      input.value = "";
      input.focus();
      close();
    }
  });
  list.addEventListener("click", close);
  document.addEventListener("click", (event) => {
    if (!form.contains(event.target)) {
      close();
    }
  });
  form.addEventListener("focusout", (event) => {
    if (event.relatedTarget && !form.contains(event.relatedTarget)) {
      close();
    }
  });
  document.addEventListener("keydown", (event) => {
    const typing = event.target.closest("input, textarea, select");
    if (event.key === "/" && !typing && !event.ctrlKey && !event.metaKey && !event.altKey) {
      event.preventDefault();
      input.focus();
    }
  });
}

startMenu();
startSearch();
reachWideTables();
window.addEventListener("resize", reachWideTables);
document.querySelectorAll(".matrix").forEach(lightMatrix);
