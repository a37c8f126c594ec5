/** What the company does. @module */
import { judgedShare } from "../../figures/share.ts";
import type { Measure } from "../../types.ts";
import { behaviourDimension } from "./_behaviour_dimension.ts";

/** The share of the official accounts' mentions that do it. */
export const behaviour: Measure = {
  name: "behaviour",
  unit: "share",
  how: {
    en:
      "Mentions by the subject's accounts that do it ÷ coded mentions by these accounts in the period; the same words sent a hundred times count a hundred times. Machine codes: no interval, the error is unknown.",
    ru:
      "Сообщения аккаунтов бренда, в которых это делается, ÷ закодированные сообщения этих аккаунтов за период; одни и те же слова, отправленные сто раз, считаются сто раз. Коды поставила машина: интервала нет, ошибка неизвестна.",
    uk:
      "Повідомлення акаунтів бренду, у яких це робиться, ÷ закодовані повідомлення цих акаунтів за період; ті самі слова, надіслані сто разів, рахуються сто разів. Коди поставила машина: інтервалу немає, похибка невідома.",
  },
  of: "official mentions",
  figure: judgedShare,
  slices: [{ question: 10, dimension: behaviourDimension }],
};
