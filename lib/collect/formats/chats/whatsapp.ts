import type { Fields, Format } from "../../types.ts";

/** Lines that stand for a file: in angle brackets, or behind a mark of direction, in the phone's language. */
const ATTACHMENT =
  /^(?:<[^<>\n]{3,80}>|[\u200e\u200f].*(?:omitted|omitid[oa]|ocultad[oa]|absente?|отсутствует|пропущен\S*|weggelassen|weggelaten|omess[oaie]|omis|pominięto|відсутн\S*)\.?|.*\((?:file attached|файл добавлен|archivo adjunto|файл додано|Datei angehängt|fichier joint|arquivo anexado|file allegato)\)|.* • \u200e[^\n]*)$/iu;
/** What stands in place of a message that was taken back, by the phone's language. */
const DELETED_TEXTS = [
  // English
  "This message was deleted|You deleted this message",
  // Russian
  "Данное сообщение удалено|Вы удалили (?:это|данное) сообщение|Сообщение удалено|Это сообщение удалено",
  "Это сообщение было удалено",
  // Ukrainian
  "Це повідомлення (?:було )?видалено|Ви видалили це повідомлення",
  // Spanish
  "Se eliminó este mensaje|Eliminaste este mensaje",
  // German
  "Diese Nachricht wurde gelöscht|Du hast diese Nachricht gelöscht",
  // French
  "Ce message a été supprimé|Vous avez supprimé ce message",
  // Portuguese
  "Mensagem apagada|Esta mensagem foi apagada|Você apagou esta mensagem",
  // Italian
  "Questo messaggio è stato eliminato|Hai eliminato questo messaggio",
  // Polish
  "Ta wiadomość została usunięta|Usunięto tę wiadomość|Wiadomość usunięta",
  // Turkish
  "Bu mesaj silindi|Bu mesajı sildiniz",
  // Dutch
  "Dit bericht (?:is|werd) verwijderd|U hebt dit bericht verwijderd",
  // Indonesian, Arabic, Japanese, Hebrew
  "Pesan ini (?:telah )?dihapus|تم حذف هذه الرسالة|このメッセージは削除されました|הודעה זו נמחקה",
].join("|");
const DELETED = new RegExp(`^[\\u200e\\u200f]?(?:${DELETED_TEXTS})\\.?$`, "iu");
const EDITED =
  /\s*(?:\u200e<?|<)(?:This message was edited|(?:Это |Данное )?сообщение (?:было )?изменено|Se editó este mensaje|(?:Це )?повідомлення (?:було )?(?:змінено|відредаговано)|Diese Nachricht wurde bearbeitet|Mensagem editada|Ce message a été modifié|Questo messaggio è stato modificato)\.?>?\s*$/iu;
/** `<attached: …>` in any language: an iPhone puts a mark of direction before it. */
const ATTACHED = /\s*[\u200e\u200f]<[^<>\n]{3,200}>/gu;
/** What an iPhone tells of a group stands under somebody's name, behind a mark of direction, on one line. */
const TOLD_BY_APP = /^\u200e[^\n]*$/u;

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
    if (DELETED.test(text)) return "text removed at the source";
    if (text !== "" && wordsOf(text) === "") return "no text (attachment)";
    return TOLD_BY_APP.test(text) ? "service message" : null;
  },
  published_at: "date",
  source: () => "whatsapp",
  kind: "post",
  text: (fields: Fields) => wordsOf(fields.text("text") ?? ""),
  author: "author",
  used: ["text"],
};

/** What a person wrote: without the marks for files and for editing. */
function wordsOf(text: string): string {
  const lines = text.trim().replace(EDITED, "").split("\n");
  const kept = lines.map((line) => isFile(line, lines.length) ? "" : line.replace(ATTACHED, ""));
  return kept.join("\n").trim();
}

/** Android writes `null` for what may be seen once. Among other lines a pair of angle brackets may be what a person wrote. */
function isFile(line: string, lines: number): boolean {
  if (lines === 1 && line.trim() === "null") return true;
  return ATTACHMENT.test(line.trim()) && (lines === 1 || !/^<[^<>]*>$/.test(line.trim()));
}
