/** Emoticons, as people type them. @module */
import { kindAt, WORD } from "./_letters.ts";

const MOUTHS = new Set(String.raw`)([]DdPpРр3/\|*`);

/** Where the emoticon that begins at i ends: `:-)`, `<3`, `^_^`, `xD` and their like; −1: none begins there. */
export function faceEnd(text: string, i: number): number {
  switch (text[i]) {
    case "<":
      return text[i + 1] === "3" ? i + 2 : -1;
    case "^":
      return after(text, run(text, i + 1, "_"), "^");
    case ".":
      return text.startsWith("_.", i + 1) ? i + 3 : -1;
    case "-": {
      const line = run(text, i + 1, "_");
      return line > i + 1 ? after(text, line, "-") : text.startsWith(".-", i + 1) ? i + 3 : -1;
    }
    case "x":
    case "X":
    case "х":
    case "Х": {
      const end = run(text, i + 1, "D");
      return end > i + 1 && !isLetter(text, end) ? end : -1;
    }
    default:
      return eyesEnd(text, text[i] === ">" ? i + 1 : i);
  }
}

/** Eyes, perhaps a tear and a nose, a mouth or several; a letter or digit after it is no part of a face. */
function eyesEnd(text: string, i: number): number {
  const eyes = text[i];
  if (eyes !== ":" && eyes !== ";" && eyes !== "=" && eyes !== "8") return -1;
  let mouth = i + 1;
  if (text[mouth] === "'" || text[mouth] === "’") mouth++;
  if (text[mouth] === "-") mouth++;
  let end = mouth;
  while (end < text.length && MOUTHS.has(text[end])) end++;
  while (end > mouth && isWordOrDigit(text, end)) end--;
  return end > mouth ? end : -1;
}

function run(text: string, i: number, character: string): number {
  while (text[i] === character) i++;
  return i;
}

function after(text: string, i: number, character: string): number {
  return text[i] === character ? i + 1 : -1;
}

function isWordOrDigit(text: string, i: number): boolean {
  return kindAt(text, i) === WORD && text[i] !== "_";
}

function isLetter(text: string, i: number): boolean {
  return i < text.length && kindAt(text, i) === WORD && /\p{L}/u.test(String.fromCodePoint(text.codePointAt(i)!));
}
