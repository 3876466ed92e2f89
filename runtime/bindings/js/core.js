// A packed table in WebAssembly memory, and tickets put to it. Where the module comes from is
// index.js.

/** In the order of `tier_status` in tier/tier.h. */
const statuses = [
  'ok', 'misaligned', 'truncated', 'not_a_table', 'other_version', 'damaged', 'too_small',
  'unknown_name', 'undeclared_value', 'malformed_number', 'number_out_of_range',
  'too_many_decimals', 'malformed_time', 'derived_fact', 'bad_class', 'malformed_duration',
  'set_of_values', 'outside_calendar', 'missing_hours', 'out_of_order',
  'collects',
];

/** What is said besides, and left out of the ticket; all else makes the fact missing. */
const warnings = ['unknown_name', 'derived_fact', 'undeclared_member'];

const own_sentences = {
  undeclared_member: 'a value that the set, or the evidence, does not have: it is left out',
  several_values: 'a list, where the fact has one value',
  ambiguous_value: 'the fact is given twice',
  malformed_value: 'neither a text, a number, a flag, a time nor a list',
};

/** Bytes of a `tier_table`. */
const handle_size = 512;
const no_moment = -(2n ** 63n);

/** A table that cannot be opened. */
export class TableError extends Error {
  constructor(code, message) {
    super(message);
    this.name = 'TableError';
    this.code = code;
  }
}

/** A ticket with values that cannot be taken: `problems` tells which. */
export class TicketError extends Error {
  constructor(problems) {
    super(problems.map((one) => `${one.fact}: ${one.message}`).join('; '));
    this.name = 'TicketError';
    this.problems = problems;
  }
}

function rounded(size) {
  return Math.ceil(size / 8) * 8;
}

/** Nested objects are names with points: {agent: {region: 'eu'}} is agent.region. */
function* flattened(ticket, prefix = '') {
  for (const [key, value] of Object.entries(ticket)) {
    const is_nested = typeof value === 'object' && value !== null && !Array.isArray(value) &&
      !(value instanceof Date);
    if (is_nested) {
      yield* flattened(value, `${prefix}${key}.`);
    } else {
      yield [prefix + key, value];
    }
  }
}

/** A value as tickets write it; `undefined` where it is none. */
function text_of(value) {
  switch (typeof value) {
    case 'string':
      return value;
    case 'boolean':
    case 'bigint':
    case 'number':
      return String(value);
    default:
      return value instanceof Date && !Number.isNaN(value.getTime()) ? value.toISOString()
        : undefined;
  }
}

function is_absent(value) {
  return value === null || value === undefined || value === '';
}

/** Seconds since 1970, as the module counts time. */
function moment_of(now) {
  const time = now instanceof Date ? now.getTime() : typeof now === 'number' ? now * 1000
    : Date.parse(now);
  if (Number.isNaN(time)) {
    throw new RangeError(`\`now\` is not a time: ${now}`);
  }
  return BigInt(Math.floor(time / 1000));
}

/** A packed rulebook, ready to decide tickets. One table, one module instance. */
export class Table {
  #calls;
  #ticket;
  #texts;
  #room = 0;
  #encoder = new TextEncoder();
  #decoder = new TextDecoder();

