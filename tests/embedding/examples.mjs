// What the tests of embedding share: the examples, as `tierc decide` answers them.

import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export const names = ['acme', 'follow_the_sun', 'product_company', 'servicenow_desk',
  'university_desk', 'vendor_plans'];
export const now = '2026-03-30T12:00:00Z';

/** Lines of CSV without quotes, as those of the examples are; a set keeps its `;`. */
function read_csv(text) {
  const [head, ...lines] = text.trimEnd().split('\n').map((line) => line.split(','));
  return lines.map((line) => Object.fromEntries(head.map((name, place) => [name, line[place]])));
}

/** What `--map` does, as far as the map of the examples goes. */
function mapped(ticket, map) {
  const result = {};
  for (const [column, text] of Object.entries(ticket)) {
    const ignored = map.ignore.some((name) => name === column ||
      (name.endsWith('*') && column.startsWith(name.slice(0, -1))));
    if (!ignored && !map.missing.includes(text)) {
      const name = map.columns[column] ?? column;
      const known = map.values[name]?.[text] ?? text;
      result[name] = /^\d{4}-\d\d-\d\dT\d\d:\d\d$/.test(known) ? `${known}Z` : known;
    }
  }
  return result;
}

function read_tickets(folder) {
  if (existsSync(join(folder, 'tickets.jsonl'))) {
    const text = readFileSync(join(folder, 'tickets.jsonl'), 'utf8');
    return text.trimEnd().split('\n').map((line) => JSON.parse(line));
  }
  const tickets = read_csv(readFileSync(join(folder, 'tickets.csv'), 'utf8'));
  const map = join(folder, 'map.json');
  return existsSync(map)
    ? tickets.map((ticket) => mapped(ticket, JSON.parse(readFileSync(map, 'utf8')))) : tickets;
}

/** A packed example, its tickets, and the answers of `tierc decide`, without their lines. */
export function example(tierc, root, name) {
  const folder = join(root, 'examples', name);
  const table = join(mkdtempSync(join(tmpdir(), 'tier-')), `${name}.tierb`);
  const quiet = { stdio: ['ignore', 'pipe', 'ignore'], encoding: 'utf8' };
  execFileSync(tierc, ['build', join(folder, 'rulebook.tier'), '-o', table], quiet);
  const file = existsSync(join(folder, 'tickets.jsonl')) ? 'tickets.jsonl' : 'tickets.csv';
  const map = existsSync(join(folder, 'map.json')) ? ['--map', join(folder, 'map.json')] : [];
  const lines = execFileSync(tierc,
    ['decide', table, join(folder, file), '--now', now, ...map], quiet);
  const answers = lines.trimEnd().split('\n').map((line) => {
    const answer = JSON.parse(line);
    delete answer.line;
    return answer;
  });
  return { bytes: readFileSync(table), tickets: read_tickets(folder), answers };
}
