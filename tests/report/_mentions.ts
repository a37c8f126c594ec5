/** Invented mentions for the report's tests: what people, accounts and strangers write of three operators. */

export interface FixtureMention {
  readonly id: string;
  readonly ms: number;
  readonly source: string;
  readonly kind: string;
  readonly text: string;
  readonly author: string;
  readonly parent?: string;
  readonly subjects: readonly string[];
  readonly tone: string;
  readonly type: string;
  readonly motive: string;
  readonly journey: string;
  readonly expectations: readonly string[];
  readonly topic: string | null;
  /** The subject whose account wrote it. */
  readonly official?: string;
  /** Minutes to the answer; null: still waiting; undefined: none is due. */
  readonly answered?: number | null;
}

export const SUBJECTS = [
  { name: "Северика", kind: "company", query: "северика OR severika", accounts: ["severika_help", "severika_news"] },
  { name: "Северика ТВ", kind: "product", of: "Северика", query: '"северика тв"', accounts: [] },
  { name: "Гудлайн Связь", kind: "competitor", query: '"гудлайн"', accounts: ["gudline_care"] },
  { name: "Полюс Телеком", kind: "competitor", query: '"полюс телеком" OR polustelecom', accounts: ["polus_telecom"] },
] as const;

export const TOPICS: Readonly<Record<string, string>> = {
  t1: "обрывы, вечером, интернет, опять",
  t2: "тариф, подорожал, рублей",
  t3: "мастер, подключение, приехал",
  t4: "приложение, вход, код",
  t5: "приставка, каналы, ТВ",
};

/** The hostile one: markup, an end of script, a mark that turns the reading direction, a formula. */
export const HOSTILE =
  `</script><img src=x onerror="window.hacked=1"> \u202eевилс\u202c {{7*7}} =HYPERLINK("https://example.org") @petrov_ivan`;

const TEXTS: readonly {
  topic: string;
  texts: readonly string[];
  tone: readonly number[];
  expects: readonly string[];
}[] = [
  {
    topic: "t1",
    tone: [0.75, 0.2, 0.05],
    expects: ["support", "any_hour"],
    texts: [
      "Опять вечером нет интернета, #B# второй день молчит. Ночью вообще никто не отвечает",
      "#B#, почините уже связь на Заречной, с девяти вечера обрывы каждые десять минут",
      "У кого ещё #B# лежит? Роутер перезагружал три раза",
    ],
  },
  {
    topic: "t2",
    tone: [0.6, 0.3, 0.1],
    expects: ["offers", "information"],
    texts: [
      "#B# снова подняли тариф, теперь 790 рублей. За что?",
      "Подскажите, есть ли у #B# скидка для старых абонентов?",
      "Перешла на #B#, вышло на сто рублей дешевле, посмотрим",
    ],
  },
  {
    topic: "t3",
    tone: [0.2, 0.3, 0.5],
    expects: ["support", "ideas"],
    texts: [
      "Мастер от #B# приехал вовремя и всё подключил за полчаса, спасибо!",
      "Ждал мастера #B# весь день, не приехал и не позвонил",
      "Предложение для #B#: пусть мастер присылает смс за час до приезда",
    ],
  },
  {
    topic: "t4",
    tone: [0.45, 0.45, 0.1],
    expects: ["support", "ideas"],
    texts: [
      "Приложение #B# не присылает код, войти не могу с утра",
      "#B#, добавьте в приложение тёмную тему, глаза болят",
    ],
  },
  {
    topic: "t5",
    tone: [0.3, 0.4, 0.3],
    expects: ["entertainment", "information"],
    texts: [
      "Северика ТВ: пропали спортивные каналы, это навсегда?",
      "На Северика ТВ наконец нормальная картинка, смотрим всей семьёй",
    ],
  },
];

const OFFICIAL = [
  { text: "Добрый день! Напишите адрес в личные сообщения, проверим линию.", does: ["support"] },
  { text: "С 1 числа меняются условия тарифов, подробности в личном кабинете.", does: ["information"] },
  { text: "Конкурс: угадайте, сколько метров кабеля мы проложили в мае!", does: ["entertainment"] },
  { text: "Скидка 30 % на домашний интернет до конца недели.", does: ["offers"] },
];

const START = Date.UTC(2026, 1, 28, 21); // 1 March in Moscow
const DAY_MS = 86_400_000;
const SOURCES = ["vk", "telegram", "otzovik", "forum", "2gis"];
const MOTIVES = ["vent", "warn", "help", "justice", "thank", "advise"];

