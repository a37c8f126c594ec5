/** What the company does. @module */
import { codesOf, isCoded } from "../../facts/code_table.ts";
import { ALL, COPY, type Facts } from "../../facts/types.ts";
import { NONE } from "../../codes.ts";
import { judgedShare } from "../../figures/share.ts";
import type { Dimension, Measure } from "../../types.ts";

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
  slices: [{ question: 10, dimension: behaviourDimension() }],
};

/** The codes of `expectations`, of a copy those of its original: dropped mentions are not coded. */
function behaviourDimension(): Dimension {
  return {
    name: "expectations",
    codebook: "expectations",
    cut(facts) {
      const table = facts.codebooks.get("expectations")!;
      const values = table.codes.filter((code) => code !== NONE);
      return {
        values,
        of(mention) {
          const found = codesOf(table, originalOf(facts, mention), ALL);
          if (typeof found === "number") return found < values.length ? found : -1;
          return found.filter((place) => place < values.length);
        },
        looksAt: (mention) => isCoded(table, originalOf(facts, mention), ALL),
      };
    },
  };
}

function originalOf({ states, originals }: Facts, mention: number): number {
  return states[mention] === COPY && originals[mention] >= 0 ? originals[mention] : mention;
}
