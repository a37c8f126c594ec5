/** The measures of invented mentions, counted by filters: slow, plain and apart from lib/measure. */
import { wilsonInterval } from "../../lib/stats/mod.ts";
import type { Row } from "../../lib/tables/frame.ts";
import { type FixtureMention, SUBJECTS, TOPICS } from "./_mentions.ts";

const DAY_MS = 86_400_000;
const OFFSET_MS = 3 * 3_600_000;
const FIRST_DAY = Date.UTC(2026, 2, 1);
const DAYS = Array.from({ length: 92 }, (_, i) => new Date(FIRST_DAY + i * DAY_MS).toISOString().slice(0, 10));

const local = ({ ms }: FixtureMention) => new Date(ms + OFFSET_MS);
const dayOf = (m: FixtureMention) => local(m).toISOString().slice(0, 10);
const isPeople = ({ official, type }: FixtureMention) =>
  !official && !["news", "promotion", "official_answer"].includes(type);
const isDue = ({ answered }: FixtureMention) => answered !== undefined;
const EXPECTATIONS = ["support", "offers", "ideas", "any_hour", "information", "entertainment"];

/** Rows for the table `measures`. */
export function fixtureMeasures(all: readonly FixtureMention[]): Row[] {
  const rows: Row[] = [];
  for (const { name, kind } of SUBJECTS) {
    const about = all.filter(({ subjects }) => subjects.includes(name));
    const rivals = SUBJECTS.filter((subject) => subject.kind !== "product").map((subject) =>
      all.filter((m) => m.subjects.includes(subject.name)).length
    );
    const add = (question: number, measure: string, more: Row) =>
      rows.push({
        question,
        measure,
        subject: name,
        subject_kind: kind,
        period_kind: "all",
        period: "all",
        n: 0,
        unit: "mentions",
        ...more,
      });
    const share = (question: number, measure: string, x: number, n: number, more: Row = {}) => {
      const interval = more.counted === false ? null : wilsonInterval(x, n);
      const { counted: _, ...own } = more;
      add(question, measure, {
        raw: n ? x / n : null,
        low: interval?.low,
        high: interval?.high,
        n,
        unit: "share",
        ...own,
      });
    };
    const count = (question: number, measure: string, list: readonly FixtureMention[], more: Row = {}) =>
      add(question, measure, {
        raw: list.length,
        n: list.length,
        authors: new Set(list.map((m) => m.author)).size,
        ...more,
      });
    const by = (list: readonly FixtureMention[], value: (m: FixtureMention) => string | readonly string[]) => {
      const groups = new Map<string, FixtureMention[]>();
      for (const m of list) for (const v of [value(m)].flat()) groups.set(v, [...groups.get(v) ?? [], m]);
      return [...groups].sort(([a], [b]) => a < b ? -1 : 1);
    };
    const net = (list: readonly FixtureMention[]) =>
      list.filter((m) => m.tone === "positive").length - list.filter((m) => m.tone === "negative").length;
    count(1, "mentions", about);
    for (const day of DAYS) {
      count(1, "mentions", about.filter((m) => dayOf(m) === day), { period_kind: "day", period: day });
    }
    for (const [value, list] of by(about, (m) => m.kind)) count(1, "mentions", list, { dimension: "kind", value });
    count(1, "mentions", about, { dimension: "lang", value: "ru" });
    count(2, "mentions with duplicates", [...about, ...about.slice(0, Math.ceil(about.length / 11))]);
    if (kind !== "product") {
      share(2, "share of voice", about.length, rivals.reduce((a, b) => a + b));
      share(2, "share of voice by authors", new Set(about.map((m) => m.author)).size, 700);
      for (const [week, list] of by(all, (m) => weekOf(dayOf(m)))) {
        share(
          2,
          "share of voice",
          list.filter((m) => m.subjects.includes(name)).length,
          list.filter((m) => m.subjects.length).length,
          { period_kind: "week", period: week },
        );
      }
    }
    add(3, "mentions a day", { raw: about.length / 92, n: 92, unit: "mentions a day" });
    for (let w = 1; w <= 7; w++) {
      count(3, "mentions", about.filter((m) => (local(m).getUTCDay() || 7) === w), {
        dimension: "weekday",
        value: String(w),
      });
    }
    for (let h = 0; h < 24; h++) {
      count(3, "mentions", about.filter((m) => local(m).getUTCHours() === h), {
        dimension: "hour of day",
        value: String(h),
      });
    }
    for (const day of [DAYS[42]]) {
      if (name === "Северика") {
        add(3, "spike", {
          period_kind: "day",
          period: day,
          raw: about.filter((m) => dayOf(m) === day).length,
          n: 9,
        });
      }
    }
    for (const [value, list] of by(about, (m) => m.source)) {
      count(4, "mentions", list, { dimension: "source", value });
      share(4, "share of source", list.length, about.length, { dimension: "source", value });
      const ratings = list.filter(({ kind }) => kind === "review").map((m) => 1 + all.indexOf(m) % 5); // as in _fixture.ts
      const n = ratings.length, raw = ratings.reduce((sum, rating) => sum + rating, 0) / n;
      if (n > 0) add(7, "mean rating", { raw, low: 1, high: 5, n, dimension: "source", value, unit: "rating" });
    }
    for (const topic of [...Object.keys(TOPICS), "none"]) {
      const list = about.filter((m) => (m.topic ?? "none") === topic);
      count(5, "mentions", list, { dimension: "topic", value: topic });
      if (topic !== "none") share(5, "share of topic", list.length, about.length, { dimension: "topic", value: topic });
    }
    for (const value of Object.keys(TOPICS)) {
      const list = about.filter((m) => m.topic === value);
      share(5, "tone of topic", net(list), list.length, { dimension: "topic", value, counted: false });
    }
    add(6, "authors", { raw: new Set(about.map((m) => m.author)).size, n: about.length, unit: "authors" });
    const authors = by(about, (m) => m.author).sort((a, b) => b[1].length - a[1].length).slice(0, 10);
    for (const [value, list] of authors) count(6, "mentions by author", list, { dimension: "author", value });
    share(6, "share of top authors", authors.reduce((sum, [, list]) => sum + list.length, 0), about.length, {
      dimension: "top",
      value: "10",
    });
    for (const [value, list] of by(about, (m) => m.type)) {
      share(6, "share of people", list.length, about.length, { dimension: "mention_type", value, counted: false });
    }
    const people = about.filter(isPeople);
    share(6, "share of people", people.length, about.length, { dimension: "voice", value: "people", counted: false });
    for (const value of ["negative", "neutral", "positive"]) {
      share(7, "tone", about.filter((m) => m.tone === value).length, about.length, {
        dimension: "tone",
        value,
        counted: false,
      });
    }
    share(7, "net tone", net(about), about.length, { counted: false });
    for (const [week, list] of by(about, (m) => weekOf(dayOf(m)))) {
      share(7, "net tone", net(list), list.length, { period_kind: "week", period: week, counted: false });
    }
    for (const [value, list] of by(people, (m) => m.motive)) {
      share(8, "motives", list.length, people.length, { dimension: "motives", value, counted: false });
    }
    for (const [value, list] of by(people, (m) => m.journey)) {
      share(9, "journey", list.length, people.length, { dimension: "journey", value, counted: false });
    }
    const own = all.filter((m) => m.official === (kind === "product" ? "Северика" : name));
    const replied = new Set(own.map((m) => m.parent));
    for (const value of EXPECTATIONS) {
      const asks = people.filter((m) => m.expectations.includes(value));
      share(10, "expected", asks.length, people.length, { dimension: "expectations", value, counted: false });
      share(10, "behaviour", own.filter((m) => m.expectations.includes(value)).length, own.length, {
        dimension: "expectations",
        value,
        counted: false,
      });
      share(10, "answered expectation", asks.filter((m) => replied.has(m.id)).length, asks.length, {
        dimension: "expectations",
        value,
      });
    }
    const due = about.filter(isDue);
    const answered = due.filter((m) => typeof m.answered === "number");
    const times = answered.map((m) => m.answered as number).sort((a, b) => a - b);
    count(11, "answers due", due, { unit: "answers" });
    share(11, "response rate", answered.length, due.length);
    for (const [week, list] of by(due, (m) => weekOf(dayOf(m)))) {
      share(
        11,
        "response rate",
        list.filter((m) => m.answered !== null).length,
        list.length,
        { period_kind: "week", period: week },
      );
    }
    share(11, "responses within target", times.filter((t) => t <= 120).length, due.length);
    for (const minutes of [15, 60, 240, 480, 1440]) {
      const soon = times.filter((t) => t <= minutes).length;
      share(11, "answered within", soon, due.length, { dimension: "minutes", value: String(minutes) });
    }
    add(11, "median first response", { raw: times[times.length >> 1], n: times.length, unit: "minutes" });
    add(11, "90th percentile first response", {
      raw: times[Math.floor(times.length * 0.9)],
      n: times.length,
      unit: "minutes",
    });
    add(11, "hours of work", { raw: due.length / 10, n: due.length, unit: "hours" });
    count(11, "answers due", due, { dimension: "department", value: "Служба поддержки", unit: "answers" });
    for (let h = 0; h < 24; h++) {
      count(11, "answers due", due.filter((m) => local(m).getUTCHours() === h), {
        dimension: "hour of day",
        value: String(h),
        unit: "answers",
      });
      count(11, "answers given", own.filter((m) => local(m).getUTCHours() === h), {
        dimension: "hour of day",
        value: String(h),
        unit: "answers",
      });
    }
  }
  return rows;
}

function weekOf(day: string): string {
  const monday = Math.floor((Date.parse(day) / DAY_MS + 3) / 7) * 7 - 3;
  const thursday = new Date((monday + 3) * DAY_MS);
  const first = Date.UTC(thursday.getUTCFullYear(), 0, 1) / DAY_MS;
  return `${thursday.getUTCFullYear()}-W${String(Math.floor((monday + 3 - first) / 7) + 1).padStart(2, "0")}`;
}
