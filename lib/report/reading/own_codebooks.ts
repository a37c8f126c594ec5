/** What a study's own codebooks call themselves and their codes. @module */
import { parse } from "yaml";
import type { Language } from "../numbers.ts";

/** Labels of a codebook of the study's own, in the report's language. */
export interface OwnCodebook {
  /** Null where it gives none. */
  readonly label: string | null;
  /** By code, a child's behind its parent's (`Room › Dirt`); a code without one is left out, unless it is a child. */
  readonly codes: ReadonlyMap<string, string>;
}

/** In each language, or one text for all of them. */
type Labels = string | Partial<Record<Language, string>>;
interface Code {
  readonly code: string;
  readonly label?: Labels | null;
  readonly children?: readonly Code[] | null;
}

const FILE = /\.ya?ml$/i;

/**
 * Own codebooks by name; those that come with the toolkit, whose labels are the report's own words, are left out.
 *
 * @param uses as the study names codebooks: `motives`, `coding/own.yml`
 * @param folder of the study, to which paths are relative
 */
export async function readOwnCodebooks(
  uses: readonly string[],
  folder: string,
  language: Language,
): Promise<Map<string, OwnCodebook>> {
  const own = uses.filter((use) => FILE.test(use));
  const read = own.map(async (use) => {
    const text = await Deno.readTextFile(`${folder}/${use}`);
    return [use.replace(/^.*\//, "").replace(FILE, ""), ownCodebook(text, language)] as const;
  });
  return new Map(await Promise.all(read));
}

/**
 * Labels out of a codebook's text; in another language where there is none in this one.
 *
 * @param text YAML that was checked when the study was read
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { ownCodebook } from "./own_codebooks.ts";
 *
 * const { label, codes } = ownCodebook(`
 * label: { uk: Їжа, en: Food }
 * codes: [{ code: price, label: { en: Price }, children: [{ code: bill, label: { uk: чек } }] }, { code: late }]`, "uk");
 * assert.equal(label, "Їжа");
 * assert.deepEqual([...codes], [["price", "Price"], ["bill", "Price › чек"]]);
 * ```
 */
export function ownCodebook(text: string, language: Language): OwnCodebook {
  const { label, codes } = parse(text) as { label?: Labels | null; codes: readonly Code[] };
  const labelled = codes.flatMap((parent) => {
    const above = inWords(parent.label, language);
    return [
      [parent.code, above] as const,
      ...(parent.children ?? []).map((child) => {
        const below = inWords(child.label, language);
        return [child.code, `${above ?? parent.code} › ${below ?? child.code}`] as const;
      }),
    ];
  });
  return {
    label: inWords(label, language),
    codes: new Map(labelled.filter((pair): pair is [string, string] => pair[1] !== null)),
  };
}

function inWords(labels: Labels | null | undefined, language: Language): string | null {
  if (typeof labels === "string") return labels;
  return labels?.[language] ?? labels?.en ?? labels?.ru ?? labels?.uk ?? null;
}
