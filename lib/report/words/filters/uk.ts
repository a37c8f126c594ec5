/** Ukrainian: filters, downloads, and what a selection says. @module */
import type { filters as en } from "./en.ts";

export const filters: typeof en = {
  open: "Фільтри",
  label: "Відібрати все, що нижче",
  from: "З",
  to: "По",
  subject: "Про кого",
  source: "Майданчик",
  tone: "Тональність",
  type: "Вид повідомлення",
  any: "усі",
  reset: "Скинути",
  empty: "Під цей відбір не підходить жодна згадка.",
  forms: { one: "згадка", few: "згадки", many: "згадок", other: "згадки" },
  selected: "{k} з {n}",
  everything: "Усі згадки об’єктів дослідження",
  whole: "усе дослідження: у межах відбору не рахується",
  rest: "У звіті — вибірка текстів. Усі — в out/tables/mentions; до 20 000 разом із кодами вивантажить команда:",
  save: "Зберегти",
  saveAs: (format, title) => `Зберегти «${title}» як ${format}`,
};