/** About `size` mentions over 92 days, the same for the same size. */
export function fixtureMentions(size: number): FixtureMention[] {
  const next = random(7);
  const pick = <T>(items: readonly T[], power = 1): T => items[Math.floor(next() ** power * items.length)];
  const mentions: FixtureMention[] = [];
  while (mentions.length < size) {
    const brand = pick(["Северика", "Северика", "Северика", "Гудлайн Связь", "Полюс Телеком", "Гудлайн Связь"]);
    const day = next() < 0.05 ? 42 : Math.floor(next() * 92);
    const ms = START + day * DAY_MS + Math.floor((7 + 17 * Math.sqrt(next())) * 60) * 60_000;
    if (next() < 0.14) mentions.push(official(brand, { ms, number: mentions.length, next, pick }));
    else mentions.push(...people(brand, { ms, number: mentions.length, next, pick }));
  }
  mentions.push({
    ...mentions[0],
    id: "vk:hostile",
    text: `Северика ${HOSTILE}`,
    subjects: ["Северика"],
    official: undefined,
    author: "00ff00ff00ff00ff",
  });
  return mentions;
}

interface Maker {
  readonly ms: number;
  readonly number: number;
  readonly next: () => number;
  readonly pick: <T>(items: readonly T[], power?: number) => T;
}

function official(brand: string, { ms, number, next, pick }: Maker): FixtureMention {
  const post = pick(OFFICIAL);
  const account = SUBJECTS.find(({ name }) => name === brand)!.accounts[0] as string;
  return {
    id: `vk:o${number}`,
    ms,
    source: "vk",
    kind: next() < 0.5 ? "reply" : "post",
    text: post.text,
    author: account,
    subjects: [],
    tone: "neutral",
    type: "official_answer",
    motive: "none",
    journey: "none",
    expectations: post.does,
    topic: null,
    official: brand,
  };
}

function people(brand: string, { ms, number, next, pick }: Maker): FixtureMention[] {
  const about = brand === "Северика" ? pick(TEXTS, 1.5) : pick(TEXTS.slice(0, 4), 1.3);
  const subjects = about.topic === "t5"
    ? ["Северика", "Северика ТВ"]
    : next() < 0.04
    ? [brand, brand === "Северика" ? "Гудлайн Связь" : "Северика"]
    : [brand];
  const chance = next();
  const tone = chance < about.tone[0] ? "negative" : chance < about.tone[0] + about.tone[1] ? "neutral" : "positive";
  const asks = about.expects.filter(() => next() < 0.35);
  const source = pick(SOURCES, 2);
  const type = next() < 0.08
    ? "news"
    : next() < 0.05
    ? "promotion"
    : pick(["own_experience", "question", "own_experience", "recommendation", "comparison", "other"]);
  const compared = subjects.length > 1 && about.topic !== "t5"; // such mentions wait for nobody, to keep the counts plain
  const due = !compared && (asks.includes("support") || type === "question");
  const answered = !due
    ? undefined
    : next() < (brand === "Гудлайн Связь" ? 0.7 : 0.38)
    ? Math.round(5 + 600 * next() ** 3)
    : null;
  const author = Math.floor(next() ** 2 * 400).toString(16).padEnd(16, "0");
  const id = `${source}:${number}`;
  const mention: FixtureMention = {
    id,
    ms,
    source,
    author,
    subjects,
    tone,
    type,
    answered,
    expectations: asks,
    kind: source === "otzovik" || source === "2gis" ? "review" : next() < 0.6 ? "comment" : "post",
    text: pick(about.texts).replaceAll("#B#", brand),
    motive: pick(MOTIVES, tone === "negative" ? 2 : 0.6),
    journey: about.topic === "t3"
      ? "purchase"
      : about.topic === "t2" && next() < 0.3
      ? "search"
      : next() < 0.07
      ? "disposal"
      : "use",
    topic: next() < 0.12 ? null : about.topic,
  };
  if (typeof answered !== "number") return [mention];
  const account = SUBJECTS.find(({ name }) => name === brand)!.accounts[0] as string;
  return [mention, {
    id: `${source}:a${number}`,
    ms: ms + answered * 60_000,
    source,
    kind: "reply",
    text: OFFICIAL[0].text,
    author: account,
    parent: id,
    subjects: [],
    tone: "neutral",
    type: "official_answer",
    motive: "none",
    journey: "none",
    expectations: ["support"],
    topic: null,
    official: brand,
  }];
}

/** Park and Miller's generator: fixed data need no more. */
function random(seed: number): () => number {
  let state = seed;
  return () => (state = state * 48271 % 2147483647) / 2147483647;
}
