/** Work that many measures share is done once for the facts it is done on. @module */
import type { Facts } from "./facts/types.ts";

/**
 * Remembers what a function gave for the same facts and key; it is forgotten with the facts.
 *
 * @param make a pure function of facts and key
 */
export function once<T, K = void>(make: (facts: Facts, key: K) => T): (facts: Facts, key: K) => T {
  const known = new WeakMap<Facts, Map<K, T>>();
  return (facts, key) => {
    let own = known.get(facts);
    if (!own) known.set(facts, own = new Map());
    if (!own.has(key)) own.set(key, make(facts, key));
    return own.get(key)!;
  };
}
