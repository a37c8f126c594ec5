/** Greetings, emoji, tags: what people put around what they say. @module */
import { lines } from "../lines.ts";
import type { Language, Source, Tone } from "../types.ts";

export const EMOJI: Readonly<Record<Tone, readonly string[]>> = {
  negative: ["😡", "🤦", "🤬", "😤", "💔", "👎", "😭", "🙄", "🤡", "😒", "😩", "🤷‍♀️", "😠😠", "🐌", "📵"],
  neutral: ["🙏", "🤔", "👀", "😅", "🤷", "😉", "☕", "🙂", "📶"],
  positive: ["❤️", "👍", "🔥", "😍", "👏", "🎉", "😊", "🙏🏻", "💪", "🚀", "👍👍"],
};

export const GREETINGS: Readonly<Record<Language, readonly string[]>> = {
  ru: lines(`
    Всем привет!
    Добрый день!
    Здравствуйте!
    Добрый вечер
    Народ,
    Соседи,
    Друзья,
    Привет!
    Ребят,
    Доброго времени суток
    Товарищи,
    Короче,
    В общем,
    Люди добрые,
    Крик души.
    Не выдержал^, пишу.
    Накипело.
    Просто факт:
    Слушайте,
    Ну что,
    Кому интересно:
    Заметка на полях.
    Итак,
  `),
  uk: lines(`
    Доброго дня!
    Вітаю!
    Друзі,
    Люди,
    Добрий вечір
    Отже,
  `),
  en: lines(`
    Hi all,
    Hey,
    Hello!
    So,
    Ok,
    Folks,
  `),
};

/** Tags that go with a language. */
export const TAGS: Readonly<Record<Language, readonly string[]>> = {
  ru: ["#интернет", "#связь", "#талинск", "#провайдер", "[#]", "[#]", "[#] #талинск"],
  uk: ["#звязок", "#інтернет", "[#]"],
  en: ["#talinsk", "#internet", "#isp", "#wifi"],
};

/** Links that stand under a text: a screenshot, a test, a video. */
export const LINKS = lines(`
  https://speed.example/r/[n:10000-99999]
  {скрин|скриншот}: https://img.example/[n:1000-9999].png
  https://img.example/s[n:1000-9999]
  замер: https://speed.example/r/[n:10000-99999]
  https://video.example/watch?v=[n:1000-9999]&t=[n:10-90]
`);

/** Shares of the sources among posts that are not reviews. */
export const SOURCES: readonly (readonly [Source, number])[] = [
  ["vk", 37],
  ["telegram", 24],
  ["twitter", 14],
  ["pikabu", 6],
  ["youtube", 7],
  ["forum", 12],
];
