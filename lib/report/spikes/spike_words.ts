/** Words that a day had more of than its growth explains. @module */
import { stopWords } from "../../text/lists/stop_words.ts";
import { stemWord } from "../../text/stem_word.ts";
import { words } from "../../text/words.ts";
import { maskedText } from "../mentions/shown_text.ts";
import type { Driver } from "./types.ts";

/** A word of fewer letters says little. */
const LETTERS_LEAST = 4;
/** The word's share of the day's mentions is so many times that of the days before at least. */
const TIMES_LEAST = 3;
/** Texts of the days before that are looked at: enough to tell a word that is new from a common one. */
const BEFORE_MAX = 4000;
const IDS_MAX = 5;
const MASK = { accounts: new Set<string>(), links: false, nameOf: () => "" };

/**
 * Words by how much more of them there was than usual: forms of a word count as one and are shown as the commonest.
 * Handles, addresses, stop words, words with digits and what grew only as the whole day did are left out.
 *
 * @param on mentions of the day, in the order in which they are to be named
 * @param before texts of the days before, in an order that does not depend on the records'
 * @param days how many days lie before
 * @returns none where nothing lies before; equals stand by their letters
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { spikeWords } from "./spike_words.ts";
 *
 * const before = Array.from({ length: 28 }, () => "Opened the window, quiet");
 * const on = ["Outage again, quiet", "An outage!", "outages all day"].map((text, i) => ({ id: `vk:${i}`, text }));
 * const [first] = spikeWords(on, before, 28);
 * assert.deepEqual([first.value, first.count, first.usual, first.mentions], ["outage", 3, 0, ["vk:0", "vk:1", "vk:2"]]);
 * ```
 */
export function spikeWords(
  on: readonly { readonly id: string; readonly text: string }[],
  before: readonly string[],
  days: number,
): Driver[] {
  if (before.length === 0 || days <= 0) return [];
  const step = Math.ceil(before.length / BEFORE_MAX), seen = before.filter((_, i) => i % step === 0);
  const usual = new Map<string, number>();
  for (const text of seen) for (const stem of formsOf(text).keys()) usual.set(stem, (usual.get(stem) ?? 0) + 1);
  const found = new Map<string, Met>();
  for (const { id, text } of on) {
    for (const [stem, form] of formsOf(text)) {
      const own: Met = found.get(stem) ?? { ids: [], forms: new Map() };
      own.ids.push(id);
      own.forms.set(form, (own.forms.get(form) ?? 0) + 1);
      found.set(stem, own);
    }
  }
  const isTelling = (stem: string, count: number) =>
    count / on.length >= TIMES_LEAST * ((usual.get(stem) ?? 0) + 0.5) / (seen.length + 1);
  return [...found].filter(([stem, { ids }]) => isTelling(stem, ids.length)).map(([stem, { ids, forms }]): Driver => ({
    kind: "word",
    value: commonest(forms),
    count: ids.length,
    usual: (usual.get(stem) ?? 0) / seen.length * before.length / days,
    mentions: ids.slice(0, IDS_MAX),
  })).sort((a, b) => b.count - b.usual - (a.count - a.usual) || (a.value < b.value ? -1 : 1));
}

/** Where a stem was met, and in which forms. */
interface Met {
  readonly ids: string[];
  readonly forms: Map<string, number>;
}

/** A text's stems, each with the form in which it stands first. */
function formsOf(text: string): Map<string, string> {
  const forms = new Map<string, string>(), stop = stopWords();
  for (const { folded, sigil } of words(maskedText(text, MASK), { joined: true })) {
    if (sigil === "@" || folded.length < LETTERS_LEAST || stop.has(folded) || !/^\p{L}+(?:'\p{L}+)*$/u.test(folded)) {
      continue;
    }
    const stem = stemWord(folded);
    if (!forms.has(stem)) forms.set(stem, folded);
  }
  return forms;
}

function commonest(forms: ReadonlyMap<string, number>): string {
  return [...forms].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))[0][0];
}
