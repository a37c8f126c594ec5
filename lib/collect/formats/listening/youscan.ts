import type { Format } from "../../types.ts";
import { dateAndTime, kindFrom, placeOf } from "../pieces.ts";

/** Mentions with full text, in English, Russian and Spanish: XLSX and CSV, in the account's zone. */
export const youscan: Format = {
  name: "youscan",
  label: "YouScan",
  shape: "table",
  confidence: "B",
  verified: "sample",
  recognise: [
    ["Publication place", "Resource type", "Post type"],
    ["Место публикации", "Тип поста", "Сумма всех реакций|Тип источника"],
    ["Lugar de publicación", "Tipo de recurso"],
  ],
  names: ["Saved at", "Sentiment", "Сохранено", "Тональность", "Guardado", "Sentimiento", "Demography", "Демография"],
  sheets: ["Mentions", "Упоминания", "Menciones"],
  published_at: dateAndTime(["Date", "Дата", "Fecha"], ["Time", "Время", "Hora"]),
  time: "day-first",
  kind: kindFrom("Post type", "Тип поста", "Tipo de publicación"),
  text: ["Text", "Текст", "Texto", "Дайджест текста", "Text digest"],
  title: ["Title", "Заголовок", "Título"],
  url: "URL",
  author: ["Author", "Автор", "Autor", "Apodo"],
  place: placeOf("City", "Regions", "Region", "Country", "Город", "Регион", "Страна", "Ciudad", "Región", "País"),
  likes: ["Reactions", "Сумма всех реакций", "Reacciones", "Likes", "Лайки", "Me gusta"],
  comments: ["Comments", "Комментарии", "Comentarios"],
  shares: ["Reposts", "Репосты", "Republicaciones"],
  views: ["Views", "Просмотры", "Visualizaciones"],
  rating: ["Rating", "Рейтинг"],
  used: ["Date", "Time", "Дата", "Время", "Fecha", "Hora"],
};
