/** Russian: what the data may lack. @module */
import type { Words } from "../en.ts";

export const gaps: Words["gaps"] = {
  title: "Чего может не хватать в данных",
  none: "Ничего не найдено: нет ни дней молчания, ни замолкших площадок, ни приблизительных дат.",
  gap: (source, from, to, expected) =>
    `${source}: молчание с ${from} по ${to}; ожидалось упоминаний: около ${expected}.`,
  stopped: (source, from, expected) => `${source}: ничего с ${from}; ожидалось упоминаний: около ${expected}.`,
  noData: (from, to, count, of) =>
    `С ${from} по ${to} данных нет вовсе (дней периода: ${count} из ${of}); эти дни считаются днями без упоминаний.`,
  guessed: (source, count, of) => `${source}: приблизительных дат — ${count} из ${of}.`,
  hourless: (source, count, of) =>
    `${source}: дат без времени суток — ${count} из ${of}; по часам эти упоминания отнесены к 00.`,
  noAuthor: (source, count, of) => `${source}: упоминаний без автора — ${count} из ${of}.`,
  silent: (subject, accounts) =>
    `${subject}: в данных нет ничего от официальных аккаунтов (${accounts}); если их не собирали, 0 % ответов говорит только об этом.`,
  overlap: (file, other, count, of) => `${file}: записей, которые есть и в ${other}, — ${count} из ${of}.`,
  drift: (file, other, names) => `${file}: не те столбцы, что в ${other}: ${names}.`,
};
