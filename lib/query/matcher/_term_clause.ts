/** A word or a phrase as a clause. @module */
import { decodeText, words } from "../../text/mod.ts";
import type { Clause, Numbers } from "./types.ts";
import { wholeWords } from "../forms/divided_words.ts";
import { foldGap } from "../_gap.ts";
import type { Scene, Span } from "./_scene.ts";
import type { Term } from "../types.ts";

/** The clause of a term, and the leaves that it looks for. */
export function termClause(term: Term, numbers: Numbers): Clause {
  const leaves = leavesOf(term, numbers);
  return leaves.length === 1
    ? wordClause(leaves[0])
    : { ...phraseClause(leaves, term), waitsFor: [rarest(leaves, term)] };
}

function leavesOf({ words: written, joints, quoted, beginning }: Term, numbers: Numbers): number[] {
  const whole = wholeWords({ words: written, joints });
  return written.map((word, k) => {
    const [{ folded, sigil }] = words(word);
    const exact = quoted || sigil !== "" || whole[k] === null; // before an apostrophe nothing changes
    return numbers.leaf({
      word: folded,
      exact,
      ...(exact || whole[k] === folded ? {} : { whole: whole[k]! }),
      beginning: beginning && k === written.length - 1,
      sigil: sigil === "" ? 0 : sigil.charCodeAt(0),
    });
  });
}

function wordClause(leaf: number): Clause {
  return {
    waitsFor: [leaf],
    leaf,
    isWords: true,
    test: ({ seen, text }) => seen[leaf] === text,
    find(scene, spans) {
      for (let h = 0; h < scene.hitCount; h++) {
        const k = scene.hits[h];
        if (scene.has(k, leaf)) spans.push({ first: k, last: k });
      }
    },
  };
}

/** The longest word: mostly the one that the fewest texts have. */
function rarest(leaves: readonly number[], { words }: Term): number {
  const longest = words.reduce((a, b) => b.length > a.length ? b : a);
  return leaves[words.indexOf(longest)];
}

function phraseClause(leaves: readonly number[], { joints, quoted }: Term): Omit<Clause, "waitsFor"> {
  const accepted = joints.map((joint) => joint === "-" && !quoted ? ["-", " "] : [joint]);
  const standsAt = (scene: Scene, k: number): boolean =>
    k + leaves.length <= scene.tokens.count && leaves.every((leaf, i) => scene.has(k + i, leaf)) &&
    accepted.every((gaps, i) => gaps.includes(gapAfter(scene, k + i)));
  const find = (scene: Scene, spans: Span[]) => {
    for (let h = 0; h < scene.hitCount; h++) {
      const first = scene.hits[h];
      if (standsAt(scene, first)) spans.push({ first, last: first + leaves.length - 1 });
    }
  };
  const test = (scene: Scene): boolean => {
    const { hits, hitCount, seen, text } = scene;
    for (let i = 0; i < leaves.length; i++) if (seen[leaves[i]] !== text) return false;
    for (let h = 0; h < hitCount; h++) if (standsAt(scene, hits[h])) return true;
    return false;
  };
  return { leaf: null, isWords: false, test, find };
}

/** What stands between a word and the next, folded. */
function gapAfter({ bytes, tokens }: Scene, k: number): string {
  const start = tokens.ends[k], end = tokens.starts[k + 1];
  if (end === start + 1 && bytes[start] === 0x20) return " "; // nearly always
  return foldGap(decodeText(bytes, start, end));
}
