/** Names that columns have in exports that no format claims. @module */
import { foldHeader } from "../mapping/header_names.ts";
import type { Target } from "../mapping/plan.ts";

/** Names of ids that requests to a help desk have, and nothing else. */
const TICKET_IDS = "ticket_id|ticket_number|ticket_no|case_id|case_number|issue_key|" +
  "номер обращения|номер заявки|id обращения|id заявки|номер звернення";

/** By what they hold, the likeliest first: English, Russian, Ukrainian, Spanish, German, French, Portuguese, Italian, Polish; some Turkish, Chinese, Japanese, Arabic. */
const WRITTEN: Readonly<Partial<Record<Target, string>>> = {
  published_at:
    "published_at|created_at|publish_date|published|date_published|post_date|created_time|createdat|datetime|" +
    "post_timestamp|comment_timestamp|published_time|" +
    "date_time|timestamp|created|date_created|created_date|created_on|create_time|creation_date|timestamp_created|submit_date|review_submit_date_and_time|unix_review_time|date|time|posted_at|posted_on|submitted_at|" +
    "created_utc|taken_at|review_date|review_created|comment_date|comment_create_timestamp|дата создания|дата обращения|дата публикации|дата и время|дата|время|" +
    "опубліковано|fecha|дата створення|дата публікації|дата відгуку|дата отзыва|datum|veröffentlicht|data publikacji|" +
    "data de publicação|date de publication|fecha de publicación|data|tarih|日期|发布时间|时间|日時|投稿日時|التاريخ",
  text: "text|full_text|message|content|body|post_text|comment|review|tweet|post|description|caption|snippet|excerpt|" +
    "ticket_description|review_body|post_content|texto|" +
    "comment_text|review_text|review_content|review_text_published|tweet_text|message_text|mensaje|текст|текст сообщения|сообщение|отзыв|комментарий|" +
    "повідомлення|відгук|содержание|контент|" +
    "текст повідомлення|зміст|beitrag|nachricht|inhalt|texte|contenu|mensagem|conteúdo|testo|contenuto|treść|" +
    "contenido|comentario|текст комментария|текст коментаря|текст отзыва|текст відгуку|metin|yorum|内容|正文|评论|本文|コメント|النص",
  id:
    "id|id_str|cid|conversation_id|recommendationid|platform_id|object_id|post_id|tweet_id|twitid|message_id|comment_id|review_id|uid|uuid|uuid отзыва|guid|номер|ид|ід|id отзыва|id відгуку|відгук id|id сообщения|id повідомлення|" +
    TICKET_IDS,
  author:
    "author|username|user_name|screen_name|author.username|author.screen_name|author.handle|author.name|reviewer.display_name|owner.display_name|account.handle|" +
    "user.screen_name|user.username|user.name|creator.username|creator.name|from.name|user|from|from_user|nickname|author_name|full_name|name|автор|" +
    "пользователь|ник|имя|autor|користувач|nutzer|benutzer|auteur|autore|usuario|usuário|" +
    "sender|sender_name|unique_id|profile_name|contact_name|requester|requester_name|guest|guest_name|reviewer|reviewer_name|reporter|customer|customer_name|client_name|author_handle|" +
    "заявитель|заявник|покупатель|покупець|рецензент|клієнт|ім'я|ім'я клієнта|нік|" +
    "consumer.name|reviewer.name|user.display_name|author.display_name|author.displayname|клиент|фио|фио клиента|имя клиента|имя покупателя|ім'я покупця|verfasser|utilisateur|utente|yazar|kullanıcı|作者|用户|用户名|投稿者|الكاتب|commenter|comment_author|reviewer_nickname|review_username|author_id|user_id|sender_id|from_id|author.steamid",
  url:
    "url|link|permalink|permalink_url|comment_url|comment_link|review_url|review_link|post_url|tweet_url|ссылка|адрес|посилання|enlace|lien|посилання на допис|adres|bağlantı|odkaz|链接|リンク|الرابط",
  source:
    "source|platform|network|site|площадка|источник|сайт|джерело|майданчик|fuente|quelle|plattform|plateforme|fonte|" +
    "źródło|plataforma",
  parent:
    "parent_id|reference.message_id|parent|reply_to|in_reply_to|in_reply_to_status_id|reply_to_id|reply_to_msg_id|reply_to_message_id|replies_to_id|parent_comment_id|ответ на|відповідь на",
  answered_at: "answered_at|first_reply_at|first_response_at|replied_at|first_answer_at|first_response_time|" +
    "first_reply_time|reply_date|response_date|answered|answered_on|answer_at|answer_date|responded_at|company_reply_date|response_from_owner_date|initial_response_time|reply.date|reply.at|reply.created_at|response.date|response.created_at|answer.date|answer.created_at|answer.create_date|official_answer.date_created|review_reply.update_time|developer_reply_date_and_time|official_answer.date|owner_response.date|owner_response.published_date|business_comment.updated_time|stats.first_responded_at|дата ответа|время ответа|" +
    "дата первого ответа|отвечено|дата відповіді",
  title: "title|headline|subject|ticket_subject|review_title|post_title|summary|betreff|asunto|objet|тема обращения|" +
    "заголовок|тема|título|titel|titre|titolo|tytuł|başlık",
  place: "place|location|city|город|место|tweet_location|ciudad|місто|ort|stadt|ville|cidade|città|miasto|şehir",
  rating:
    "rating|stars|star_rating|общая оценка|загальна оцінка|review_stars|review_rating|five_star_rating_published|overall|overall_rating|score|оценка|балл|бал|рейтинг|оцінка|bewertung|sterne|calificación|avaliação|valutazione|ocena|puan",
  likes:
    "likes|like_count|likes_count|num_likes|favorite_count|favourite_count|favorites|favourites|upvotes|ups|counts.upvotes|helpful_votes|helpful_vote|votes_up|digg_count|statistics.actual.like_count|reactions.likes|лайки|лайков|нравится|me gusta|вподобання|уподобання|вподобайки|gefällt mir|beğeni|beğeniler|beğeni sayısı|" +
    "curtidas|polubienia|mi piace",
  comments:
    "comments|comment_count|comments_count|num_comments|comms_num|counts.comments|replies_count|statistics.actual.comment_count|reply_count|replies|reply_comment_total|комментарии|комментариев|коментарі|kommentare|commentaires|" +
    "comentarios|comentários|commenti|komentarze|коментарів|yorumlar|yorum sayısı",
  shares:
    "shares|reposts|share_count|retweet_count|retweets_count|retweets|forwards|репосты|репостов|репости|репостів|поширення|paylaşım|paylaşım sayısı|partages|compartidos|" +
    "compartilhamentos|condivisioni|udostępnienia",
  kind: "kind|type|post_type|content_type|тип|тип сообщения|вид",
  views:
    "views|view_count|impressions|просмотры|просмотров|перегляди|переглядів|görüntülenme|görüntüleme|aufrufe|vues|visualizaciones|visualizações|" +
    "visualizzazioni|wyświetlenia",
};

