/** What exports call a post, a comment, a review. @module */
import type { Kind } from "../../tables/schemas.ts";

const WORDS: Readonly<Record<string, Kind>> = {
  post: "post",
  "пост": "post",
  "допис": "post",
  "публикация": "post",
  "сообщение": "post",
  publicación: "post",
  original: "post",
  tweet: "post",
  "статья": "post",
  article: "post",
  status: "post",
  quote: "post",
  submission: "post",
  message: "post",
  comment: "comment",
  "комментарий": "comment",
  "коментар": "comment",
  comentario: "comment",
  reply: "reply",
  "ответ": "reply",
  "відповідь": "reply",
  respuesta: "reply",
  replied_to: "reply",
  repost: "repost",
  "репост": "repost",
  share: "repost",
  retweet: "repost",
  retweeted: "repost",
  reblog: "repost",
  "репост с комментарием": "post",
  "репост с дополнением": "post",
  republicación: "repost",
  compartido: "repost",
  review: "review",
  "отзыв": "review",
  "відгук": "review",
  reseña: "review",
  opinión: "review",
  rating: "review",
  ticket: "ticket",
  "обращение": "ticket",
  "тикет": "ticket",
};

/** The kind that a word names, in Russian, Ukrainian, English or Spanish; null if it names none. */
export function kindOf(word: string | null): Kind | null {
  const key = word?.trim().toLowerCase() ?? "";
  return Object.hasOwn(WORDS, key) ? WORDS[key] : null;
}
