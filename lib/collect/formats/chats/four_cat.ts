import { isDamagedId } from "../../values/own_id.ts";
import { sourceOfUrl } from "../../values/source_slug.ts";
import type { Fields, Format } from "../../types.ts";
import { isoOfSeconds } from "../pieces.ts";
import { isGone } from "../../values/is_gone.ts";

/** 4CAT's CSV: one core for all its sources, counts under the source's own names. */
export const fourCat: Format = {
  name: "4cat",
  label: "4CAT (CSV)",
  shape: "table",
  confidence: "A",
  verified: "sample",
  recognise: [["thread_id", "body", "unix_timestamp|timestamp", "id"]],
  names: ["author", "author_full", "subject", "collected_from_url", "post_url", "is_comment_on_comment", "hashtags"],
  zone: "utc",
  id: "id",
  published_at: dateOf,
  reject: (fields) => {
    const isLost = isGone(fields.text("body")) && (fields.text("subject") === null || isGone(fields.text("subject")));
    return isLost ? "text removed at the source" : null;
  },
  source: (fields) => sourceOfUrl(fields.text("collected_from_url")) ?? (fields.text("subreddit") ? "reddit" : null),
  kind: kindOf,
  text: (fields) => isGone(fields.text("body")) ? null : fields.text("body"),
  title: "subject",
  url: ["link", "url", "tiktok_url", "comment_url", "post_url"],
  author: ["author", "author_full", "author_name"],
  parent: (fields) =>
    kindOf(fields) === "comment" || kindOf(fields) === "reply"
      ? fields.text("reply_to", "in_reply_to", "thread_id")
      : null,
  likes: ["likes", "num_likes", "like_count", "score", "reactions"],
  comments: ["comments", "num_comments", "comment_count", "replies", "reply_count", "num_replies"],
  shares: ["shares", "reposts", "share_count", "retweet_count", "repost_count", "forwards"],
  views: ["plays", "views", "view_count", "play_count", "impression_count"],
  people: ["author_full", "author_avatar_url", "author_id", "author_fullname"],
  used: ["body", "unix_timestamp", "timestamp"],
};

/** Seconds, which need no zone; the date in words where a spreadsheet rounded them. */
function dateOf(fields: Fields): string | null {
  const seconds = fields.text("unix_timestamp"), rounded = seconds !== null && isDamagedId(seconds);
  return (rounded ? null : isoOfSeconds(seconds)) ?? fields.text("timestamp") ?? seconds;
}

function kindOf(fields: Fields) {
  const nested = fields.text("is_comment_on_comment");
  if (nested !== null) return isYes(nested) ? "reply" : "comment";
  if (isYes(fields.text("is_retweet", "is_repost"))) return "repost";
  if (isYes(fields.text("is_reply")) || /^\d+$/.test(fields.text("reply_to")?.trim() ?? "")) return "reply";
  const id = fields.text("id")?.trim(), thread = fields.text("thread_id")?.trim();
  // A thread named by a word is a chat or a board; one named by a number of its own kind is what is answered.
  return id && thread && id !== thread && id.length === thread.length && /^\d+$/.test(id + thread) ? "comment" : "post";
}

function isYes(word: string | null): boolean {
  return word !== null && /^(?:yes|true|1)$/i.test(word.trim());
}
