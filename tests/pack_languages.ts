/** Packs eld's model of languages into `data/languages/ngrams.bin`. `deno task languages` writes it; a test compares. */
import { packArrays } from "../lib/clean/evidence/packed_arrays.ts";
import type { PackedModel } from "../lib/clean/language/ngram_model.ts";

export const NGRAMS: URL = new URL("../data/languages/ngrams.bin", import.meta.url);
const ELD = new URL("../node_modules/eld/src/", import.meta.url);

/** eld writes a byte of UTF-8 as one character, by this list. */
type Dictionary = readonly string[];
interface Ngrams {
  readonly languages: Readonly<Record<string, string>>;
  readonly ngrams: Readonly<Record<string, Readonly<Record<string, number>>>>;
}

export async function packedLanguages(): Promise<Uint8Array<ArrayBuffer>> {
  const { ngramsData } = await import(new URL("ngrams/small.js", ELD).href) as { ngramsData: Ngrams };
  const { dictionary } = await import(new URL("dictionary.js", ELD).href) as { dictionary: Dictionary };
  const { avgScore } = await import(new URL("avgScore.js", ELD).href) as { avgScore: Record<string, number> };
  const byteOf = new Map(dictionary.map((character, byte) => [character, byte] as const)).set(" ", 0x20);
  const halves = Object.keys(ngramsData.ngrams).map((ngram) => {
    const bytes = [...ngram].map((character) => byteOf.get(character)!),
      half = (k: number) => k < bytes.length ? bytes[k] : 0;
    return [half(0) << 16 | half(1) << 8 | half(2), half(3) << 16 | half(4) << 8 | half(5)];
  });
  const said = Object.values(ngramsData.ngrams).map((weights) => Object.entries(weights));
  const languages = Object.values(ngramsData.languages), entries = said.flat();
  const packed: PackedModel = {
    about: { languages, usual: languages.map((language) => avgScore[language]) },
    arrays: {
      high: Uint32Array.from(halves, ([high]) => high),
      low: Uint32Array.from(halves, ([, low]) => low),
      counts: Uint8Array.from(said, ({ length }) => length),
      languages: Uint8Array.from(entries, ([language]) => Number(language)),
      weights: Uint8Array.from(entries, ([, weight]) => weight),
    },
  };
  return packArrays({ about: packed.about, arrays: packed.arrays });
}

if (import.meta.main) Deno.writeFileSync(NGRAMS, await packedLanguages());
