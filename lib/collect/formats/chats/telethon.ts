import { isObject } from "../../mapping/key_paths.ts";
import type { Format, JsonObject } from "../../types.ts";
import { isoOfSeconds, objectsIn } from "../pieces.ts";
import { readCount } from "../../values/read_number.ts";

/** Messages as Telethon's `to_dict` gives them, and as 4CAT keeps them. */
export const telethon: Format = {
  name: "telethon",
  label: "Telegram by Telethon or 4CAT (NDJSON)",
  shape: "objects",
  tables: "nested",
  confidence: "A",
  verified: "description",
  recognise: [["id", "message", "date", "peer_id|_chat"]],
  records: ["", "messages"],
  zone: "utc",
  expand: (record) => [messageOf(record)],
  reject: (fields) =>
    fields.text("_", "_type") === "MessageService" || fields.value("action") ? "service message" : null,
  id: "own_id",
  published_at: "date",
  source: () => "telegram",
  kind: (fields) => fields.value("fwd_from") ? "repost" : fields.text("reply_to.reply_to_msg_id") ? "reply" : "post",
  text: "message",
  url: (fields) => {
    const chat = fields.text("_chat.username", "chat.username"), id = fields.text("id");
    return chat && id ? `https://t.me/${chat}/${id}` : null;
  },
  author: [
    "_sender.username",
    "sender.username",
    "from_id.user_id",
    "from_id.channel_id",
    "post_author",
    "_chat.username",
    "peer_id.channel_id",
    "peer_id.user_id",
  ],
  parent: "parent_id",
  likes: "reaction_count",
  comments: "replies.replies",
  shares: "forwards",
  views: "views",
  people: ["from_id", "_sender", "sender", "fwd_from", "via_bot_id", "post_author"],
  used: ["id", "own_id", "parent_id"],
};

function messageOf(record: JsonObject): JsonObject {
  const peer = isObject(record.peer_id) ? record.peer_id : {}, chat = isObject(record._chat) ? record._chat : {};
  const where = peer.channel_id ?? peer.chat_id ?? chat.id ?? peer.user_id ?? null;
  const place = where === null ? "" : `${where}/`,
    answered = isObject(record.reply_to) ? record.reply_to.reply_to_msg_id : undefined;
  const reactions = objectsIn(isObject(record.reactions) ? record.reactions.results : null)
    .map(({ count }) => readCount(count) ?? 0);
  return {
    ...record,
    own_id: `${place}${record.id}`,
    parent_id: answered === undefined || answered === null ? null : `${place}${answered}`,
    reaction_count: reactions.length > 0 ? reactions.reduce((sum, count) => sum + count, 0) : null,
    date: typeof record.date === "number" ? isoOfSeconds(record.date) : record.date,
  };
}
