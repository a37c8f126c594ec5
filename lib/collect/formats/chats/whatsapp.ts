import type { Format } from "../../types.ts";

/** Lines that stand for a file: in angle brackets, or behind a mark of direction, in the phone's language. */
const ATTACHMENT =
  /^(?:<[^<>\n]{3,80}>|[\u200e\u200f].*(?:omitted|omitid[oa]|absent|отсутствует|пропущен\S*|weggelassen|omess[oa]|omis|відсутн\S*)\.?|[\u200e\u200f]?<(?:attached|прикреплено|adjunto|прикріплено):[^>]*>|.*\((?:file attached|файл добавлен|archivo adjunto|файл додано|Datei angehängt)\))$/iu;
const DELETED =
  /^[\u200e\u200f]?(?:This message was deleted|You deleted this message|Данное сообщение удалено|Вы удалили это сообщение|Сообщение удалено|Это сообщение удалено|Se eliminó este mensaje|Eliminaste este mensaje|Це повідомлення видалено|Ви видалили це повідомлення)\.?$/iu;

/** Chats exported from a phone as text, in whatever way its language writes dates; local time, without a zone. */
export const whatsapp: Format = {
  name: "whatsapp",
  label: "WhatsApp",
  shape: "chat",
  confidence: "A",
  verified: "sample",
  recognise: [["message"]],
  reject: (fields) => {
    if (fields.value("author") === null) return "service message";
    const text = fields.text("text")?.trim() ?? "";
    if (ATTACHMENT.test(text)) return "no text (attachment)";
    return DELETED.test(text) ? "text removed at the source" : null;
  },
  published_at: "date",
  source: () => "whatsapp",
  kind: "post",
  text: "text",
  author: "author",
};
