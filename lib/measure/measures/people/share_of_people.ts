/** Who is really talking. @module */
import { codeDimension } from "../../dimensions/code.ts";
import { voice } from "../../dimensions/voice.ts";
import { judgedShare } from "../../figures/share.ts";
import type { Measure } from "../../types.ts";

/** The share of each kind of message, and of people's voices. */
export const shareOfPeople: Measure = {
  name: "share of people",
  unit: "share",
  how: {
    en:
      "By kind of message: mentions of that kind ÷ coded mentions about the subject. By voice: authors with a mention that is people's own (no account of a subject, no promotion, news or official answer) ÷ all authors, each counted once, an unknown one for each mention. Machine codes: corrected, with an interval, by a random sample that people coded; without one the error is unknown.",
    ru:
      "По виду сообщения: упоминания этого вида ÷ закодированные упоминания о бренде. По голосам: авторы, у которых есть собственное высказывание (не аккаунт бренда, не реклама, не новость и не официальный ответ), ÷ все авторы, каждый считается один раз, неизвестный — в каждом упоминании. Коды поставила машина: их исправляет, с интервалом, случайная выборка, размеченная людьми; без неё ошибка неизвестна.",
    uk:
      "За видом повідомлення: згадки цього виду ÷ закодовані згадки про бренд. За голосами: автори, що мають власне висловлювання (не акаунт бренду, не реклама, не новина й не офіційна відповідь), ÷ усі автори, кожен рахується один раз, невідомий — у кожній згадці. Коди поставила машина: їх виправляє, з інтервалом, випадкова вибірка, розмічена людьми; без неї похибка невідома.",
  },
  of: "mentions",
  judged: "codes",
  figure: judgedShare,
  slices: [{ question: 6, dimension: codeDimension("mention_type") }, { question: 6, dimension: voice }],
};
