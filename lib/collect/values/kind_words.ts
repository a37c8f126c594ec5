/** What exports call a post, a comment, a review. @module */
import type { Kind } from "../../tables/schemas.ts";

/** In English, Russian, Ukrainian, Belarusian, Spanish, German, French, Portuguese, Italian, Polish, Turkish; one and many. */
const NAMES: Readonly<Record<Kind, string>> = {
  post: "post posts tweet tweets original article articles status quote submission message messages " +
    "пост посты публикация публикации сообщение сообщения запись записи статья допис дописи публікація " +
    "publicación publicaciones beitrag beiträge publication publications publicação postagem articolo wpis " +
    "wpisy posty публікацыя публікацыі gönderi gönderiler",
  comment: "comment comments комментарий комментарии коментар коментарі comentario comentarios kommentar kommentare " +
    "commentaire commentaires comentário comentários commento commenti komentarz komentarze каментар каментары yorum yorumlar",
  reply: "reply replies replied_to ответ ответы відповідь відповіді respuesta respuestas antwort antworten réponse " +
    "réponses resposta respostas risposta risposte odpowiedź odpowiedzi адказ адказы yanıt yanıtlar",
  repost: "repost reposts share shares shared retweet retweets retweeted reblog репост репосты republicación " +
    "republicaciones compartido partage partages compartilhamento condivisione udostępnienie udostępnienia рэпост рэпосты",
  review: "review reviews rating отзыв отзывы відгук відгуки reseña reseñas opinión opiniones bewertung bewertungen " +
    "rezension avis avaliação avaliações recensione recensioni recenzja recenzje opinia opinie водгук водгукі değerlendirme değerlendirmeler",
  ticket: "ticket tickets обращение обращения тикет звернення",
};
/** A repost with words of its own is a post. */
const PHRASES: Readonly<Record<string, Kind>> = {
  "репост с комментарием": "post",
  "репост с дополнением": "post",
  "quote tweet": "post",
};
const WORDS = new Map([
  ...Object.entries(PHRASES),
  ...Object.entries(NAMES).flatMap(([kind, words]) => words.split(" ").map((word) => [word, kind as Kind] as const)),
]);

/** The kind that a word names, in the languages that exports come in; null if it names none. */
export function kindOf(word: string | null): Kind | null {
  return WORDS.get(word?.trim().toLowerCase() ?? "") ?? null;
}
