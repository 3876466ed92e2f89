import { Table } from './core.js';

export * from './core.js';

/** Opens the bytes of a `.tierb`; rejects with a TableError where they are none. */
export function openTable(
  bytes: ArrayBuffer | ArrayBufferView,
  options?: { wasm?: WebAssembly.Module },
): Promise<Table>;
