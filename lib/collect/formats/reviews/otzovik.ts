import { readCount } from "../../values/read_number.ts";
import { saysNothing } from "../../values/says_nothing.ts";
import type { Fields, Format } from "../../types.ts";

const PROS = ["pros", "advantages", "достоинства", "плюсы", "переваги"];
const CONS = ["cons", "disadvantages", "недостатки", "минусы", "недоліки"];
const BODY = ["text", "review", "body", "comment", "текст", "отзыв", "комментарий"];
const URLS = ["url", "link", "review_url", "ссылка"];

/** Reviews in parts, as scrapers of Otzovik and of shops keep them: there is no export, so columns differ. */
export const otzovik: Format = {
  name: "otzovik",
  label: "Reviews with pros and cons (Otzovik)",
  shape: "objects",
  tables: true,
  confidence: "C",
  verified: "description",
  recognise: [[PROS.join("|"), CONS.join("|"), "date|published_at|created_at|дата", URLS.join("|")]],
  names: ["product", "товар", ...BODY, ...PROS, ...CONS],
  records: ["", "reviews", "items"],
  id: (fields) => fields.text("id", "review_id") ?? /\/review_(\d+)/.exec(fields.text(...URLS) ?? "")?.[1] ?? null,
  published_at: ["date", "published_at", "created_at", "дата"],
  kind: "review",
  markup: "entities",
  text: inParts,
  title: ["title", "заголовок"],
  url: URLS,
  author: ["author", "user", "username", "name", "автор"],
  rating: ["rating", "stars", "score", "оценка", "рейтинг"],
  likes: ["likes", "лайки"],
  comments: (fields) => readCount(fields.text("comments_count", "comments")),
  used: ["id", "review_id", ...BODY, ...PROS, ...CONS],
};

/** The body, then what is praised and what is blamed, each under its heading. */
function inParts(fields: Fields): string | null {
  const [body, praise, blame] = [BODY, PROS, CONS].map((names) => {
    const text = fields.text(...names)?.trim() ?? "";
    return saysNothing(text) ? "" : text;
  });
  const parts = [body, praise && `Достоинства: ${praise}`, blame && `Недостатки: ${blame}`].filter((part) => part);
  return parts.length > 0 ? parts.join("\n") : null;
}
