/** `null`, `undefined` and an empty text are absent; a list is for sets and for `evidence`. */
export type Value =
  | string | number | bigint | boolean | Date | null | undefined
  | readonly (string | number | boolean | null)[]
  | { readonly [name: string]: Value };

/** Facts by their names, `id`, `at`, `evidence`: see docs/ticket-format.md, "Names". */
export type Ticket = { readonly [name: string]: Value };

export interface Problem {
  fact: string;
  value: Value;
  code: string;
  /** After an error the fact counts as missing; a warning tells what was left out. */
  severity: 'error' | 'warning';
  message: string;
}

export interface Options {
  /** A time, or seconds since 1970; without it nothing is overdue. */
  now?: Date | string | number | null;
  /** Hears of what cannot be taken; without it an error is thrown. */
  onProblem?: (problem: Problem) => void;
}

export interface Undetermined {
  undetermined: true;
  /** The facts to ask for, the most asked for first. */
  ask: string[];
}

export interface Owned {
  tier: string;
  team?: string | null | Undetermined;
  scope: string;
  rule: string;
}

export interface Refused {
  refused: true;
  say?: string;
  rule: string;
}

export interface Derived {
  value: string | number | boolean;
  rule: string;
}

/** Whom a promise tells, and when. */
export interface Notice {
  at: string;
  /** Whether that moment is over. */
  due: boolean;
  notify: string[];
}

export interface PromiseAnswer {
  name: string;
  target?: string;
  rule?: string;
  state:
    | 'does_not_apply' | 'not_offered' | 'best_effort' | 'not_started' | 'running' | 'paused'
    | 'overdue' | 'kept' | 'broken' | 'cancelled' | 'no_target' | 'undetermined'
    | 'needs_history' | 'outside_calendar' | 'no_calendar';
  started?: string;
  due?: string;
  due_at_the_earliest?: string;
  stopped?: string;
  notices?: Notice[];
  ask?: string[];
}

export interface Approval {
  role: string;
  count: number;
}

export interface TriggerAnswer {
  name: string;
  to: string;
  team?: string | null | Undetermined;
  joins?: true;
  on_request_by?: string;
  approved_by?: Approval[];
  state: 'ready' | 'blocked' | 'held' | 'undetermined';
  missing?: (string | { of: string[]; lacking: number })[];
  ask?: string[];
  say?: string;
  rule?: string;
  accept_by?: string;
  else?: 'return';
}

export interface Access {
  system: string;
  action: string;
  state: 'allowed' | 'with' | 'forbidden' | 'undetermined';
  approved_by?: Approval[];
  for?: string;
  reviewed_by?: { role: string; within?: string };
  needs?: string[];
  ask?: string[];
  rule?: string;
}

export interface Guidance {
  strength: 'must' | 'must not' | 'should' | 'may';
  title: string;
  text: string;
  rule: string;
  undetermined?: true;
  ask?: string[];
}

export interface Step {
  action: 'page' | 'notify' | 'remind_customer' | 'set';
  who?: string[];
  fact?: string;
  value?: string;
  times: number;
  last?: string;
  next?: string;
}

export interface Ladder {
  name: string;
  state: 'not_started' | 'climbing' | 'undetermined';
  from?: string;
  steps?: Step[];
}

type Next = (string | boolean)[];

/** What the rulebook has nothing for is left out: see docs/ticket-format.md, "The answers". */
export interface Answer {
  id?: string;
  impossible?: { title: string; rule: string };
  owner?: Owned | Refused | Undetermined | null;
  derived?: { [fact: string]: Derived | Undetermined | null };
  promises?: PromiseAnswer[];
  triggers?: TriggerAnswer[];
  may?: Access[];
  guidance?: Guidance[];
  next?: { [fact: string]: Next | ({ to: Next } & Undetermined) };
  ladders?: Ladder[];
  not_proved?: string[];
}

export class TableError extends Error {
  readonly code: string;
}

export class TicketError extends Error {
  readonly problems: Problem[];
}

export class Table {
  /** `instance` is a fresh one of tier.wasm. */
  constructor(instance: WebAssembly.Instance, bytes: Uint8Array);
  decide(ticket: Ticket, options?: Options): Answer;
}
