import { isObject } from "../../mapping/key_paths.ts";
import type { Document, Format, JsonObject } from "../../types.ts";
import { objectsIn } from "../pieces.ts";

/** Walls, searches and comments of VK's API; names of authors come with `extended=1`. */
export const vkApi: Format = {
  name: "vk-api",
  label: "VK API",
  shape: "objects",
  tables: "nested",
  confidence: "A",
  verified: "description",
  recognise: [
    ["id", "from_id", "date", "owner_id", "text|copy_history"],
    ["response.items", "response.count"],
  ],
  records: ["response.items", "items", ""],
  lists: { profiles: ["response.profiles", "profiles"], groups: ["response.groups", "groups"] },
  expand: postsOf,
  reject: (fields) => fields.value("deleted") === true ? "text removed at the source" : null,
  id: "own_id",
  published_at: "date",
  time: "unix-seconds",
  source: () => "vk",
  kind: (fields) => {
    if (fields.value("copied")) return "repost";
    if (fields.text("reply_to_comment")) return "reply";
    return fields.text("post_type") === "reply" || fields.text("post_id") ? "comment" : "post";
  },
  markup: "entities",
  text: "text",
  url: "address",
  author: "writer",
  parent: "parent_id",
  place: "geo.place.title",
  likes: "likes.count",
  comments: ["comments.count", "thread.count"],
  shares: "reposts.count",
  views: "views.count",
  people: ["from_id", "signer_id", "reply_to_user", "reply_to_comment", "created_by"],
  used: ["id", "thread", "copied", "own_id"],
};

/** A post or comment, with the comments of its thread; or all items of an answer. */
function postsOf(record: JsonObject, { lists }: Document): readonly JsonObject[] {
  if (isObject(record.response)) {
    const { items, profiles, groups } = record.response;
    const near = { profiles: objectsIn(profiles), groups: objectsIn(groups) };
    return objectsIn(items).flatMap((item) => postsOf(item, { head: {}, lists: near }));
  }
  const names = namesOf(lists);
  const thread = isObject(record.thread) ? objectsIn(record.thread.items) : [];
  return [record, ...thread].map((item) =>
    laidOut({ owner_id: record.owner_id, post_id: record.post_id, ...item }, names)
  );
}

function laidOut(item: JsonObject, names: ReadonlyMap<string, string>): JsonObject {
  // Of a repost of a repost each is there, the one that was reposted last first; who adds no words has no text.
  const copied = objectsIn(item.copy_history), own = wikiText(item.text);
  const original = copied.map(({ text }) => wikiText(text)).find((text) => text.trim() !== "") ?? "";
  const owner = item.owner_id ?? item.to_id ?? item.from_id, post = item.post_id ?? undefined;
  const parent = item.reply_to_comment ?? post;
  return {
    ...item,
    own_id: `${owner}_${item.id}`,
    parent_id: parent === undefined ? null : `${owner}_${parent}`,
    address: post === undefined
      ? `https://vk.com/wall${owner}_${item.id}`
      : `https://vk.com/wall${owner}_${post}?reply=${item.id}`,
    text: own && original ? `${own}\n${original}` : own || original,
    copied: copied.length > 0,
    writer: names.get(String(item.from_id)) ?? String(item.from_id ?? owner),
  };
}

/** `[club1|Name]` and `[https://…|words]` as what is shown. */
function wikiText(text: unknown): string {
  return typeof text === "string"
    ? text.replace(/\[(?:(?:id|club|public|event|app)\d+(?::[\w-]+)?|@\w+|https?:\/\/[^\]|\s]+)\|([^\]]+)\]/g, "$1")
    : "";
}

/** Handles, else names, of people and (below zero) communities. */
function namesOf({ profiles = [], groups = [] }: Document["lists"]): ReadonlyMap<string, string> {
  // All who left are called DELETED: their number tells them apart.
  const person = ({ id, screen_name, deactivated, first_name = "", last_name = "" }: JsonObject) =>
    String(screen_name || !deactivated && `${first_name} ${last_name}`.trim() || id);
  return new Map([
    ...profiles.map((profile) => [String(profile.id), person(profile)] as const),
    ...groups.map((group) => [`-${group.id}`, String(group.screen_name || group.name)] as const),
  ]);
}
