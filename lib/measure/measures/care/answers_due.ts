/** How many answers are due. @module */
import { department } from "../../dimensions/department.ts";
import { hourOfDay } from "../../dimensions/hour_of_day.ts";
import { hourOfWeek } from "../../dimensions/hour_of_week.ts";
import { weekday } from "../../dimensions/weekday.ts";
import { count } from "../../figures/count.ts";
import type { Measure } from "../../types.ts";

/** Mentions that an answer is due to. */
export const answersDue: Measure = {
  name: "answers due",
  unit: "answers",
  how: {
    en:
      "Mentions by people about the subject, or in reply to its accounts, that ask a question, expect support, information, attention to an idea or an answer at any hour, or address an account by @name, and every ticket in the company’s help desk; reposts aside. All subjects together: each mention × subject.",
    ru:
      "Сообщения людей о бренде или в ответ его аккаунтам, в которых есть вопрос, ожидание поддержки, информации, внимания к идее или ответа в любое время либо обращение к аккаунту через @имя, и каждое обращение в службу поддержки компании; репосты не считаются. По всем брендам вместе — каждая пара «упоминание × бренд».",
    uk:
      "Повідомлення людей про бренд або у відповідь його акаунтам, у яких є питання, очікування підтримки, інформації, уваги до ідеї чи відповіді в будь-який час або звернення до акаунта через @ім’я, і кожне звернення до служби підтримки компанії; репости не рахуються. За всіма брендами разом — кожна пара «згадка × бренд».",
  },
  of: "answers due",
  figure: count,
  slices: [
    { question: 11, periods: ["all", "week"] },
    { question: 11, dimension: hourOfDay, splits: "base" },
    { question: 11, dimension: hourOfWeek, splits: "base" },
    { question: 11, dimension: weekday, splits: "base" },
    { question: 11, dimension: department, splits: "base" },
  ],
};
