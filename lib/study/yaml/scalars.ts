/** Single values of a study file: texts, numbers, choices. @module */
import { isScalar } from "yaml";
import { nearest } from "../../text/nearest.ts";
import { listed, suggestion } from "../problems.ts";
import { type Entry, wrong } from "./entry.ts";
import type { Reader } from "./parse_yaml.ts";

/**
 * A text. What looks like a number or a date is taken as it is written: `007` stays 007.
 *
 * @param example a right one, for the message
 * @returns undefined, with a message, if it is no text or an empty one
 */
export function textOf(entry: Entry | undefined, example: string, reader: Reader): string | undefined {
  if (!entry) return undefined;
  const { node } = entry;
  const text = isScalar(node) ? String(typeof node.value === "string" ? node.value : node.source ?? node.value) : "";
  if (text.trim() !== "") return text.trim();
  return wrong(entry, `a text is needed, such as ${example}`, reader) ?? undefined;
}

/** A number not below `least`; whole if `whole`. */
export function numberOf(
  entry: Entry | undefined,
  { least, whole, example }: { readonly least: number; readonly whole: boolean; readonly example: string },
  reader: Reader,
): number | undefined {
  if (!entry) return undefined;
  const value = isScalar(entry.node) ? entry.node.value : undefined;
  if (
    typeof value === "number" && value >= least && Number.isFinite(value) && (!whole || Number.isSafeInteger(value))
  ) {
    return value;
  }
  const kind = `${whole ? "a whole number" : "a number"} from ${least}`;
  return wrong(entry, `${kind} is needed, such as ${example}`, reader) ?? undefined;
}

/** true or false. */
export function booleanOf(entry: Entry | undefined, reader: Reader): boolean | undefined {
  if (!entry) return undefined;
  const value = isScalar(entry.node) ? entry.node.value : undefined;
  return typeof value === "boolean" ? value : wrong(entry, "true or false is needed", reader) ?? undefined;
}

/** One of the words that are allowed. */
export function choiceOf<C extends string>(
  entry: Entry | undefined,
  choices: readonly C[],
  reader: Reader,
): C | undefined {
  if (!entry) return undefined;
  const value = isScalar(entry.node) ? String(entry.node.value) : "";
  const choice = choices.find((one) => one === value);
  if (choice !== undefined) return choice;
  return wrong(
    entry,
    `one of ${listed(choices, choices.length)} is needed${suggestion(nearest(value, choices))}`,
    reader,
  ) ??
    undefined;
}
