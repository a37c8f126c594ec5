/** Words that say the opposite of one another: a text that has one in the other's place is no copy. @module */
import { mixed } from "./marks.ts";
import { marksOf } from "./word_marks.ts";

/** Each line one side, the next line the other; forms as they stand in texts. */
const ONE_SIDE =
  "хорошо хороший хорошая хорошее хорошие отлично отличный отличная отличное отличные лучше прекрасно супер доволен " +
  "довольна довольны поднял подняла подняли поднимает поднимут повысил повысила повысили увеличил увеличила увеличили " +
  "вырос выросла выросли растет выше больше дороже подорожал подорожала подорожали быстро быстрее включил включила " +
  "включили открыл открыла открыли открылся открылась вернул вернула вернули помог помогла помогли рад рада рады " +
  "добре чудово краще задоволений задоволена задоволені підняв підняла підняли підвищив підвищила підвищили зріс зросла " +
  "зросли вище більше дорожче швидко швидше увімкнув увімкнули відкрив відкрила відкрили допоміг допомогла допомогли " +
  "good well better best fine great happy satisfied raised raises raise increased increases up higher more pricier fast " +
  "faster quickly opened opens open enabled always love loved gut besser zufrieden schnell schneller teurer erhöht geöffnet " +
  "dobrze lepiej zadowolony zadowolona zadowoleni szybko szybciej drożej";
const OTHER_SIDE =
  "плохо плохой плохая плохое плохие ужасно ужасный ужасная ужасное ужасные хуже отвратительно ужас недоволен недовольна " +
  "недовольны снизил снизила снизили снижает снизят понизил понизила понизили уменьшил уменьшила уменьшили упал упала " +
  "упали падает ниже меньше дешевле подешевел подешевела подешевели медленно медленнее отключил отключила отключили " +
  "выключил выключили закрыл закрыла закрыли закрылся закрылась забрал забрала забрали помешал помешала помешали зол зла " +
  "погано жахливо гірше незадоволений незадоволена незадоволені знизив знизила знизили зменшив зменшила зменшили впав " +
  "впала впали нижче менше дешевше повільно повільніше вимкнув вимкнули закрив закрила закрили завадив завадила завадили " +
  "bad badly worse worst poorly awful terrible unhappy dissatisfied lowered lowers lower cut decreased decreases down less " +
  "cheaper slow slower slowly closed closes close disabled rarely hate hated schlecht schlechter unzufrieden langsam " +
  "langsamer billiger gesenkt geschlossen źle gorzej niezadowolony niezadowolona niezadowoleni wolno wolniej taniej";

const SIDES = new Map<number, 1 | -1>([
  ...Array.from(marksOf(ONE_SIDE), (mark) => [mixed(mark), 1] as const),
  ...Array.from(marksOf(OTHER_SIDE), (mark) => [mixed(mark), -1] as const),
]);

/** Most words are on no side: a mark for the last bits of each that is tells so at once. */
const LAST_BITS = 0xfff, maybe = new Uint8Array(LAST_BITS + 1);
for (const mark of SIDES.keys()) maybe[mark & LAST_BITS] = 1;

/** 1, −1, or 0: on no side. */
function sideOf(mark: number): number {
  return maybe[mark & LAST_BITS] === 1 ? SIDES.get(mark) ?? 0 : 0;
}

/**
 * Whether one text has more words of one side and the other more of the opposite one, as where one has been put in the
 * other's place; what one of them only says besides is no opposite.
 *
 * @param a a text's words, mixed
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { mixed } from "./marks.ts";
 * import { areOpposite } from "./opposites.ts";
 * import { marksOf } from "./word_marks.ts";
 *
 * const words = (text: string) => marksOf(text).map(mixed);
 * assert(areOpposite(words("Северлинк поднял цену"), words("Северлинк снизил цену")));
 * assert(!areOpposite(words("Северлинк поднял цену"), words("Северлинк поднял цену, это плохо")));
 * ```
 */
export function areOpposite(a: Int32Array, b: Int32Array): boolean {
  let one = 0, other = 0;
  for (let i = 0; i < a.length; i++) {
    const side = sideOf(a[i]);
    if (side > 0) one++;
    else if (side < 0) other++;
  }
  for (let i = 0; i < b.length; i++) {
    const side = sideOf(b[i]);
    if (side > 0) one--;
    else if (side < 0) other--;
  }
  return one * other < 0;
}
