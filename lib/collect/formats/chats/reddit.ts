import { isObject } from "../../mapping/key_paths.ts";
import { objectsIn } from "../pieces.ts";
import type { Fields, Format, JsonObject } from "../../types.ts";
import { isGone } from "../../values/is_gone.ts";

/** Dumps of Pushshift, PRAW's fields, listings of the API: submissions and comments. */
export const reddit: Format = {
  name: "reddit",
  label: "Reddit (Pushshift, PRAW)",
  shape: "objects",
  tables: true,
  confidence: "B",
  verified: "sample",
  recognise: [["subreddit", "created_utc", "selftext|body"], ["data.subreddit", "data.created_utc", "kind"]],
  names: ["author", "title", "score", "permalink", "num_comments", "link_id", "parent_id"],
  records: ["", "data.children", "data"],
  expand: postsIn,
  reject: (fields) => {
    if (fields.value("children") !== null) return "further comments that were not loaded, no text";
    const texts = [fields.text("body"), fields.text("title"), fields.text("selftext")].filter((text) => text !== null);
    return texts.length > 0 && texts.every(isGone) ? "text removed at the source" : null;
  },
  id: (fields) => fields.text("name") ?? prefixed(fields),
  published_at: "created_utc",
  time: "unix-seconds",
  source: () => "reddit",
  kind: (fields) => isComment(fields) ? fields.text("parent_id")?.startsWith("t1_") ? "reply" : "comment" : "post",
  markup: "entities",
  text: (fields) =>
    [fields.text("body"), fields.text("selftext")].find((text) => text !== null && !isGone(text)) ?? null,
  title: "title",
  url: (fields) => {
    const path = fields.text("permalink")?.trim();
    return path ? path.startsWith("/") ? `https://www.reddit.com${path}` : path : fields.text("full_link");
  },
  author: ["author", "author.name"],
  parent: "parent_id",
  likes: "score",
  comments: "num_comments",
  people: ["author_fullname", "author_flair_text"],
  used: ["id", "name", "body", "selftext", "permalink"],
};

/** A post or comment, and the answers to it that a thread keeps inside. */
function postsIn(record: JsonObject): readonly JsonObject[] {
  const { replies, ...post } = isObject(record.data) && "kind" in record ? record.data : record;
  const inside = isObject(replies) && isObject(replies.data) ? objectsIn(replies.data.children) : [];
  return [replies !== undefined && inside.length === 0 ? { ...post, replies } : post, ...inside.flatMap(postsIn)];
}

/** In a table of both, a comment's title is an empty cell. */
function isComment(fields: Fields): boolean {
  return fields.value("body") !== null && fields.text("title") === null;
}

function prefixed(fields: Fields): string | null {
  const id = fields.text("id")?.trim();
  return !id ? null : /^t\d_/.test(id) ? id : `${isComment(fields) ? "t1" : "t3"}_${id}`;
}
