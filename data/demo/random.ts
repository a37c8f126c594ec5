/** Seeded randomness of the demo study: the same seed, the same records. @module */

/** Gives numbers in [0, 1). */
export type Random = () => number;

/** A generator (sfc32) whose stream depends on the name alone. */
export function randomOf(name: string): Random {
  let [a, b, c, d] = [0x9e3779b9, 0x243f6a88, 0xb7e15162, hashOf(name)];
  const next = () => {
    const t = (a + b + d) | 0;
    d = (d + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = ((c << 21) | (c >>> 11)) + t | 0;
    return (t >>> 0) / 2 ** 32;
  };
  for (let i = 0; i < 15; i++) next();
  return next;
}

/** FNV-1a over UTF-16 units. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash | 0;
}

export function chance(random: Random, p: number): boolean {
  return random() < p;
}

/** A whole number from `low` to `high`, both included. */
export function between(random: Random, low: number, high: number): number {
  return low + Math.floor(random() * (high - low + 1));
}

export function pick<T>(random: Random, list: readonly T[]): T {
  return list[Math.floor(random() * list.length)];
}

/** Picks by weight. */
export function weighted<T>(random: Random, entries: readonly (readonly [T, number])[]): T {
  let left = random() * entries.reduce((sum, [, weight]) => sum + weight, 0);
  for (const [value, weight] of entries) if ((left -= weight) < 0) return value;
  return entries[entries.length - 1][0];
}

/** About `median`, mostly within a factor of `spread`: delays and counts are skewed so. */
export function skewed(random: Random, median: number, spread: number): number {
  const normal = random() + random() + random() + random() - 2; // sd 0.58
  return median * spread ** (normal * 1.7);
}

/** Draws from lists as from packs of cards: no card twice before the pack is through. */
export type Draw = <T>(list: readonly T[]) => T;

export function drawer(random: Random): Draw {
  const packs = new Map<readonly unknown[], unknown[]>();
  return <T>(list: readonly T[]): T => {
    let pack = packs.get(list) as T[] | undefined;
    if (!pack?.length) packs.set(list, pack = shuffled(random, list));
    return pack.pop()!;
  };
}

function shuffled<T>(random: Random, list: readonly T[]): T[] {
  const result = [...list];
  for (let i = result.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [result[i], result[j]] = [result[j], result[i]];
  }
  return result;
}
