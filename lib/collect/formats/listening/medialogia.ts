import type { Format } from "../../types.ts";
import { kindFrom, placeOf } from "../pieces.ts";

/** Medialogia SM: CSV with semicolons, and XLSX with other names for the same. */
export const medialogia: Format = {
  name: "medialogia",
  label: "Медиалогия (SM)",
  shape: "table",
  confidence: "B",
  verified: "sample",
  recognise: [
    ["Автораспознанный текст", "Сообщение"],
    ["Профиль блога", "Сообщение"],
    ["Кто пишет", "Где пишет", "Время публикации"],
  ],
  names: [
    "Площадка",
    "Профиль автора",
    "Блог",
    "Токсичность",
    "WOM",
    "Количество дублей",
    "Тип блога",
    "СМ Индекс",
    "Теги",
  ],
  sheets: ["Сообщения"],
  id: "Id сообщения",
  published_at: ["Дата", "Время публикации"],
  time: "day-first",
  kind: kindFrom("Тип", "Тип сообщения"),
  text: ["Сообщение", "Текст сообщения", "Автораспознанный текст"],
  title: "Заголовок",
  url: ["Ссылка", "Ссылка на сообщение"],
  author: ["Автор", "Кто пишет"],
  parent: "Ссылка на родительский пост",
  place: placeOf("Город", "Регион", "Страна"),
  rating: ["Оценка от 1 до 5", "Оценка", "Рейтинг"],
  likes: ["Лайки", "Лайков"],
  comments: ["Комментарии", "Комментариев"],
  shares: ["Репосты", "Репостов"],
  views: ["Просмотры", "Просмотров"],
  people: ["Ссылка на автора", "Профиль блога", "Блог"],
};
