/** What people code: a mention, or a mention and a subject. @module */

/**
 * The key of a unit, by which decisions, lists and requests name it.
 *
 * @param unit its subject is null in a codebook that is coded once a mention
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { unitKey } from "./unit_key.ts";
 *
 * assert.equal(unitKey({ mention: "vk:1", subject: null }), '["vk:1",null]');
 * assert.notEqual(unitKey({ mention: "vk:1", subject: "МТС" }), unitKey({ mention: "vk:1", subject: null }));
 * ```
 */
export function unitKey({ mention, subject }: { readonly mention: string; readonly subject: string | null }): string {
  return JSON.stringify([mention, subject]);
}
