/** From marks to places. @module */

/** The places at which a mark stands (1), ascending. */
export function placesOf(marks: Uint8Array): Int32Array {
  let length = 0;
  for (let i = 0; i < marks.length; i++) length += marks[i];
  const places = new Int32Array(length);
  for (let i = 0, at = 0; i < marks.length; i++) if (marks[i] === 1) places[at++] = i;
  return places;
}
