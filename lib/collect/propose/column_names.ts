/** Names that columns have in exports that no format claims. @module */
import type { Target } from "../mapping/plan.ts";

/** By what they hold, the likeliest first: English, Russian, Ukrainian, Spanish, German, French, Portuguese, Italian, Polish. */
const WRITTEN: Readonly<Partial<Record<Target, string>>> = {
  published_at:
    "published_at|created_at|publish_date|published|date_published|post_date|created_time|createdat|datetime|" +
    "date_time|timestamp|created|date|time|posted_at|created_utc|дата публикации|дата и время|дата|время|" +
    "опубліковано|fecha|дата створення|дата публікації|datum|veröffentlicht|data publikacji|" +
    "data de publicação|date de publication|fecha de publicación",
  text: "text|full_text|message|content|body|post_text|comment|review|tweet|post|description|caption|texto|" +
    "mensaje|текст|текст сообщения|сообщение|отзыв|комментарий|повідомлення|содержание|контент|" +
    "текст повідомлення|зміст|beitrag|nachricht|inhalt|texte|contenu|mensagem|conteúdo|testo|contenuto|treść|" +
    "contenido|comentario",
  id: "id|id_str|post_id|tweet_id|twitid|message_id|comment_id|review_id|ticket_id|case_id|uid|guid|номер|ид",
  author: "author|username|user_name|screen_name|author.username|author.screen_name|author.handle|author.name|" +
    "user.screen_name|user.username|user.name|from.name|user|from|from_user|nickname|author_name|name|автор|" +
    "пользователь|ник|имя|autor|користувач|nutzer|benutzer|auteur|autore|usuario|usuário|" +
    "requester|requester_name|заявитель|заявник",
  url: "url|link|permalink|post_url|tweet_url|ссылка|адрес|посилання|enlace|lien|посилання на допис|adres",
  source: "source|platform|network|site|площадка|источник|сайт|джерело|fuente|quelle|plattform|plateforme|fonte|" +
    "źródło|plataforma",
  parent: "parent_id|parent|reply_to|in_reply_to|in_reply_to_status_id|reply_to_id|ответ на|відповідь на",
  answered_at: "answered_at|first_reply_at|first_response_at|replied_at|first_answer_at|дата ответа|время ответа|" +
    "дата первого ответа|дата відповіді",
  title: "title|headline|subject|заголовок|тема|título|titel|titre|titolo|tytuł",
  place: "place|location|city|город|место|tweet_location|ciudad|місто|ort|stadt|ville|cidade|città|miasto",
  rating: "rating|stars|score|оценка|рейтинг|оцінка|bewertung|sterne|calificación|avaliação|valutazione|ocena",
  likes: "likes|like_count|likes_count|favorite_count|лайки|лайков|нравится|me gusta|вподобання|gefällt mir|" +
    "curtidas|polubienia|mi piace",
  comments: "comments|comment_count|reply_count|replies|комментарии|комментариев|коментарі|kommentare|commentaires|" +
    "comentarios|comentários|commenti|komentarze",
  shares: "shares|reposts|share_count|retweet_count|retweets|репосты|репостов|partages|compartidos|" +
    "compartilhamentos|condivisioni|udostępnienia",
  kind: "kind|type|post_type|content_type|тип|тип сообщения|вид",
  views: "views|view_count|impressions|просмотры|просмотров|перегляди|aufrufe|vues|visualizaciones|visualizações|" +
    "visualizzazioni|wyświetlenia",
};

/** The names of each column, folded. */
export const COLUMN_NAMES: Readonly<Partial<Record<Target, readonly string[]>>> = Object.fromEntries(
  Object.entries(WRITTEN).map(([target, names]) => [target, names.split("|")]),
);
