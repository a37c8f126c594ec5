import type { Format } from "../../types.ts";
import { dateAndTime, kindFrom, placeOf } from "../pieces.ts";

const kindByWord = kindFrom("Тип сообщения");

/** Messages of a topic, XLSX and CSV (Windows-1251), Moscow time as a rule. `ID сообщения` is a running number. */
export const brandAnalytics: Format = {
  name: "brand-analytics",
  label: "Brand Analytics",
  shape: "table",
  confidence: "B",
  verified: "sample",
  recognise: [["ID сообщения", "Hash сообщения|Тип источника|Url места публикации"]],
  names: [
    "Источник",
    "Сюжет",
    "Тип автора",
    "Аудитория",
    "Вовлеченность",
    "Дублей",
    "Тональность",
    "Роль объекта",
    "WOM",
  ],
  sheets: ["Сообщения"],
  id: "Hash сообщения",
  published_at: dateAndTime(["Дата"], ["Время"]),
  time: "day-first",
  kind: (fields) => /^отзывы?$/i.test(fields.text("Тип источника")?.trim() ?? "") ? "review" : kindByWord(fields),
  markup: "entities",
  text: ["Текст", "Сообщение"],
  title: "Заголовок",
  url: ["Url", "Ссылка"],
  author: "Автор",
  place: placeOf("Город", "Регион", "Страна"),
  rating: "Оценка",
  likes: ["Лайков", "Лайки"],
  comments: ["Комментариев", "Комментарии"],
  shares: ["Репостов", "Репосты"],
  views: ["Просмотров", "Просмотры"],
  used: ["Дата", "Время"],
};

/** The JSON form of the same. */
export const brandAnalyticsJson: Format = {
  name: "brand-analytics-json",
  label: "Brand Analytics (JSON)",
  shape: "objects",
  tables: "nested",
  confidence: "C",
  verified: "description",
  recognise: [["timeCreate", "hub", "authorObject|toneMark|hubtype"]],
  records: ["", "items", "messages", "data"],
  published_at: "timeCreate",
  kind: (fields) => /отзыв|review/i.test(fields.text("hubtype") ?? "") ? "review" : null,
  markup: "html",
  text: "text",
  title: "title",
  url: "url",
  author: ["authorObject.fullname", "authorObject.url"],
  place: placeOf("city", "region", "country"),
  likes: "likesCount",
  comments: "commentsCount",
  shares: "repostsCount",
  views: "viewsCount",
};
