/** Names that platforms show where they do not say who wrote. @module */
import type { NamePerson } from "./pseudonym.ts";

/** `A Google user`, `Пользователь Facebook`, `Amazon Customer`: one for all of that platform. */
const OF_A_PLATFORM = [
  String
    .raw`(?:an? |ein |bir )?(?:google|facebook|instagram|amazon|kindle)[ -](?:user|customer|nutzer|kunde|kullanıcısı)`,
  String
    .raw`(?:un |um )?(?:пользователь|користувач|utilisateur|usuario|usuário|utente|użytkownik) (?:de |do )?(?:google|facebook|instagram)`,
  String.raw`(?:un |um )?client[e]?(?: de | d['’]| da | )amazon`,
].join("|");
/** Who wished not to be named, a visitor, an account that is gone: the same words for all of them. */
const UNNAMED = [
  "anonymous(?: user)?|anonym|anonim|anonyme|anonimo|anónimo|anônimo|anoniem|аноним|анонимно|анонім|анонімно",
  "анонимный (?:пользователь|автор|отзыв)|анонімний (?:користувач|автор|відгук)|anonymer nutzer|utilisateur anonyme",
  "пользователь (?:скрыл|предпочел скрыть) свои данные|имя скрыто|автор скрыт|ім['’]я приховано",
  "guest(?: user)?|гость|гість",
  "deleted(?: (?:user|account))?|удаленный (?:пользователь|аккаунт|автор)|(?:пользователь|аккаунт) удален",
  "видалений (?:користувач|акаунт)|(?:користувача|акаунт) видалено",
  "unknown(?: (?:user|author))?|неизвестный(?: (?:пользователь|автор))?|автор неизвестен|невідомий(?: (?:користувач|автор))?",
].join("|");
const NOBODY = new RegExp(String.raw`^(?:\[(?:deleted|removed)\]|${OF_A_PLATFORM}|${UNNAMED})$`, "iu");
/** Bytes of the shortest and the longest name that is nobody's. */
const SHORTEST = 5, LONGEST = 100;

/**
 * Whether a name stands for whoever is not named: taken for a person, all of them would be one author.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { isNobody } from "./nobody.ts";
 *
 * assert.deepEqual(["A Google user", "Аноним", "[deleted]", "Anna"].map(isNobody), [true, true, true, false]);
 * ```
 */
export function isNobody(name: string): boolean {
  return name.length >= SHORTEST && name.length <= LONGEST && NOBODY.test(name.replace(/[ёЁ]/g, "е"));
}

/**
 * Names people as `name` does, and whoever is not named as the study's `defaults` do.
 *
 * @param fallback what stands for an author who is not named; empty: nothing
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { namedOnly } from "./nobody.ts";
 *
 * const name = namedOnly((author) => author.toUpperCase(), "");
 * assert.deepEqual([name("Anna"), name("Guest")], ["ANNA", ""]);
 * ```
 */
export function namedOnly(name: NamePerson, fallback: string): NamePerson {
  const decoder = new TextDecoder();
  return Object.assign((author: string) => isNobody(author) ? fallback : name(author), {
    ofBytes(bytes: Uint8Array, from: number, to: number): Uint8Array | null {
      const mayBeNobody = to - from >= SHORTEST && to - from <= LONGEST && isFirst(bytes[from]);
      if (mayBeNobody && isNobody(decoder.decode(bytes.subarray(from, to)))) return null;
      return name.ofBytes?.(bytes, from, to) ?? null;
    },
  });
}

/** Whether a name that is nobody's may begin with this byte: `[` aside, one of these letters, or one beyond ASCII. */
function isFirst(byte: number): boolean {
  return byte >= 0x80 || FIRSTS.has(byte | 32);
}

const FIRSTS: ReadonlySet<number> = new Set([..."[abcdefgiku"].map((letter) => letter.charCodeAt(0) | 32));
