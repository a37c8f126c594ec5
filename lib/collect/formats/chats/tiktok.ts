import { isDamagedId } from "../../values/own_id.ts";
import { unwrapped } from "../pieces.ts";
import type { Format } from "../../types.ts";

/** Videos as TikTok's own interface gives them, kept by Zeeschuimer. */
export const tiktokItems: Format = {
  name: "tiktok-items",
  label: "TikTok by Zeeschuimer",
  shape: "objects",
  tables: "nested",
  confidence: "A",
  verified: "description",
  recognise: [["desc", "createTime", "stats.diggCount"], ["data.desc", "data.createTime", "data.stats"]],
  records: ["", "itemList"],
  expand: unwrapped,
  id: "id",
  published_at: "createTime",
  time: "unix-seconds",
  source: () => "tiktok",
  text: "desc",
  url: (fields) => {
    const author = fields.text("author.uniqueId", "author"), id = fields.text("id");
    return author && id && !isDamagedId(id) ? `https://www.tiktok.com/@${author}/video/${id}` : null;
  },
  author: ["author.uniqueId", "author.unique_id", "author"],
  place: ["poi.name", "locationCreated"],
  likes: ["stats.diggCount", "statsV2.diggCount"],
  comments: ["stats.commentCount", "statsV2.commentCount"],
  shares: ["stats.shareCount", "statsV2.shareCount"],
  views: ["stats.playCount", "statsV2.playCount"],
};

/** Comments of the same. */
export const tiktokComments: Format = {
  name: "tiktok-comments",
  label: "TikTok comments by Zeeschuimer",
  shape: "objects",
  tables: "nested",
  confidence: "A",
  verified: "description",
  recognise: [["cid", "text", "create_time", "digg_count"], ["data.cid", "data.text", "data.create_time"]],
  records: ["", "comments"],
  expand: unwrapped,
  id: "cid",
  published_at: "create_time",
  time: "unix-seconds",
  source: () => "tiktok",
  kind: (fields) => /^0?$/.test(fields.text("reply_id")?.trim() ?? "") ? "comment" : "reply",
  text: "text",
  url: (fields) => {
    const video = fields.text("aweme_id"), id = fields.text("cid");
    return video && id && ![video, id].some(isDamagedId) ? `https://m.tiktok.com/v/${video}.html?comment=${id}` : null;
  },
  author: ["user.unique_id", "user.nickname", "user.uid"],
  parent: (fields) =>
    [fields.text("reply_id"), fields.text("aweme_id")].find((id) => id !== null && id.trim() !== "0") ?? null,
  likes: "digg_count",
  comments: "reply_comment_total",
};
