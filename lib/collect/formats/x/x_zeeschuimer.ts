import { unwrapped } from "../pieces.ts";
import type { Fields, Format } from "../../types.ts";
import { addressOf } from "./x_v1.ts";

const USER = ["core.user_results.result.core.screen_name", "core.user_results.result.legacy.screen_name"];
const ORIGINAL = "legacy.retweeted_status_result.result.";

/** What the browser saw, as Zeeschuimer keeps it. */
export const xZeeschuimer: Format = {
  name: "x-zeeschuimer",
  label: "X/Twitter by Zeeschuimer",
  shape: "objects",
  tables: "nested",
  confidence: "A",
  verified: "description",
  recognise: [
    ["legacy.full_text", "rest_id", "core.user_results"],
    ["data.legacy.full_text", "data.rest_id", "data.core"],
  ],
  records: [""],
  expand: unwrapped,
  id: ["rest_id", "legacy.id_str"],
  published_at: "legacy.created_at",
  source: () => "twitter",
  kind: (fields) =>
    fields.value("legacy.retweeted_status_result")
      ? "repost"
      : fields.text("legacy.in_reply_to_status_id_str")
      ? "reply"
      : null,
  markup: "entities",
  text: (fields) => textAt(fields, ORIGINAL) ?? textAt(fields, ""),
  url: (fields) => addressOf(fields.text(...USER), fields.text("rest_id", "legacy.id_str")),
  author: USER,
  parent: "legacy.in_reply_to_status_id_str",
  place: "legacy.place.full_name",
  likes: "legacy.favorite_count",
  comments: "legacy.reply_count",
  shares: "legacy.retweet_count",
  views: ["views.count", "ext_views.count"],
  people: ["core"],
  used: ["legacy", "note_tweet", "rest_id", "views"],
};

function textAt(fields: Fields, path: string): string | null {
  return fields.text(`${path}note_tweet.note_tweet_results.result.text`, `${path}legacy.full_text`);
}
