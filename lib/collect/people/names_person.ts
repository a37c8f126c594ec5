/** Which columns and keys tell of a person, by their names. @module */

/** Words that such a name has, alone or among others. */
const WORDS = [
  // English
  "authors?|users?|user_?names?|screen_?names?|handles?|nick(?:name)?s?|profile|sender|owner|requester|reviewer|reporter",
  "assignee|account|actor|creator|full_?name|display_?name|name_?full|from_?id",
  "e[_-]?mails?(?:_address)?|phones?(?:_number)?",
  // Russian
  "автор\\S*|профил\\S*|ник|никнейм|фио|клиент\\S*|заявител\\S*|телефон\\S*|почта",
  // Spanish, Portuguese, German, French, Italian
  "apodo|perfil|autor|usuari[oa]|usuário|nutzer|benutzer|verfasser|auteur|utilisateur|autore|utente",
  "correo|telefono|teléfono|telefon",
].join("|");
const AMONG_OTHERS = new RegExp(`(?:^|[\\s_.:-])(?:${WORDS})(?:$|[\\s_.-])`, "iu");
/** Beside other words these tell of a company's customers as a whole: `customer_segment`. */
const ALONE = /^(?:customer|client)(?:_(?:name|id|number))?$/iu;

const CAMEL = /([a-zа-я])([A-ZА-Я])/gu;

/**
 * Whether a column or a key of that name holds a person's name, address or number.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { namesPerson } from "./names_person.ts";
 *
 * assert.ok(["fullName", "Customer Email", "ФИО", "reply.author"].every(namesPerson));
 * assert.ok(!["customer_segment", "Product name", "Город"].some(namesPerson));
 * ```
 */
export function namesPerson(name: string): boolean {
  const spelled = name.replace(CAMEL, "$1_$2").replace(/\s+/g, "_"); // `fullName` and `Full Name` are `full_Name`
  return AMONG_OTHERS.test(spelled) || ALONE.test(spelled);
}
