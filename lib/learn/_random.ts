/** Seeded randomness. @module */

/** sfc32: the same numbers in [0, 1) for the same seed on every machine. */
export function randomOf(seed: number): () => number {
  let a = 0x9e3779b9, b = 0x243f6a88, c = seed | 0, d = 1;
  const next = () => {
    const t = (a + b + d) | 0;
    d = (d + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = ((c << 21) | (c >>> 11)) + t | 0;
    return (t >>> 0) / 4294967296;
  };
  for (let i = 0; i < 15; i++) next();
  return next;
}
