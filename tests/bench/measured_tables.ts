/** Made-up tables for benchmarks of measuring. @module */
import type { FactParameters } from "../../lib/measure/mod.ts";
import { randomOf } from "../../lib/stats/random_of.ts";
import { type Frame, FrameBuilder, type Row } from "../../lib/tables/frame.ts";
import { SCHEMAS } from "../../lib/tables/schemas.ts";

const PART = 100_000;
const SUBJECTS = ["Северика", "Гудлайн", "Полюс", "Домовой", "Тариф", "Телеком"];
const CODES: Record<string, readonly string[]> = {
  mention_type: ["own_experience", "question", "promotion", "news", "other"],
  motives: ["help", "warn", "vent", "none"],
  journey: ["search", "purchase", "use", "none"],
  expectations: ["support", "offers", "ideas", "none"],
};

export const PARAMETERS: FactParameters = {
  timezone: "Europe/Moscow",
  period: null,
  subjects: SUBJECTS.map((name, i) => ({
    name,
    kind: i === 0 ? "company" : i === 5 ? "product" : "competitor",
    of: i === 5 ? SUBJECTS[0] : undefined,
    query: name,
    accounts: i === 5 ? [] : [`official${i}`],
  })),
  codebooks: ["tone", ...Object.keys(CODES)].map((use) => ({ use })),
  care: { target_minutes: 120, hours: "Mo-Fr 09:00-18:00", clock: "last customer message", minutes_each: 6, route: {} },
};

/** Made-up tables of so many mentions over 92 days: a third replies, a tenth dropped copies, 30 % authors who come often. */
export function makeTables(rows: number) {
  const random = randomOf(1), pick = <T>(values: readonly T[]) => values[Math.floor(random() * values.length)];
  const start = Date.UTC(2026, 2, 1), days = 92, tables: Record<string, Frame[]> = {};
  for (const name of ["mentions", "matches", "topics", "topic_members", "codes"]) tables[name] = [];
  for (let from = 0; from < rows; from += PART) {
    const part = {
      mentions: new FrameBuilder(SCHEMAS.mentions),
      matches: new FrameBuilder(SCHEMAS.matches),
      topic_members: new FrameBuilder(SCHEMAS.topic_members),
      codes: new FrameBuilder(SCHEMAS.codes),
    };
    for (let i = from; i < Math.min(rows, from + PART); i++) addMention(i, part);
    for (const [name, builder] of Object.entries(part)) tables[name].push(builder.build());
  }
  return tables as Record<"mentions" | "matches" | "topics" | "topic_members" | "codes", Frame[]>;

  function addMention(i: number, part: Record<string, FrameBuilder>) {
    const id = idOf(i), official = random() < 0.05, dropped = random() < 0.1;
    part.mentions.add({
      id,
      published_at: start + Math.floor(random() * days * 86_400_000),
      date_guessed: false,
      source: pick(["vk", "telegram", "twitter", "forum.example", "otzovik"]),
      kind: "post",
      text: "",
      clean_text: random() < 0.05 ? "@official0 когда заработает интернет?" : "третий день без интернета",
      author: official ? `official${Math.floor(random() * 5)}` : pseudonym(Math.floor(random() ** 3 * rows)),
      parent: i > 0 && random() < 0.33 ? idOf(Math.floor(random() * i)) : null,
      lang: pick(["ru", "ru", "ru", "uk", "en"]),
      duplicate_of: dropped && i > 0 ? idOf(i - 1) : null,
      status: dropped ? "dropped" : "kept",
      dropped_because: dropped ? "exact duplicate" : null,
      batch: "a.csv",
      line: i,
    });
    const subject = pick(SUBJECTS);
    const subjects = random() < 0.2 ? [subject, pick(SUBJECTS)] : [subject];
    for (const subject of new Set(subjects)) {
      part.matches.add({ mention: id, subject, subject_kind: "company", matched: "" });
      if (!dropped) part.codes.add(codeRow(id, "tone", pick(["negative", "neutral", "positive"]), subject));
    }
    if (dropped) return;
    part.topic_members.add({ mention: id, topic: `t${Math.floor(random() * 30)}`, similarity: 1 });
    for (const codebook in CODES) part.codes.add(codeRow(id, codebook, pick(CODES[codebook])));
  }
}

const idOf = (i: number) => `twitter:${486_531_285_553_491_968 + i * 4096}`;
const pseudonym = (i: number) => (i * 2_654_435_761 % 2 ** 48).toString(16).padStart(16, "0");
const codeRow = (mention: string, codebook: string, code: string, subject?: string): Row => ({
  mention,
  subject,
  codebook,
  code,
  coder: "rule",
});
