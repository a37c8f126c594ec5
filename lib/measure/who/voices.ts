/** One voice an author. @module */
import type { Facts } from "../facts/types.ts";
import { ALL } from "../facts/all.ts";
import { listOf } from "../engine/list_of.ts";
import { once } from "../once.ts";
import type { Test } from "../types.ts";
import { peopleTest } from "./people.ts";

/**
 * Whether a mention stands for its author's voice about a subject: an author counts once, however often they write. Their
 * first mention that is people's stands for them, or their first one if none is; an unknown author is a voice for each
 * mention. So the mentions that stand for the voices can be listed and counted like any others.
 */
export function voiceTest(facts: Facts): Test {
  const bits = new Map<number, Uint8Array>();
  return (mention, about) => {
    let own = bits.get(about);
    if (!own) bits.set(about, own = voicesAbout(facts, about));
    return (own[mention >> 3] & (1 << (mention & 7))) !== 0;
  };
}

/** A bit for each mention: set where it stands for a voice. */
const voicesAbout = once((facts: Facts, about: number): Uint8Array => {
  const { rows } = listOf(facts, "mentions", about);
  const isPeoples = peopleTest(facts);
  const bits = new Uint8Array((facts.length + 7) >> 3);
  const best = new Int32Array(facts.author_names.length).fill(-1);
  for (const row of rows) {
    const author = facts.authors[row];
    if (author < 0) bits[row >> 3] |= 1 << (row & 7);
    else if (best[author] < 0 || standsBefore(row, best[author])) best[author] = row;
  }
  for (const row of best) if (row >= 0) bits[row >> 3] |= 1 << (row & 7);
  return bits;

  function standsBefore(a: number, b: number): boolean {
    const people = Number(isPeoples(b, ALL)) - Number(isPeoples(a, ALL));
    if (people !== 0) return people < 0;
    return (facts.times[a] - facts.times[b] || facts.ids.compare(a, b)) < 0;
  }
});

/** Whether a mention is people's and stands for its author's voice: people alone, one voice an author. */
export function voiceOfPeopleTest(facts: Facts): Test {
  const isPeoples = peopleTest(facts), isVoice = voiceTest(facts);
  return (mention, about) => isPeoples(mention, about) && isVoice(mention, about);
}
