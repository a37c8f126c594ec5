/** What the built-in codes are called in Russian. @module */
import type { Words } from "./en.ts";

export const codes: Words["codes"] = {
  tone: { negative: "отрицательный", neutral: "нейтральный", positive: "положительный" },
  mention_type: {
    own_experience: "свой опыт",
    question: "вопрос",
    comparison: "сравнение",
    recommendation: "рекомендация",
    promotion: "реклама",
    news: "новость",
    official_answer: "официальный ответ",
    other: "другое",
  },
  motives: {
    help: "получить помощь",
    warn: "предупредить других",
    vent: "выпустить пар",
    thank: "поблагодарить",
    advise: "посоветовать другим",
    boast: "похвастаться",
    justice: "добиться справедливости",
    play: "пошутить и поиграть",
  },
  journey: { search: "поиск", purchase: "покупка", use: "обслуживание и пользование", disposal: "уход" },
  expectations: {
    support: "поддержка",
    offers: "выгодные предложения",
    ideas: "внимание к идеям",
    any_hour: "разговор в любое время",
    information: "информация",
    entertainment: "развлечения",
  },
  kind: {
    post: "публикации",
    comment: "комментарии",
    reply: "ответы",
    repost: "репосты",
    review: "отзывы",
    ticket: "обращения",
  },
  subject_kind: { company: "компания", product: "продукт", competitor: "конкурент" },
  none: { none: "ничего из перечисленного" },
};
