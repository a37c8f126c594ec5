/** How long the first answer takes: half come sooner. @module */
import { waitingTime } from "../../figures/waiting_time.ts";
import type { Measure } from "../../types.ts";
import { canAnswer, isAnswered, minutesOf } from "./_due.ts";

/** The median time to the first answer. */
export const medianFirstResponse: Measure = {
  name: "median first response",
  unit: "minutes",
  how: {
    en:
      "Minutes, within the study's hours, from the message at which its clock starts to the first answer, by which half of the answers due have been given (Kaplan–Meier: those without an answer count as long as they have been waiting, up to the end of the data). The base are the answers given; not defined while fewer than half have come.",
    ru:
      "Минуты в пределах часов работы от сообщения, с которого идёт отсчёт, до первого ответа, за которые дана половина ожидаемых ответов (Каплан — Мейер: неотвеченные учтены столько, сколько они ждут к концу данных). База — данные ответы; не определено, пока не пришла половина.",
    uk:
      "Хвилини в межах годин роботи від повідомлення, з якого починається відлік, до першої відповіді, за які надано половину очікуваних відповідей (Каплан — Маєр: ті, що без відповіді, враховано стільки, скільки вони чекають до кінця даних). База — надані відповіді; не визначено, доки не надійшла половина.",
  },
  of: "answers due",
  base: canAnswer,
  worth: minutesOf,
  ended: isAnswered,
  figure: waitingTime(0.5),
  slices: [{ question: 11 }],
};
