/** What the built-in codes are called in Ukrainian. @module */
import type { Words } from "./en.ts";

export const codes: Words["codes"] = {
  tone: { negative: "негативний", neutral: "нейтральний", positive: "позитивний" },
  mention_type: {
    own_experience: "власний досвід",
    question: "питання",
    comparison: "порівняння",
    recommendation: "рекомендація",
    promotion: "реклама",
    news: "новина",
    official_answer: "офіційна відповідь",
    other: "інше",
  },
  motives: {
    help: "отримати допомогу",
    warn: "попередити інших",
    vent: "випустити пару",
    thank: "подякувати",
    advise: "порадити іншим",
    boast: "похвалитися",
    justice: "домогтися справедливості",
    play: "пожартувати й погратися",
  },
  journey: { search: "пошук", purchase: "купівля", use: "обслуговування й користування", disposal: "відхід" },
  expectations: {
    support: "підтримка",
    offers: "вигідні пропозиції",
    ideas: "увага до ідей",
    any_hour: "розмова будь-коли",
    information: "інформація",
    entertainment: "розваги",
  },
  kind: {
    post: "дописи",
    comment: "коментарі",
    reply: "відповіді",
    repost: "репости",
    review: "відгуки",
    ticket: "звернення",
  },
  subject_kind: { company: "компанія", product: "продукт", competitor: "конкурент" },
  none: { none: "нічого з переліченого" },
};
