/** WebAssembly modules that are written in the text format, beside this file and elsewhere. @module */

const compiled = new Map<string, WebAssembly.Module>();

/**
 * The functions of a module over a memory. A module is compiled once a process, and only if it is used.
 *
 * @param code the module in base64: `CODE` of a `_NAME_code.ts`
 * @param others functions of other modules that it calls
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { CODE } from "./_hash_rows_code.ts";
 * import { instanceOf } from "./instance_of.ts";
 *
 * const memory = new WebAssembly.Memory({ initial: 1 });
 * assert.deepEqual(Object.keys(instanceOf(CODE, memory)), ["run"]);
 * ```
 */
export function instanceOf(
  code: string,
  memory: WebAssembly.Memory,
  others: WebAssembly.ModuleImports = {},
): WebAssembly.Exports {
  let module = compiled.get(code);
  if (!module) {
    module = new WebAssembly.Module(Uint8Array.from(atob(code), (letter) => letter.charCodeAt(0)));
    compiled.set(code, module);
  }
  return new WebAssembly.Instance(module, { env: { memory, ...others } }).exports;
}
