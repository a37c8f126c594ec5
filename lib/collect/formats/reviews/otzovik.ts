import { readCount } from "../../values/read_number.ts";
import { COLUMN_NAMES } from "../../propose/column_names.ts";
import type { Format } from "../../types.ts";
import { BODY, CONS, DISLIKED, inParts, LIKED, PROS } from "../review_parts.ts";

const DATES = [
  "date",
  "published_at",
  "created_at",
  "review_date",
  "created",
  "created_date",
  "createdDate",
  "date_created",
  "datetime",
  "дата",
  "дата отзыва",
  "дата публикации",
  "дата відгуку",
  "datum",
  "fecha",
  "data",
];
const URLS = ["url", "link", "review_url", "ссылка", "посилання"];
const RATINGS = [
  "rating",
  "stars",
  "score",
  "overall_rating",
  "productValuation",
  "оценка",
  "рейтинг",
  "оцінка",
  "bewertung",
  "ocena",
];
const TIMES = ["time", "время", "час"];

/** As in tables that no format claims, and of a shop's own. */
const AUTHORS = [...COLUMN_NAMES.author!, "userName", "wbUserDetails.name"];

/** Reviews in parts, as scrapers of Otzovik and of shops keep them: there is no export, so columns differ. */
export const otzovik: Format = {
  name: "otzovik",
  label: "Reviews with pros and cons (Otzovik)",
  shape: "objects",
  tables: true,
  confidence: "C",
  verified: "description",
  recognise: [
    [PROS.join("|"), CONS.join("|"), DATES.join("|"), URLS.join("|")],
    [PROS.join("|"), CONS.join("|"), DATES.join("|")],
  ],
  names: ["product", "товар", ...BODY, ...PROS, ...CONS],
  records: ["", "reviews", "items", "feedbacks", "data", "data.feedbacks"],
  id: (fields) =>
    fields.text("id", "review_id", "id отзыва") ?? /\/review_(\d+)/.exec(fields.text(...URLS) ?? "")?.[1] ?? null,
  published_at: DATES,
  time_of_day: TIMES,
  answered_at: [
    "replied_at",
    "reply_date",
    "response_date",
    "answer.createDate",
    "answer.created_at",
    "дата ответа",
    "дата відповіді",
  ],
  kind: "review",
  markup: "entities",
  text: inParts,
  title: ["title", "review_title", "headline", "заголовок"],
  url: URLS,
  author: AUTHORS,
  people: AUTHORS,
  place: ["place", "location", "city", "город", "місто"],
  rating: RATINGS,
  likes: ["likes", "лайки"],
  comments: (fields) => readCount(fields.text("comments_count", "comments")),
  used: ["id", "review_id", "id отзыва", ...BODY, ...PROS, ...CONS, ...LIKED, ...DISLIKED],
};
