import { isObject } from "../../mapping/key_paths.ts";
import type { Format } from "../../types.ts";

/** Statuses of Mastodon's API. */
export const mastodon: Format = {
  name: "mastodon",
  label: "Mastodon",
  shape: "objects",
  tables: "nested",
  confidence: "A",
  verified: "sample",
  recognise: [["account.acct", "content", "favourites_count|reblogs_count|reblog"]],
  records: ["", "statuses"],
  expand: (record) => [{ ...record, original: isObject(record.reblog) ? record.reblog : null }],
  id: "id",
  published_at: "created_at",
  source: () => "mastodon",
  kind: (fields) => fields.value("original") ? "repost" : fields.text("in_reply_to_id") ? "reply" : "post",
  markup: "html",
  text: ["original.content", "content"],
  title: ["original.spoiler_text", "spoiler_text"],
  url: ["url", "original.url", "uri"],
  author: "account.acct",
  parent: "in_reply_to_id",
  likes: "favourites_count",
  comments: "replies_count",
  shares: "reblogs_count",
  people: ["account", "in_reply_to_account_id", "mentions"],
  used: ["reblog", "original", "content", "spoiler_text"],
};
