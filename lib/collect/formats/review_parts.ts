/** Reviews in parts: what is praised and what is blamed, each in a column of its own. @module */
import { foldHeader } from "../mapping/header_names.ts";
import { readNumber } from "../values/read_number.ts";
import { saysNothing } from "../values/says_nothing.ts";
import type { Fields } from "../types.ts";

/** Names that columns of praise and of blame have. */
export const PROS: readonly string[] = [
    "pros",
    "advantages",
    "достоинства",
    "плюсы",
    "преимущества",
    "переваги",
    "плюси",
    "positive_review",
    "vorteile",
    "ventajas",
    "avantages",
    "zalety",
  ],
  CONS: readonly string[] = [
    "cons",
    "disadvantages",
    "недостатки",
    "минусы",
    "недоліки",
    "мінуси",
    "negative_review",
    "nachteile",
    "desventajas",
    "inconvénients",
    "wady",
  ];
/** Further ones, by which counts go, too: no format is told by them. */
export const LIKED: readonly string[] = [
    "liked",
    "what_liked",
    "понравилось",
    "что понравилось",
    "что нравится",
    "сподобалось",
    "що сподобалось",
    "pro",
  ],
  DISLIKED: readonly string[] = [
    "disliked",
    "what_disliked",
    "не понравилось",
    "что не понравилось",
    "что не нравится",
    "что можно улучшить",
    "не сподобалось",
    "що не сподобалось",
    "contra",
    "kontra",
  ];

/** Names of the column that holds the rest of a review. */
export const BODY: readonly string[] = [
  "text",
  "review",
  "body",
  "comment",
  "review_text",
  "review_body",
  "content",
  "overall",
  "текст",
  "отзыв",
  "текст отзыва",
  "комментарий",
  "общее впечатление",
  "общие впечатления",
  "впечатления",
  "відгук",
  "коментар",
  "загальне враження",
];

/** The columns of praise and of blame among a table's names; null where it has not both. */
export function partsAmong(names: readonly string[]): readonly [string, string] | null {
  const [pros, cons] = [[...PROS, ...LIKED], [...CONS, ...DISLIKED]].map((words) =>
    names.find((name) => words.includes(foldHeader(name).replaceAll(" ", "_")) || words.includes(foldHeader(name)))
  );
  return pros === undefined || cons === undefined ? null : [pros, cons];
}

/** The body, then what is praised and what is blamed, each under its heading; null where there is none of them. */
export function inParts(fields: Fields): string | null {
  const [whole] = firstOf(fields, BODY), [praise, pros] = firstOf(fields, [...PROS, ...LIKED]);
  const [blame, cons] = firstOf(fields, [...CONS, ...DISLIKED]);
  const [good, bad] = headingsFor(pros + cons + praise + blame);
  const parts = [whole, praise && `${good}: ${praise}`, blame && `${bad}: ${blame}`].filter((part) => part !== "");
  return parts.length > 0 ? parts.join("\n") : null;
}

/** The first of the columns that holds words, and its name; a list's texts one behind another. */
function firstOf(fields: Fields, names: readonly string[]): readonly [string, string] {
  for (const name of names) {
    const value = fields.value(name), text = Array.isArray(value) ? value.join(", ") : fields.text(name) ?? "";
    if (text.trim() !== "" && !saysNothing(text.trim()) && readNumber(text) === null) return [text.trim(), name];
  }
  return ["", ""];
}

/** Headings in the language of the columns' names, else in the letters of the text. */
function headingsFor(text: string): readonly [string, string] {
  if (/[іїєґ]|переваги|плюси/i.test(text)) return ["Переваги", "Недоліки"]; // a column's name may have none of the letters
  return /[а-яё]/i.test(text) ? ["Достоинства", "Недостатки"] : ["Pros", "Cons"];
}
