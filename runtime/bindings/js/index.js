// Loads tier.wasm from beside this file, in Node and in browsers, and opens packed tables with it.

import { Table } from './core.js';

export { Table, TableError, TicketError } from './core.js';

let compiled;

async function load(url) {
  if (url.protocol === 'file:') {
    const { readFile } = await import('node:fs/promises');
    return WebAssembly.compile(await readFile(url));
  }
  const response = await fetch(url);
  if (!response.ok) {
    throw new Error(`${url}: ${response.status} ${response.statusText}`);
  }
  return WebAssembly.compile(await response.arrayBuffer());
}

/**
 * Opens the bytes of a `.tierb`: an ArrayBuffer or a view of one. `wasm` is the compiled module,
 * where a bundler or a policy asks to load it in another way.
 */
export async function openTable(bytes, { wasm } = {}) {
  compiled ??= wasm ?? load(new URL('./tier.wasm', import.meta.url));
  const module = wasm ?? await compiled;
  const view = ArrayBuffer.isView(bytes)
    ? new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength) : new Uint8Array(bytes);
  return new Table(await WebAssembly.instantiate(module, {}), view);
}
