import { readCount } from "../../values/read_number.ts";
import { isObject } from "../../mapping/key_paths.ts";
import type { Document, Format, JsonObject } from "../../types.ts";
import { isoOfSeconds, objectsIn } from "../pieces.ts";

/**
 * Telegram Desktop's JSON, of a chat or a whole account. A text is a string or a list of pieces; `date` is the
 * exporting machine's wall time, `date_unixtime` (absent in old exports) the true one.
 */
export const telegramDesktop: Format = {
  name: "telegram-desktop",
  label: "Telegram Desktop",
  shape: "objects",
  confidence: "A",
  verified: "sample",
  recognise: [
    ["id", "type", "date", "text", "from|from_id|actor"],
    ["id", "type", "date", "date_unixtime", "text"],
  ],
  records: ["messages", "chats.list.messages", "left_chats.list.messages"],
  expand: (record, document) => [messageOf(record, document)],
  reject: (fields) => fields.text("type") === "service" ? "service message" : null,
  id: "own_id",
  published_at: "date",
  source: () => "telegram",
  kind: (fields) =>
    fields.value("forwarded") === true ? "repost" : fields.text("reply_to_message_id") ? "reply" : "post",
  text: "text",
  author: ["from", "from_id"],
  parent: "parent_id",
  likes: "reaction_count",
  people: ["actor", "actor_id", "forwarded_from", "forwarded_from_id", "saved_from", "via_bot", "reply_to_peer_id"],
  used: ["id", "date_unixtime", "text_entities", "type", "forwarded"],
};

/** The same with a message a row, as tools that read the JSON save it. */
export const telegramDesktopRows: Format = {
  ...telegramDesktop,
  name: "telegram-desktop-rows",
  label: "Telegram Desktop (rows)",
  shape: "table",
  tables: "nested",
  verified: "description",
  recognise: [["id", "type", "date", "text", "from_id|date_unixtime"]],
};

function messageOf(record: JsonObject, { head }: Document): JsonObject {
  const chat = head.id === undefined ? "" : `${head.id}/`;
  const peer = typeof record.reply_to_peer_id === "string" ? `${record.reply_to_peer_id.replace(/\D/g, "")}/` : chat;
  const links = objectsIn(record.text).map(({ href }) => href).filter((href) => typeof href === "string");
  const reactions = objectsIn(record.reactions).map(({ count }) => readCount(count) ?? 0);
  return {
    ...record,
    own_id: `${chat}${record.id}`,
    parent_id: record.reply_to_message_id === undefined ? null : `${peer}${record.reply_to_message_id}`,
    date: isoOfSeconds(record.date_unixtime ?? null) ?? record.date ?? null,
    text: joined(record.text) || (joined(record.text_entities) ?? joined(record.text)),
    forwarded: "forwarded_from" in record || "forwarded_from_id" in record, // null: of an account that is gone
    reaction_count: reactions.length > 0 ? reactions.reduce((sum, count) => sum + count, 0) : null,
    ...links.length > 0 ? { links } : {},
    ...typeof head.name === "string" ? { chat: head.name } : {},
  };
}

/** A string, a piece, or a list of both, which a piece may hold in its turn. */
function joined(text: unknown): string | null {
  if (isObject(text)) return joined(text.text) ?? "";
  if (Array.isArray(text)) return text.map((piece) => joined(piece) ?? "").join("");
  return typeof text === "string" || typeof text === "number" ? String(text) : null;
}
