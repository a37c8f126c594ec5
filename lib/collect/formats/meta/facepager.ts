import type { Format } from "../../types.ts";

/** Nodes of Facepager; calls that failed are rows as well. */
export const facepager: Format = {
  name: "facepager",
  label: "Facepager",
  shape: "table",
  confidence: "A",
  verified: "description",
  recognise: [["path", "object_id", "object_type", "query_status", "query_time"]],
  names: ["id", "parent_id", "level", "query_type", "message", "created_time", "from.name", "object_key"],
  reject: (fields) => {
    const status = fields.text("query_status");
    return status !== null && !/^(?:fetched|ok|\d*\s*\(?2\d\d\)?)/i.test(status.trim())
      ? `failed call: query_status is ${status.trim()}`
      : null;
  },
  id: ["object_id", "id"],
  published_at: ["created_time", "created_at"],
  source: () => "facebook",
  kind: (fields) =>
    fields.text("parent_id", "parent.id") && fields.text("query_type")?.includes("comments") ? "comment" : null,
  text: ["message", "text", "story"],
  url: ["permalink_url", "link"],
  author: ["from.name", "from.id"],
  likes: ["reactions.summary.total_count", "likes.summary.total_count", "like_count"],
  comments: ["comments.summary.total_count", "comment_count"],
  shares: "shares.count",
};
