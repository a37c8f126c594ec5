import { cellValue } from "../../input/cell_value.ts";
import type { Fields, Format, JsonObject } from "../../types.ts";
import { scalarText } from "../../mapping/fields_of.ts";
import { objectsIn } from "../pieces.ts";
import { addressOf } from "./x_v1.ts";

/**
 * twarc-csv: over 70 names with points. Posts that others refer to are rows as well, unless it was told otherwise. Where
 * pandas laid the flattened lines flat, the list of posts referred to stands in a cell.
 */
export const xV2Csv: Format = {
  name: "x-v2-csv",
  label: "twarc-csv",
  shape: "table",
  confidence: "A",
  verified: "sample",
  recognise: [
    ["author.username", "public_metrics.like_count", "author_id|id"],
    ["public_metrics.like_count", "author_id", "text"],
  ],
  names: [
    "conversation_id",
    "referenced_tweets.replied_to.id",
    "created_at",
    "text",
    "lang",
    "author.id",
    "author.name",
    "geo.full_name",
  ],
  zone: "utc",
  id: "id",
  published_at: "created_at",
  source: () => "twitter",
  kind: (fields) => referenced(fields, "retweeted") ? "repost" : referenced(fields, "replied_to") ? "reply" : null,
  markup: "entities",
  text: (fields) => {
    const original = referenced(fields, "retweeted")?.text;
    return typeof original === "string" ? original : fields.text("note_tweet.text", "text");
  },
  url: (fields) => addressOf(fields.text("author.username"), fields.text("id")),
  author: ["author.username", "author.name", "author_id"],
  parent: (fields) => scalarText(referenced(fields, "replied_to")?.id),
  place: "geo.full_name",
  likes: "public_metrics.like_count",
  comments: "public_metrics.reply_count",
  shares: "public_metrics.retweet_count",
  views: "public_metrics.impression_count",
  people: [
    "author_id",
    "author.id",
    "author.name",
    "author.description",
    "author.url",
    "author.profile_image_url",
    "in_reply_to_user_id",
    "in_reply_to_username",
    "retweeted_user_id",
    "retweeted_username",
    "quoted_user_id",
    "quoted_username",
  ],
  used: ["text", "note_tweet.text", "referenced_tweets.replied_to.id"],
};

/** The post that this one refers to in that way; null where there is none. */
function referenced(fields: Fields, type: string): JsonObject | null {
  const id = fields.text(`referenced_tweets.${type}.id`), cell = fields.text("referenced_tweets");
  if (id !== null || cell === null) return id === null ? null : { id };
  return objectsIn(cellValue(cell)).find((post) => post.type === type) ?? null;
}
