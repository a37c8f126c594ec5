/** The instructions of {@linkcode CentreProducts}: two numbers at a time, sums in the order of `dot`. @module */
import { I32, moduleOf, signed, unsigned, V128 } from "./_module.ts";

/** Centres that are done side by side: two vectors of two numbers. */
export const BLOCK = 4;

const NUMBER = 8, VECTOR = 16, ROW = BLOCK * NUMBER;
const ALIGNED = 3; // 2^3 bytes

// Parameters and local variables by their numbers.
const END = 0, FOURS_END = 1, BLOCKS = 2, CENTRE = 3, OUT = 4, X = 5, SUMS = 6;

const get = (local: number) => [0x20, local];
const set = (local: number) => [0x21, local];
const constant = (value: number) => [0x41, ...signed(value)];
const simd = (operation: number) => [0xfd, ...unsigned(operation)];
const splat = (at: number) => [...get(X), ...simd(0x0a), ALIGNED, ...unsigned(at)];
const load = (at: number) => [...get(CENTRE), ...simd(0x00), ALIGNED, ...unsigned(at)];
const multiply = simd(0xf2), add = simd(0xf0);
const zero = [...simd(0x0c), ...Array(VECTOR).fill(0)];
const advance = (local: number, by: number) => [...get(local), ...constant(by), 0x6a, ...set(local)];
const isBelow = (local: number, limit: number) => [...get(local), ...get(limit), 0x48];
/** Repeats while the condition holds; not once if it does not hold at first. */
const loopWhile = (
  condition: number[],
  body: number[],
) => [...condition, 0x04, 0x40, 0x03, 0x40, ...body, ...condition, 0x0d, 0, 0x0b, 0x0b];

/** sum += x · centres, for the two halves of a block. */
const take = (sum: number, row: number) =>
  [0, 1].flatMap((half) => [
    ...get(SUMS + sum * 2 + half),
    ...splat(row * NUMBER),
    ...load(row * ROW + half * VECTOR),
    ...multiply,
    ...add,
    ...set(SUMS + sum * 2 + half),
  ]);

const store = (half: number) => [
  ...get(OUT),
  ...get(SUMS + half),
  ...[1, 2, 3].flatMap((sum) => [...get(SUMS + sum * 2 + half), ...add]),
  ...simd(0x0b),
  ALIGNED,
  ...unsigned(half * VECTOR),
];

const oneBlock = [
  ...Array.from({ length: BLOCK * 2 }, (_, sum) => [...zero, ...set(SUMS + sum)]).flat(),
  ...constant(0),
  ...set(X),
  ...loopWhile(isBelow(X, FOURS_END), [
    ...[0, 1, 2, 3].flatMap((row) => take(row, row)),
    ...advance(X, 4 * NUMBER),
    ...advance(CENTRE, 4 * ROW),
  ]),
  ...loopWhile(isBelow(X, END), [...take(0, 0), ...advance(X, NUMBER), ...advance(CENTRE, ROW)]),
  ...store(0),
  ...store(1),
  ...advance(OUT, ROW),
  ...advance(BLOCKS, -1),
];

/**
 * `run(end, foursEnd, blocks, centres, out)`: the point lies at 0 and ends at `end`, of which `foursEnd` are whole fours.
 */
export const PRODUCTS_CODE = moduleOf(
  [I32, I32, I32, I32, I32],
  [{ count: 1, type: I32 }, { count: BLOCK * 2, type: V128 }],
  loopWhile(get(BLOCKS), oneBlock),
);
