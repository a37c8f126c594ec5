/** The bytes of a small WebAssembly module: one function over one memory. @module */

/** Types of values. */
export const I32 = 0x7f, V128 = 0x7b;

const MAGIC = [0x00, 0x61, 0x73, 0x6d, 0x01, 0x00, 0x00, 0x00];
const TYPE = 1, IMPORT = 2, FUNCTION = 3, EXPORT = 7, CODE = 10;
const FUNCTION_TYPE = 0x60, MEMORY = 2, END = 0x0b;

/** Local variables of one type. */
export interface Locals {
  readonly count: number;
  readonly type: number;
}

/**
 * A module that imports its memory as `env.memory` and exports one function, `run`, without a result.
 *
 * @param parameters types of its parameters
 * @param body its instructions, without the last `end`
 */
export function moduleOf(
  parameters: readonly number[],
  locals: readonly Locals[],
  body: readonly number[],
): Uint8Array<ArrayBuffer> {
  const code = [...vector(locals.map(({ count, type }) => [...unsigned(count), type])), ...body, END];
  return Uint8Array.from([
    ...MAGIC,
    ...section(TYPE, [[FUNCTION_TYPE, ...vector(parameters.map((type) => [type])), 0]]),
    ...section(IMPORT, [[...name("env"), ...name("memory"), MEMORY, 0, 1]]),
    ...section(FUNCTION, [[0]]),
    ...section(EXPORT, [[...name("run"), 0, 0]]),
    ...section(CODE, [[...unsigned(code.length), ...code]]),
  ]);
}

function section(id: number, entries: readonly (readonly number[])[]): number[] {
  const content = vector(entries);
  return [id, ...unsigned(content.length), ...content];
}

function vector(entries: readonly (readonly number[])[]): number[] {
  return [...unsigned(entries.length), ...entries.flat()];
}

function name(text: string): number[] {
  return [...unsigned(text.length), ...new TextEncoder().encode(text)];
}

/** LEB128 of a whole number from 0. */
export function unsigned(value: number): number[] {
  const low = value & 0x7f, rest = value >>> 7;
  return rest === 0 ? [low] : [low | 0x80, ...unsigned(rest)];
}

/** LEB128 of a whole number of either sign. */
export function signed(value: number): number[] {
  const low = value & 0x7f, rest = value >> 7, isLast = rest === (low & 0x40 ? -1 : 0);
  return isLast ? [low] : [low | 0x80, ...signed(rest)];
}
