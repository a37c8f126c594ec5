/** Random texts for properties. @module */
import fc from "fast-check";

/** Any code points, halves of emoji too; some of them often, for they are what texts are made of. */
export const anyCharacters: fc.Arbitrary<string> = fc.array(
  fc.oneof(
    fc.integer({ min: 0, max: 0x10ffff }),
    fc.integer({ min: 0x20, max: 0x5ff }),
    fc.constantFrom(0x20, 0x23, 0x40, 0x300, 0x306, 0x308, 0x200b, 0xad, 0x1f600),
  ),
  { maxLength: 20 },
).map((codePoints) => String.fromCodePoint(...codePoints));
