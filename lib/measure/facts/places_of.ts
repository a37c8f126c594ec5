/** From marks to places. @module */

/** The places at which a mark stands (1), ascending. */
export function placesOf(marks: Uint8Array): Int32Array {
  let length = 0;
  for (let i = 0; i < marks.length; i++) length += marks[i];
  const places = new Int32Array(length + 1); // one more: written at every mark, so that nothing has to be guessed
  for (let i = 0, at = 0; i < marks.length; at += marks[i++]) places[at] = i;
  return places.subarray(0, length);
}
