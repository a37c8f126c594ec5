import { isObject } from "../../mapping/key_paths.ts";
import type { Format } from "../../types.ts";

/** One's own archive: `window.YTD.tweets.part0 = [ { tweet: … } ]`. The account's name is not in the file. */
export const xArchive: Format = {
  name: "x-archive",
  label: "X/Twitter own archive",
  shape: "objects",
  confidence: "B",
  verified: "description",
  recognise: [
    ["tweet.full_text", "tweet.created_at", "tweet.id_str|tweet.id"],
    ["full_text", "created_at", "id_str"], // until 2019, without the object around; a post of the API has its user
  ],
  records: [""],
  expand: (record) => [isObject(record.tweet) ? record.tweet : record],
  id: ["id_str", "id"],
  published_at: "created_at",
  source: () => "twitter",
  kind: (fields) => fields.text("in_reply_to_status_id_str") ? "reply" : null,
  markup: "entities",
  text: "full_text",
  parent: ["in_reply_to_status_id_str", "in_reply_to_status_id"],
  likes: "favorite_count",
  shares: "retweet_count",
  people: ["in_reply_to_screen_name", "in_reply_to_user_id_str", "in_reply_to_user_id"],
  used: ["id"],
};
