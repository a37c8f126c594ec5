import { isObject } from "../../mapping/key_paths.ts";
import { objectsIn } from "../pieces.ts";
import type { Fields, Format, JsonObject } from "../../types.ts";

/** Posts of Bluesky's search and feeds. `createdAt` is what the client claims; `indexedAt` stays in `extra`. */
export const bluesky: Format = {
  name: "bluesky",
  label: "Bluesky",
  shape: "objects",
  tables: "nested",
  confidence: "A",
  verified: "sample",
  recognise: [
    ["uri", "record.text", "author.handle|author.did"],
    ["post.uri", "post.record.text", "post.author.handle"],
    ["thread.post.uri", "thread.post.record.text", "thread.post.author.handle"],
  ],
  records: ["posts", "feed", ""],
  expand: (record) => threadOf(isObject(record.thread) ? record.thread : record).map(postOf),
  id: (fields) => fields.text("repost_uri", "uri"),
  published_at: ["moment", "record.createdAt"],
  source: () => "bluesky",
  kind: (fields) => fields.value("reason") ? "repost" : fields.value("record.reply") ? "reply" : "post",
  text: "record.text",
  url: (fields) => {
    const who = whoIn(fields, "author"), key = fields.text("uri")?.split("/").at(-1);
    return who && key ? `https://bsky.app/profile/${who}/post/${key}` : null;
  },
  author: (fields) => fields.value("reason") ? whoIn(fields, "reason.by") : whoIn(fields, "author"),
  parent: "record.reply.parent.uri",
  likes: "likeCount",
  comments: "replyCount",
  shares: "repostCount",
  people: ["author", "reason"],
  used: ["record", "uri", "repost_uri"],
};

/** A handle that names one account; who lost theirs have one word for it together. */
function whoIn(fields: Fields, path: string): string | null {
  const handle = fields.text(`${path}.handle`);
  return handle !== null && handle !== NO_HANDLE ? handle : fields.text(`${path}.did`) ?? handle;
}

const NO_HANDLE = "handle.invalid";

/** A repost is a record of its own; older answers do not give its address. */
function repostUri(reason: JsonObject, { uri }: JsonObject): string {
  const by = isObject(reason.by) ? reason.by.did ?? reason.by.handle : "";
  return typeof reason.uri === "string" ? reason.uri : `${uri}#repost-${by}`;
}

/** A thread's posts: what it answers, itself, and its answers with theirs. */
function threadOf(record: JsonObject): JsonObject[] {
  if (!isObject(record.post) || isObject(record.reply)) return [record];
  const above = isObject(record.parent) ? threadOf(record.parent) : [];
  return [...above, record, ...objectsIn(record.replies).flatMap(threadOf)];
}

/** In feeds the post stands inside, and a repost says who repeated it and when. */
function postOf(record: JsonObject): JsonObject {
  const post = isObject(record.post) ? record.post : record,
    reason = isObject(record.reason) && record.reason.by ? record.reason : null;
  const links = objectsIn(isObject(post.record) ? post.record.facets : null)
    .flatMap(({ features }) => objectsIn(features).map(({ uri }) => uri)).filter((uri) => typeof uri === "string");
  return {
    ...post,
    reason,
    repost_uri: reason ? repostUri(reason, post) : null,
    ...links.length > 0 ? { links } : {},
    moment: reason?.indexedAt ?? null,
    langs: isObject(post.record) ? post.record.langs ?? null : null,
  };
}
