import { isObject } from "../../mapping/key_paths.ts";
import { mended } from "../../values/mended.ts";
import type { Format, JsonObject } from "../../types.ts";
import { objectsIn } from "../pieces.ts";

/** Labels stand in the account's language: so they begin for the text in a list of comments. */
const COMMENT =
  /^(?:comm?ent|kom+ent|ком+ент|yorum|opmerking|reactie|コメント|댓글|评论|留言|تعليق|תגובה|bình luận|komentar)/iu;

/** Comments from one's own Instagram data; every byte of their UTF-8 is written as a character. */
export const instagramOwn: Format = {
  name: "instagram-own",
  label: "Instagram own data (JSON)",
  shape: "objects",
  tables: "nested",
  confidence: "A",
  verified: "sample",
  recognise: [["string_map_data", "media_list_data"], ["string_map_data", "string_map_data.*"]],
  records: ["", "comments_media_comments", "comments_reels_comments", "comments_story_comments"],
  expand: (record) => [ownComment(mended(record) as JsonObject)],
  published_at: "timestamp",
  time: "unix-seconds",
  source: () => "instagram",
  kind: "comment",
  text: "text",
  people: ["string_map_data"],
};

/** Posts and comments from one's own Facebook data. */
export const facebookOwn: Format = {
  name: "facebook-own",
  label: "Facebook own data (JSON)",
  shape: "objects",
  confidence: "B",
  verified: "description",
  recognise: [
    ["timestamp", "data.post|data.comment.comment|data.update_timestamp", "title|attachments"],
    ["timestamp", "attachments.data.media.uri", "title|data|attachments"],
  ],
  records: ["", "comments_v2", "comments", "posts", "status_updates", "your_posts"],
  expand: (record) => [ownPost(mended(record) as JsonObject)],
  published_at: "timestamp",
  time: "unix-seconds",
  source: () => "facebook",
  kind: (fields) => fields.value("commented") === true ? "comment" : "post",
  text: "text",
  author: "writer",
  used: ["data", "commented"],
};

/** Chats from Facebook and Instagram data. */
export const metaMessages: Format = {
  name: "meta-messages",
  label: "Facebook and Instagram messages (JSON)",
  shape: "objects",
  tables: "nested",
  confidence: "B",
  verified: "description",
  recognise: [["sender_name", "timestamp_ms"]],
  records: ["messages"],
  expand: (record) => [mended(record) as JsonObject],
  published_at: "timestamp_ms",
  time: "unix-ms",
  source: () => "facebook",
  text: "content",
  author: "sender_name",
};

function ownComment(record: JsonObject): JsonObject {
  const { string_map_data: map, ...rest } = record;
  const entries = Object.entries(isObject(map) ? map : {}).flatMap(([label, value]) =>
    isObject(value) ? [{ label, ...value }] : []
  );
  const texts = entries.filter((entry): entry is typeof entry & { value: string } =>
    typeof (entry as JsonObject).value === "string"
  );
  const text = texts.find(({ label }) => COMMENT.test(label)) ?? texts[0];
  const others = texts.filter((entry) => entry !== text).map(({ label, value }) => [label, value]);
  const time = entries.find((entry) => Number((entry as JsonObject).timestamp) > 0) as JsonObject | undefined;
  const owners = others.length > 0 ? { string_map_data: Object.fromEntries(others) } : {};
  return { ...rest, text: text?.value ?? null, timestamp: time?.timestamp ?? null, ...owners };
}

function ownPost(record: JsonObject): JsonObject {
  const pieces = objectsIn(record.data), comment = pieces.map((piece) => piece.comment).find(isObject);
  const post = pieces.map((piece) => piece.post).find((text) => typeof text === "string");
  return {
    ...record,
    text: comment?.comment ?? post ?? captionOf(record),
    commented: comment !== undefined,
    writer: comment?.author ?? null,
  };
}

/** What stands below the first picture that has words; it is the post itself where that has none. */
function captionOf({ attachments }: JsonObject): string | null {
  const media = objectsIn(attachments).flatMap(({ data }) => objectsIn(data)).map(({ media }) => media).filter(
    isObject,
  );
  const captions = media.map(({ description }) => description);
  return captions.find((text): text is string => typeof text === "string" && text.trim() !== "") ?? null;
}
