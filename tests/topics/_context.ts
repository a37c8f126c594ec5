/** A stage's context in memory, for tests. */
import type { Frame } from "../../lib/tables/frame.ts";
import { FrameBuilder } from "../../lib/tables/frame.ts";
import { SCHEMAS } from "../../lib/tables/schemas.ts";
import type { MapParts, PartFunction, StageContext } from "../../lib/tables/stage.ts";
import { STAGE } from "../../lib/topics/stage.ts";
import type { TopicsParameters } from "../../lib/topics/types.ts";

/** What one run of the stage left. */
export interface Ran {
  readonly topics: Record<string, unknown>[];
  readonly members: Map<string, string>;
  readonly similarity: number[];
  readonly notes: string[];
  readonly memory: Map<string, unknown>;
}

/** A mention that is about «Северлинк». */
export interface Mention {
  readonly id: string;
  readonly text: string;
  readonly of?: string;
}

/** Runs the stage over mentions, in parts of `part` rows. */
export async function runTopics(
  mentions: readonly Mention[],
  topics: Partial<TopicsParameters["topics"]> = {},
  { memory = new Map<string, unknown>(), folder = "/nowhere", part = 1000 } = {},
): Promise<Ran> {
  const parts: Record<string, Frame[]> = { mentions: [], matches: [] };
  for (let from = 0; from === 0 || from < mentions.length; from += part) {
    const [kept, about] = [new FrameBuilder(SCHEMAS.mentions), new FrameBuilder(SCHEMAS.matches)];
    for (const { id, text, of } of mentions.slice(from, from + part)) {
      kept.add({ ...REST, id, text, clean_text: text, duplicate_of: of });
      about.add({ mention: id, subject: "Северлинк", subject_kind: "company", matched: "Северлинк" });
    }
    parts.mentions.push(kept.build());
    parts.matches.push(about.build());
  }
  const written: Record<string, Frame[]> = { topics: [], topic_members: [] },
    notes: string[] = [],
    kept = new Map<string, unknown>();
  const context = {
    parameters: { topics: { count: "auto", seed: 1, ...topics } },
    folder,
    parts: (table: string) => parts[table].map((frame) => ({ hash: "", rows: frame.length, read: () => frame })),
    mapParts: async ({ inputs, outputs, module, parameters }: MapParts<unknown>) => {
      const { part } = await import(module) as { part: PartFunction };
      for (const table of outputs) parts[table] = [];
      for (const i of parts[inputs[0]].keys()) {
        const { tables } = await part(Object.fromEntries(inputs.map((table) => [table, parts[table][i]])), parameters);
        for (const table of outputs) parts[table].push(tables[table]);
      }
      return { counts: {} };
    },
    write: (table: string, frame: Frame) => Promise.resolve(void written[table].push(frame)),
    remember: (key: string, value: unknown) => void kept.set(key, JSON.parse(JSON.stringify(value))),
    recall: (key: string) => memory.get(key),
    note: (text: string) => notes.push(text),
    step: async (_: string, work: () => unknown) => await work(),
    progress: () => {},
  } as unknown as StageContext<TopicsParameters>;
  await STAGE.run(context);
  const [topicRows, rows] = [written.topics, written.topic_members].map((parts) =>
    parts.flatMap((part) => part.rows())
  );
  return {
    topics: topicRows,
    members: new Map(rows.map(({ mention, topic }) => [mention as string, topic as string])),
    similarity: rows.map(({ similarity }) => similarity as number),
    notes,
    memory: kept,
  };
}

/** What a row of `mentions` leaves out. */
export const REST = {
  published_at: 0,
  date_guessed: false,
  source: "vk",
  kind: "post",
  batch: "a.csv",
  line: 1,
  lang: "ru",
  status: "kept",
};

const MATTERS = [
  ["обрыв", "кабель", "линия", "авария", "монтер", "столб", "провод", "поселок"],
  ["тариф", "цена", "рублей", "дорого", "списание", "баланс", "абонплата", "скидка"],
  ["сериал", "мультики", "кино", "экран", "канал", "пульт", "приставка", "фильм"],
  ["роуминг", "граница", "поездка", "отпуск", "аэропорт", "турция", "симка", "заграница"],
];

/** Texts of a matter, no two alike: four of its eight words each. */
export function mentionsOf(matter: number, count: number, name = "m"): Mention[] {
  const words = MATTERS[matter];
  return Array.from({ length: count }, (_, i) => {
    const picked = [i % 8, (i + 1 + i % 3) % 8, (i * 3 + 2) % 8, (i * 5 + 4 + (i >> 3)) % 8].map((k) => words[k]);
    return { id: `vk:${name}${matter}-${i}`, text: `Северлинк ${picked.join(" ")} ${picked[i % 4]}` };
  });
}
