import type { Format } from "../../types.ts";

/** A sheet of TAGS. Its ids are ruined as a rule: the post's address has the id. `time` is local: not used. */
export const tags: Format = {
  name: "tags",
  label: "TAGS",
  shape: "table",
  confidence: "A",
  verified: "sample",
  recognise: [["from_user", "status_url", "entities_str"]],
  names: ["id_str", "text", "created_at", "time", "geo_coordinates", "user_lang", "from_user_id_str", "user_location"],
  sheets: ["Archive"],
  zone: "utc",
  id: "id_str",
  published_at: "created_at",
  source: () => "twitter",
  kind: (fields) =>
    fields.text("text")?.startsWith("RT @")
      ? "repost"
      : fields.text("in_reply_to_status_id_str", "in_reply_to_screen_name")
      ? "reply"
      : null,
  markup: "entities",
  text: "text",
  url: "status_url",
  author: "from_user",
  parent: "in_reply_to_status_id_str",
  people: [
    "from_user_id_str",
    "in_reply_to_user_id_str",
    "in_reply_to_screen_name",
    "profile_image_url",
    "user_location",
  ],
};
