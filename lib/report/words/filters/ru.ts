/** Russian: filters, downloads, and what a selection says. @module */
import type { filters as en } from "./en.ts";

export const filters: typeof en = {
  open: "Фильтры",
  label: "Отобрать всё, что ниже",
  from: "С",
  to: "По",
  subject: "О ком",
  source: "Площадка",
  tone: "Тональность",
  type: "Вид сообщения",
  any: "все",
  reset: "Сбросить",
  empty: "Под этот отбор не подходит ни одно упоминание.",
  forms: { one: "упоминание", few: "упоминания", many: "упоминаний", other: "упоминания" },
  selected: "{k} из {n}",
  everything: "Все упоминания объектов исследования",
  whole: "всё исследование: внутри отбора не считается",
  rest: "В отчёте — выборка текстов. Все — в out/tables/mentions; до 20 000 вместе с кодами выгрузит команда:",
  save: "Сохранить",
  saveAs: (format, title) => `Сохранить «${title}» как ${format}`,
};
