import { kindFrom } from "../pieces.ts";
import type { Format } from "../../types.ts";

/** What twarc's json2csv makes of the first API. */
export const xJson2csv: Format = {
  name: "x-json2csv",
  label: "twarc json2csv",
  shape: "table",
  confidence: "A",
  verified: "description",
  recognise: [["tweet_url", "parsed_created_at", "tweet_type"]],
  names: [
    "id",
    "created_at",
    "user_screen_name",
    "text",
    "hashtags",
    "favorite_count",
    "retweet_count",
    "lang",
    "place",
  ],
  zone: "utc",
  id: "id",
  published_at: ["parsed_created_at", "created_at"],
  source: () => "twitter",
  kind: kindFrom("tweet_type"),
  markup: "entities",
  text: "text",
  url: "tweet_url",
  author: "user_screen_name",
  parent: "in_reply_to_status_id",
  place: "place",
  likes: "favorite_count",
  shares: "retweet_count",
};
