/** Ukrainian: what the data may lack. @module */
import type { Words } from "../en.ts";

export const gaps: Words["gaps"] = {
  title: "Чого може бракувати в даних",
  none: "Нічого не знайдено: ані днів мовчання, ані майданчиків, що замовкли, ані приблизних дат.",
  gap: (source, from, to, expected) =>
    `${source}: мовчання з ${from} до ${to}; очікувалося згадок: близько ${expected}.`,
  stopped: (source, from, expected) => `${source}: нічого з ${from}; очікувалося згадок: близько ${expected}.`,
  noData: (from, to, count, of) =>
    `З ${from} до ${to} даних немає зовсім (днів періоду: ${count} з ${of}); ці дні рахуються днями без згадок.`,
  guessed: (source, count, of) => `${source}: приблизних дат — ${count} з ${of}.`,
  hourless: (source, count, of) =>
    `${source}: дат без часу доби — ${count} з ${of}; за годинами ці згадки віднесено до 00.`,
  noAuthor: (source, count, of) => `${source}: згадок без автора — ${count} з ${of}.`,
  silent: (subject, accounts) =>
    `${subject}: у даних немає нічого від офіційних акаунтів (${accounts}); якщо їх не збирали, 0 % відповідей свідчить лише про це.`,
  overlap: (file, other, count, of) => `${file}: записів, які є і в ${other}, — ${count} з ${of}.`,
  drift: (file, other, names) => `${file}: не ті стовпці, що в ${other}: ${names}.`,
};
