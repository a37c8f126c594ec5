import { isDamagedId } from "../../values/own_id.ts";
import type { Fields, Format } from "../../types.ts";

/** The API's first version, a tweet a line, as twarc collects it. Lines may also hold notices. */
export const xV1: Format = {
  name: "x-v1",
  label: "X/Twitter API v1 (twarc)",
  shape: "objects",
  tables: "nested",
  confidence: "A",
  verified: "description",
  recognise: [["id_str|id", "created_at", "user.screen_name", "text|full_text|extended_tweet.full_text"]],
  records: ["", "statuses", "results"],
  reject: (fields) =>
    fields.text("id_str", "id") === null &&
      ["delete", "limit", "scrub_geo", "warning", "disconnect"].some((key) => fields.value(key) !== null)
      ? "notice, no post"
      : null,
  id: ["id_str", "id"],
  published_at: "created_at",
  source: () => "twitter",
  kind: (fields) =>
    fields.value("retweeted_status")
      ? "repost"
      : fields.text("in_reply_to_status_id_str", "in_reply_to_status_id")
      ? "reply"
      : null,
  markup: "entities",
  text: (fields) => textAt(fields, "retweeted_status.") ?? textAt(fields, ""),
  url: (fields) => addressOf(fields.text("user.screen_name"), fields.text("id_str", "id")),
  author: "user.screen_name",
  parent: ["in_reply_to_status_id_str", "in_reply_to_status_id"],
  place: "place.full_name",
  likes: "favorite_count",
  comments: "reply_count",
  shares: "retweet_count",
  people: ["user", "in_reply_to_screen_name", "in_reply_to_user_id_str", "in_reply_to_user_id"],
  used: ["text", "full_text", "extended_tweet", "retweeted_status", "id"],
};

/** The page of a post; null if its author is not known, or a spreadsheet rounded its id. */
export function addressOf(handle: string | null, id: string | null): string | null {
  return handle && id && !isDamagedId(id)
    ? `https://x.com/${handle.trim().replace(/^@/, "")}/status/${id.trim()}`
    : null;
}

function textAt(fields: Fields, path: string): string | null {
  return fields.text(`${path}extended_tweet.full_text`, `${path}full_text`, `${path}text`);
}
