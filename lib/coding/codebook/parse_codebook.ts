/** Reads the text of a codebook. @module */
import type { Node } from "yaml";
import { parseQuery } from "../../query/mod.ts";
import type { Code, Codebook, Labels } from "../types.ts";
import { NONE } from "../types.ts";
import { codebookName } from "../../tables/people/codebook_name.ts";
import {
  choiceAt,
  close,
  type Entries,
  entriesOf,
  flagAt,
  isOneValue,
  itemsAt,
  note,
  openYaml,
  type Reading,
  textAt,
  textsAt,
} from "./_yaml.ts";

const KEYS = ["label", "source", "multiple", "per_subject", "coder", "order", "otherwise", "people_only", "codes"];
const CODE_KEYS = [
  "code",
  "label",
  "definition",
  "use_when",
  "not_when",
  "examples",
  "query",
  "asks",
  "several",
  "behaviour",
  "behaviour_rule",
  "author",
];
/** What a code without a parent may have besides. */
const PARENT_KEYS = [...CODE_KEYS, "children"];
const LANGUAGES = ["ru", "uk", "en"];
const NAME = /^[\p{L}\p{N}_-]+$/u;

/**
 * Reads a codebook from its text.
 *
 * A code may have `children`, one level of them: a mention that has a child has its parent too. Names of codes are
 * different throughout.
 *
 * Only `codes` and each code's `code` are needed: label and definition default to none, `order` to the order of the
 * codes, `coder` to rule, `multiple`, `per_subject` and `people_only` to false.
 *
 * @param text YAML
 * @param file its path as the person wrote it, for messages and for the codebook's name
 * @throws {StudyError} with a line for every mistake: an unknown key, a query that cannot be read, a code twice
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { parseCodebook } from "./parse_codebook.ts";
 *
 * const codebook = parseCodebook("codes:\n  - { code: price, query: 'цена OR дорого' }", "coding/themes.yml");
 * assert.equal(codebook.name, "themes");
 * assert.throws(() => parseCodebook("codes:\n  - { code: price, query: '(цена' }", "coding/themes.yml"), /themes.yml:2/);
 * ```
 */
export function parseCodebook(text: string, file: string): Codebook {
  const { reading, root } = openYaml(text, file);
  const entries = entriesOf(reading, root, "the codebook", KEYS);
  const codes = itemsAt(reading, entries, "codes").flatMap((node) => readFamily(reading, node));
  if (codes.length === 0) {
    note(reading, entries.get("codes") ?? root, "Cannot read codes: found none; write a list of codes");
  }
  checkTwice(reading, entries, codes);
  const codebook: Codebook = {
    name: codebookName(file),
    label: readTexts(reading, entries, "label"),
    source: textAt(reading, entries, "source"),
    multiple: flagAt(reading, entries, "multiple", false),
    per_subject: flagAt(reading, entries, "per_subject", false),
    coder: textAt(reading, entries, "coder") ?? "rule",
    order: readOrder(reading, entries, codes),
    otherwise: readOtherwise(reading, entries, codes),
    people_only: flagAt(reading, entries, "people_only", false),
    codes,
  };
  close(reading);
  return codebook;
}

/** A code, and its children after it. */
function readFamily(reading: Reading, node: Node): Code[] {
  const entries = entriesOf(reading, node, "a code", PARENT_KEYS);
  const parent = readCode(reading, node, entries, null);
  const children = itemsAt(reading, entries, "children").map((child) =>
    readCode(reading, child, entriesOf(reading, child, "a child, which has no children of its own", CODE_KEYS), parent)
  );
  return [parent, ...children].filter((code) => code !== null);
}

function readCode(reading: Reading, node: Node, entries: Entries, parent: Code | null): Code | null {
  const code = textAt(reading, entries, "code");
  if (code === null) {
    note(reading, node, "Cannot read a code: it has no name; write code: NAME");
    return null;
  }
  if (!NAME.test(code) || code === NONE) {
    const right = code === NONE ? "the name says that nothing fits; take another" : "write letters, digits, _ and -";
    note(reading, entries.get("code"), `Cannot read code "${code}": ${right}`);
  }
  const examples = entries.get("examples");
  const sides: Entries = examples ? entriesOf(reading, examples, "examples", ["for", "against"]) : new Map();
  return {
    code,
    parent: parent?.code ?? null,
    label: readTexts(reading, entries, "label"),
    definition: readTexts(reading, entries, "definition"),
    use_when: readTexts(reading, entries, "use_when"),
    not_when: readTexts(reading, entries, "not_when"),
    examples: { for: textsAt(reading, sides, "for"), against: textsAt(reading, sides, "against") },
    query: readQuery(reading, entries, "query"),
    asks: readQuery(reading, entries, "asks"),
    several: readQuery(reading, entries, "several"),
    behaviour: readQuery(reading, entries, "behaviour"),
    behaviour_rule: choiceAt(reading, entries, "behaviour_rule", ["outside hours"]),
    author: choiceAt(reading, entries, "author", ["official"]),
  };
}

/** A text in each language, or one that stands for all of them. */
function readTexts(reading: Reading, entries: Entries, key: string): Labels {
  const node = entries.get(key);
  if (!node || !isOneValue(node)) return readLabels(reading, entries, key);
  const text = textAt(reading, entries, key);
  return text === null ? {} : Object.fromEntries(LANGUAGES.map((language) => [language, text]));
}

function readLabels(reading: Reading, entries: Entries, key: string): Labels {
  const node = entries.get(key);
  if (node === undefined || node === null) return {};
  const labels = entriesOf(reading, node, key, LANGUAGES);
  return Object.fromEntries(LANGUAGES.flatMap((language) => {
    const text = textAt(reading, labels, language);
    return text === null ? [] : [[language, text]];
  }));
}

function readQuery(reading: Reading, entries: Entries, key: string): string | null {
  const query = textAt(reading, entries, key);
  if (query === null) return null;
  try {
    parseQuery(query);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    note(reading, entries.get(key), error.message.replace("Cannot read query", `Cannot read ${key}`));
  }
  return query;
}

/** The order as written, then the codes that it leaves out. */
function readOrder(reading: Reading, entries: Entries, codes: readonly Code[]): string[] {
  const names = codes.filter(({ parent }) => parent === null).map(({ code }) => code);
  const order = textsAt(reading, entries, "order");
  for (const name of order.filter((name) => !names.includes(name))) {
    note(reading, entries.get("order"), `Cannot read order: there is no code "${name}"; codes are ${names.join(", ")}`);
  }
  return [...new Set([...order, ...names])];
}

function readOtherwise(reading: Reading, entries: Entries, codes: readonly Code[]): string | null {
  const otherwise = textAt(reading, entries, "otherwise");
  const own = codes.filter(({ parent }) => parent === null).map(({ code }) => code);
  if (otherwise === null || own.includes(otherwise)) return otherwise;
  const names = own.join(", ");
  note(reading, entries.get("otherwise"), `Cannot read otherwise: there is no code "${otherwise}"; codes are ${names}`);
  return null;
}

function checkTwice(reading: Reading, entries: Entries, codes: readonly Code[]): void {
  const seen = new Set<string>();
  for (const { code } of codes) {
    if (seen.has(code)) note(reading, entries.get("codes"), `Cannot read codes: "${code}" stands twice; keep one`);
    seen.add(code);
  }
}
