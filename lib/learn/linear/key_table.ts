/** Numbers for 32-bit keys. @module */

/** Keys and the numbers they were given, as plain data: a worker can be handed it. */
export interface KeyTable {
  /** How many keys there are. */
  size: number;
  /** Slot s holds number `slots[2 * s] - 1`, 0 being empty, and beside it, so that they are fetched at once, its key. */
  slots: Int32Array;
  /** The key of each number. */
  keys: Int32Array;
}

const MAX_LOAD = 0.5;

/** A table without keys. */
export function createKeyTable(): KeyTable {
  return { size: 0, slots: new Int32Array(2 << 10), keys: new Int32Array(1 << 9) };
}

/**
 * The number of a key, or −1.
 *
 * @example A key and its number
 * ```ts
 * import assert from "node:assert/strict";
 * import { addKey, createKeyTable, findKey } from "./key_table.ts";
 *
 * const table = createKeyTable();
 * assert.deepEqual([addKey(table, 77), addKey(table, -5), addKey(table, 77)], [0, 1, 0]);
 * assert.equal(findKey(table, 78), -1);
 * ```
 */
export function findKey({ slots }: KeyTable, key: number): number {
  const mask = slots.length - 1;
  for (let slot = (scatter(key) << 1) & mask;; slot = (slot + 2) & mask) {
    const number = slots[slot] - 1;
    if (number < 0 || slots[slot + 1] === key) return number;
  }
}

/** The number of a key, the next one if it had none. */
export function addKey(table: KeyTable, key: number): number {
  const known = findKey(table, key);
  if (known >= 0) return known;
  if (table.size + 1 > table.slots.length / 2 * MAX_LOAD) grow(table);
  const number = table.size++;
  table.keys[number] = key;
  enter(table, number);
  return number;
}

function grow(table: KeyTable): void {
  const keys = new Int32Array(table.keys.length * 2);
  keys.set(table.keys);
  table.keys = keys;
  table.slots = new Int32Array(table.slots.length * 2);
  for (let number = 0; number < table.size; number++) enter(table, number);
}

function enter({ slots, keys }: KeyTable, number: number): void {
  const mask = slots.length - 1;
  let slot = (scatter(keys[number]) << 1) & mask;
  while (slots[slot] !== 0) slot = (slot + 2) & mask;
  slots[slot] = number + 1;
  slots[slot + 1] = keys[number];
}

function scatter(key: number): number {
  const mixed = Math.imul(key ^ (key >>> 16), 0x45d9f3b);
  return mixed ^ (mixed >>> 15);
}