/** The names of each column, folded. */
export const COLUMN_NAMES: Readonly<Partial<Record<Target, readonly string[]>>> = Object.fromEntries(
  Object.entries(WRITTEN).map(([target, names]) => [target, names.split("|")]),
);

/**
 * A name by its words alone, however they are put together: `Ticket ID`, `ticket-id`, `ticketId` are `ticket_id`.
 *
 * A remark in brackets and signs at the ends are none of its words: `Created At (UTC)` is `created_at`.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { wordsOfName } from "./column_names.ts";
 *
 * assert.deepEqual(["Ticket ID", "ticket.id", "TicketID", "Ticket-Id:"].map(wordsOfName), Array(4).fill("ticket_id"));
 * assert.equal(wordsOfName("Дата (МСК)"), "дата");
 * ```
 */
export function wordsOfName(name: string): string {
  const apart = name.normalize("NFC").replace(/(\p{Ll}|\d)(?=\p{Lu})/gu, "$1 ").replace(
    /(\p{Lu})(?=\p{Lu}\p{Ll})/gu,
    "$1 ",
  );
  const words = foldHeader(apart).replace(/\s*[([][^()[\]]*[)\]]$/, "").replace(/[^\p{L}\p{M}\p{N}]+/gu, "_");
  return words.replace(/^_+|_+$/g, "");
}

/** Whether a column of ids says by its name that its records are requests to a help desk: `Ticket ID`. */
export function isTicketId(name: string): boolean {
  return TICKET_IDS.split("|").some((id) => wordsOfName(id) === wordsOfName(name));
}
