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

/** One's own posts as Mastodon's archive holds them (`outbox.json`); of what was boosted it has the address alone. */
export const mastodonArchive: Format = {
  name: "mastodon-archive",
  label: "Mastodon own archive",
  shape: "objects",
  confidence: "B",
  verified: "description",
  recognise: [["actor", "object.content", "object.published"]],
  records: ["orderedItems", ""],
  reject: (fields) => fields.text("type") === "Announce" ? "a boost without the text of what it repeats" : null,
  id: (fields) => lastPart(fields.text("object.id")),
  published_at: "object.published",
  source: () => "mastodon",
  kind: (fields) => fields.text("object.inReplyTo") ? "reply" : "post",
  markup: "html",
  text: "object.content",
  title: "object.summary",
  url: ["object.url", "object.id"],
  author: (fields) => lastPart(fields.text("object.attributedTo", "actor")),
  parent: (fields) => lastPart(fields.text("object.inReplyTo")),
  people: ["actor", "to", "cc"],
  used: ["object"],
};

/** The number or name at the end of an address: that of a status, of an account. */
function lastPart(address: string | null): string | null {
  return address?.replace(/\/+$/, "").split("/").at(-1)?.replace(/^@/, "") || null;
}
