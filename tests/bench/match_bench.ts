/** Matching 100,000 made-up short texts: `deno bench tests/bench/match_bench.ts`; times ten is a million. */
import { compileQueries, loadWordForms, NO_FORMS, parseQuery } from "../../lib/query/mod.ts";
import { TextBuilder, type TextColumn } from "../../lib/tables/columns.ts";
import { createTokens, tokenise } from "../../lib/text/mod.ts";

const ROWS = 100_000;
const WORDS_A_TEXT = 16;
const OPERATORS = [
  "билайн OR beeline OR @beeline_rus",
  "мегафон OR megafon",
  'мтс OR mts OR "мобильные телесистемы"',
  "теле2 OR tele2",
  "йота OR yota",
  "ростелеком OR rostelecom",
];

const SYLLABLES = "би лай мег фон мтс те ле йо та рос ком не ра бо та ет нет свя зи сеть по мог ите та риф ы".split(
  " ",
);
const COMMON = ["не", "и", "в", "на", "связь", "работает", "билайн", "мегафон", "интернет", "тариф", "the", "http"];
const random = randomOf(1);
const TEXTS = textsOf(ROWS);
const RULES = Array.from({ length: 60 }, ruleOf);

Deno.bench("six subjects, 100,000 texts", { group: "match" }, await matching(OPERATORS));
Deno.bench("60 rules of 20 words, 100,000 texts", { group: "match" }, await matching(RULES));
Deno.bench("words alone, 100,000 texts", { group: "match" }, () => {
  const tokens = createTokens();
  for (let row = 0; row < ROWS; row++) tokenise(TEXTS.bytes, TEXTS.offsets[row], TEXTS.offsets[row + 1], tokens);
});
Deno.bench("compile 60 rules, no forms", () => {
  compileQueries(RULES.map(parseQuery), NO_FORMS);
});

async function matching(written: readonly string[]): Promise<() => void> {
  const queries = written.map(parseQuery);
  const matcher = compileQueries(queries, await loadWordForms(queries));
  return () => {
    for (let row = 0; row < ROWS; row++) matcher.match(TEXTS, row);
  };
}

/** As in the rules of a codebook: a phrase, beginnings, many words. */
function ruleOf(): string {
  const words = Array.from({ length: 15 }, () => wordOf(3));
  return ['"не работает"', ...words.slice(0, 4).map((word) => `${word}т*`), ...words].join(" OR ");
}

function textsOf(rows: number): TextColumn {
  const texts = new TextBuilder();
  for (let i = 0; i < rows; i++) texts.add(Array.from({ length: WORDS_A_TEXT }, wordOfText).join(" "));
  return texts.build();
}

function wordOfText(): string {
  return random() < 0.3 ? pick(COMMON) : wordOf(1 + Math.floor(random() * 4));
}

function wordOf(syllables: number): string {
  return Array.from({ length: syllables }, () => pick(SYLLABLES)).join("");
}

function pick<T>(from: readonly T[]): T {
  return from[Math.floor(random() * from.length)];
}

/** mulberry32: the same texts each time. */
function randomOf(seed: number): () => number {
  return () => {
    seed = (seed + 0x6d2b79f5) | 0;
    let t = Math.imul(seed ^ (seed >>> 15), seed | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}
