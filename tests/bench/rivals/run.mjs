// Lets one engine of npm decide a workload, writes its answers and prints what it took, as JSON.
//
//     RIVALS_MODULES=… run.mjs ENGINE MODE FOLDER ANSWERS SECONDS
//
// ENGINE is a module beside this one. It exports `name`, perhaps `prepare` (a ticket as it takes it),
// and `load(rules, mode)`, which gives a function from a ticket, or from a list of them where it exports
// `many`, to the rule that decides or to all that match; where it exports `waits`, to a promise of that.

import { writeFileSync } from 'node:fs';
import { read, version } from './book.mjs';

const rounds = 5;
const fewest = 50;
// Slower than that, in seconds a decision, is not measured.
const slowest = 0.1;
// What the first decisions take tells nothing: code is compiled then.
const warm = 4;

const [name, mode, folder, answersFile, secondsText] = process.argv.slice(2);
const seconds = Number(secondsText);
const rival = await import(`./${name}.mjs`);
const now = () => performance.now() / 1000;

async function decideAll(decide, inputs) {
  const answers = [];
  if (rival.many) {
    for (let at = 0; at < inputs.length; at += rival.many) {
      answers.push(...await decide(inputs.slice(at, at + rival.many)));
    }
  } else if (rival.waits) {
    for (const input of inputs) {
      answers.push(await decide(input));
    }
  } else {
    for (const input of inputs) {
      answers.push(decide(input));
    }
  }
  return answers;
}

/// Decides the tickets so many times over: seconds a time, and the answers.
async function timed(decide, inputs, passes) {
  let answers;
  const begin = now();
  for (let pass = 0; pass < passes; ++pass) {
    answers = await decideAll(decide, inputs);
  }
  return { took: (now() - begin) / passes, answers };
}

/// As many of the first tickets as fit in the time of a round; 0 where that would take too long.
async function affordable(decide, inputs) {
  for (let count = 1;; count *= 2) {
    const { took } = await timed(decide, inputs.slice(0, count), 1);
    if (count >= warm && took / count > slowest) {
      return 0;
    }
    if (count >= warm && took > seconds / 2 || count >= inputs.length) {
      return Math.min(inputs.length, Math.max(fewest, Math.round(count * seconds / took)));
    }
  }
}

/// The fastest of the rounds, in microseconds a decision. The first is the last of warming up.
async function fastest(decide, inputs) {
  const once = await timed(decide, inputs, 1);
  const passes = Math.max(1, Math.floor(seconds / once.took));
  const times = [];
  for (let round = 0; round <= rounds; ++round) {
    times.push((await timed(decide, inputs, passes)).took);
  }
  return { decide: Math.min(...times.slice(1)) / inputs.length * 1e6, answers: once.answers };
}

const { rules, tickets } = read(folder);
const inputs = rival.prepare ? tickets.map(rival.prepare) : tickets;
const begin = now();
const decide = await rival.load(rules, mode);
const load = now() - begin;
const report = { engine: rival.name, version: rival.version ?? version(rival.name), load };
const count = await affordable(decide, inputs);
if (count > 0) {
  const { decide: microseconds, answers } = await fastest(decide, inputs.slice(0, count));
  report.decide = microseconds;
  const words = answers.flatMap((answer) =>
    mode === 'first' ? answer : [answer.length, ...answer.sort((a, b) => a - b)]);
  writeFileSync(answersFile, Int32Array.from(words));
}
report.tickets = count;
console.log(JSON.stringify(report));
process.exit(0);