  /** `instance` is a fresh one of tier.wasm, `bytes` are those of a `.tierb`. */
  constructor(instance, bytes) {
    this.#calls = instance.exports;
    const table = rounded(this.#calls.__heap_base.value);
    const handle = table + rounded(bytes.length);
    this.#reach(handle + handle_size);
    new Uint8Array(this.#calls.memory.buffer).set(bytes, table);
    const status = this.#calls.tier_open(table, bytes.length, handle);
    if (status !== 0) {
      throw new TableError(statuses[status], this.#sentence(status));
    }
    const memory = handle + handle_size;
    const size = this.#calls.tier_ticket_size(handle);
    this.#texts = memory + rounded(size);
    this.#reach(this.#texts);
    this.#ticket = this.#calls.tier_ticket_begin(handle, memory, size);
  }

  /**
   * The answer to one ticket, as `tierc decide` gives it.
   *
   * What cannot be taken throws a TicketError, unless `onProblem` is there to hear of it: then the
   * fact counts as missing and the ticket is decided all the same.
   */
  decide(ticket, options = {}) {
    const problems = [];
    const report = (problem) => {
      options.onProblem?.(problem);
      problems.push(problem);
    };
    this.#calls.tier_ticket_clear(this.#ticket);
    const id = this.#give_all(ticket, report);
    const errors = problems.filter((one) => one.severity === 'error');
    if (errors.length > 0 && !options.onProblem) {
      throw new TicketError(errors);
    }
    const now = is_absent(options.now) ? no_moment : moment_of(options.now);
    this.#calls.tier_ticket_set_now(this.#ticket, now);
    this.#check(this.#calls.tier_ticket_decide(this.#ticket));
    const answer = JSON.parse(this.#answer());
    return id === undefined ? answer : { id, ...answer };
  }

  /** Gives each value of a ticket; its `id`, where that is no fact. */
  #give_all(ticket, report) {
    const given = new Set();
    let id;
    for (const [name, value] of flattened(ticket)) {
      if (is_absent(value)) {
        continue;
      }
      if (given.has(name)) {
        this.#call('tier_ticket_refuse', name);
        report(this.#problem(name, value, 'ambiguous_value'));
        continue;
      }
      given.add(name);
      const code = this.#give(name, value);
      if (code === 'unknown_name' && name === 'id') {
        id = String(value);
      } else if (code !== 'ok' && !(code === 'unknown_name' && name === 'now')) {
        report(this.#problem(name, value, code));
      }
    }
    return id;
  }

  /** Gives one value; the code of what is wrong with it, or `ok`. */
  #give(name, value) {
    if (Array.isArray(value)) {
      return this.#give_list(name, value);
    }
    const text = text_of(value);
    if (text === undefined) {
      const refused = statuses[this.#call('tier_ticket_refuse', name)];
      return refused === 'ok' ? 'malformed_value' : refused;
    }
    const code = statuses[this.#call('tier_ticket_give', name, text)];
    return code === 'undeclared_value' && this.#is_set(name) ? 'undeclared_member' : code;
  }

  #give_list(name, values) {
    if (this.#call('tier_ticket_give_empty', name) !== 0) {
      const refused = statuses[this.#call('tier_ticket_refuse', name)];
      return refused === 'ok' || name === 'at' ? 'several_values' : refused;
    }
    let code = 'ok';
    for (const value of values) {
      if (is_absent(value)) {
        continue;
      }
      const text = text_of(value);
      if (text === undefined || this.#call('tier_ticket_add', name, text) !== 0) {
        code = 'undeclared_member';
      }
    }
    return code;
  }

  /** Asked only behind a value that is not declared: one more such member changes nothing. */
  #is_set(name) {
    return statuses[this.#call('tier_ticket_add', name, '\u0000')] !== 'unknown_name';
  }

  #problem(fact, value, code) {
    const status = statuses.indexOf(code);
    return {
      fact,
      value,
      code,
      severity: warnings.includes(code) ? 'warning' : 'error',
      message: status < 0 ? own_sentences[code] : this.#sentence(status),
    };
  }

  /** Makes sure that memory reaches so far. */
  #reach(end) {
    const { memory } = this.#calls;
    if (end > memory.buffer.byteLength) {
      memory.grow(Math.ceil((end - memory.buffer.byteLength) / 65536));
    }
  }

  /** Calls with the ticket and texts, which are written one behind the other. */
  #call(name, ...texts) {
    const encoded = texts.map((text) => this.#encoder.encode(text));
    let end = this.#texts;
    this.#reach(encoded.reduce((sum, one) => sum + one.length, end));
    const memory = new Uint8Array(this.#calls.memory.buffer);
    const places = [];
    for (const one of encoded) {
      memory.set(one, end);
      places.push(end, one.length);
      end += one.length;
    }
    return this.#calls[name](this.#ticket, ...places);
  }

  #answer() {
    const size = this.#calls.tier_ticket_answer(this.#ticket, this.#texts, this.#room);
    if (size > this.#room) {
      this.#room = size;
      this.#reach(this.#texts + size);
      return this.#answer();
    }
    return this.#decoder.decode(new Uint8Array(this.#calls.memory.buffer, this.#texts, size));
  }

  #sentence(status) {
    const begin = this.#calls.tier_describe(status);
    const memory = new Uint8Array(this.#calls.memory.buffer);
    return this.#decoder.decode(memory.subarray(begin, memory.indexOf(0, begin)));
  }

  #check(status) {
    if (status !== 0) {
      throw new TableError(statuses[status], this.#sentence(status));
    }
  }
}
