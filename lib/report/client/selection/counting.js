/** Counts within a selection, and makes of the counts what the measures make of them. */
(() => {
  "use strict";
  const { readersOf, rowTest, dayOf, weekOf } = globalThis.earshot;
  const Z = 1.959963984540054; // 95 %

  /** Wilson's score interval. */
  function wilson(x, n) {
    const p = x / n;
    const centre = p + Z * Z / (2 * n);
    const half = Z * Math.sqrt(p * (1 - p) / n + Z * Z / (4 * n * n));
    const scale = 1 + Z * Z / n;
    return [x === 0 ? 0 : Math.max(0, (centre - half) / scale), x === n ? 1 : Math.min(1, (centre + half) / scale)];
  }

  /** Counts of a filter: each subject and dimension is counted in one pass, once. */
  function counterOf(facts, filter) {
    const fits = rowTest(facts, filter);
    const chosen = new Int32Array(facts.rows);
    let length = 0;
    for (let row = 0; row < facts.rows; row++) if (fits(row)) chosen[length++] = row;
    const rows = chosen.subarray(0, length);
    const readerOf = readersOf(facts, filter);
    const shelves = new Map();

    function shelf(subject, dimension) {
      const key = `${subject}|${dimension}`;
      let counts = shelves.get(key);
      if (counts) return counts;
      shelves.set(key, counts = []);
      const { of, all } = readerOf(dimension);
      const add = (id) => counts[id] = (counts[id] ?? 0) + 1;
      for (const row of rows) {
        if (of) {
          const id = of(row, subject);
          if (id >= 0) add(id);
        } else {
          for (const id of all(row, subject)) add(id);
        }
      }
      return counts;
    }

    return {
      filter,
      /** Mentions of a subject with a value of a dimension. */
      count: (subject, dimension, ...value) => shelf(subject, dimension)[readerOf(dimension).id(...value)] ?? 0,
      /** Whether one mention is among them. */
      holds(row, subject, dimension, value) {
        if (!fits(row)) return false;
        const { id, of, all } = readerOf(dimension);
        return of ? of(row, subject) === id(value) : all(row, subject).includes(id(value));
      },
      /** Mentions about the chosen subject, or about any. */
      size() {
        const subjects = [...facts.subjects.keys()].filter((s) => filter.subject < 0 || s === filter.subject);
        const { of } = readerOf("");
        let size = 0;
        for (const row of rows) if (subjects.some((s) => of(row, s) === 0)) size++;
        return size;
      },
      /** Days of the period that is chosen. */
      days: filter.to - filter.from + 1,
    };
  }

  const DIMENSIONS = { "hour of day": "hour" };
  const PERIODS = { all: "", day: "day", week: "week" };
  const share = (x, n) => ({ value: n === 0 ? null : x / n, x, n });
  const number = (value, n = value) => ({ value, n });

  /** By measure: its number from counts (`of(dimension, …value)`), or undefined where counts do not give it. */
  const RECIPES = {
    "mentions": ({ of, dimension, value, period_kind, period }) => {
      if (dimension === "voice") return undefined;
      if (dimension === "") return number(of(PERIODS[period_kind], period));
      return period_kind === "all" ? number(of(DIMENSIONS[dimension] ?? dimension, value)) : undefined;
    },
    "share of voice": ({ of, rivals, period_kind, period }) => {
      const by = PERIODS[period_kind];
      return by === undefined ? undefined : share(of(by, period), rivals(by, period));
    },
    "share of source": ({ of, value }) => share(of("source", value), of("")),
    "share of topic": ({ of, value }) => share(of("topic", value), of("")),
    "share of code": ({ of, dimension, value }) => share(of(`code ${dimension}`, value), of(`${dimension} coded`)),
    "share of people": ({ of, dimension, value }) =>
      dimension === "mention_type" ? share(of(dimension, value), of("mention_type coded")) : undefined,
    "tone": ({ of, value, period_kind, period }) => {
      if (period_kind === "week") return share(of("tone in week", period, value), of("toned in week", period));
      return period_kind === "all" ? share(of("tone", value), of("toned")) : undefined;
    },
    "net tone": ({ of, dimension, period_kind, period }) => {
      if (dimension !== "") return undefined;
      if (period_kind === "all") return share(of("tone", "positive") - of("tone", "negative"), of("toned"));
      const tone = (name) => of("tone in week", period, name);
      return share(tone("positive") - tone("negative"), of("toned in week", period));
    },
    "tone of topic": ({ of, value }) => {
      const tone = (name) => of("tone in topic", value, name);
      return share(tone("positive") - tone("negative"), of("toned in topic", value));
    },
    "motives": ({ of, value }) => share(of("motives", value), of("motives coded by people")),
    "journey": ({ of, value }) => share(of("journey", value), of("journey coded by people")),
    "expected": ({ of, value }) => share(of("asks", value), of("expectations coded by people")),
    "behaviour": ({ of, value }) => share(of("does", value), of("does at all")),
    "answered expectation": ({ of, value }) => share(of("answered", value), of("asked", value)),
    "answers due": ({ of, dimension, value, period_kind, period }) => {
      if (dimension === "") return number(period_kind === "week" ? of("due week", period) : of("due"));
      if (dimension === "department") return number(of("department", value));
      return dimension === "hour of day" ? number(of("due hour", value)) : undefined;
    },
    "answers given": ({ of, dimension, value }) => number(dimension === "" ? of("given") : of("given hour", value)),
    "response rate": ({ of, period_kind, period }) =>
      period_kind === "week"
        ? share(of("replied week", period), of("due known week", period))
        : share(of("replied"), of("due known")),
    "responses within target": ({ of }) => share(of("in time"), of("due known")),
    "answered within": ({ of, value }) => share(of("answered within", value), of("due known")),
    "mentions a day": ({ of, days }) => ({ value: of("") / days, n: days }),
    "hours of work": ({ of, minutes }) => ({ value: of("due") * minutes / 60, n: of("due") }),
    "mentions by author": ({ of, value }) => number(of("author", value)),
  };

  /** What a shown measure was, by name. */
  function named({ texts }, [measure, subject, period_kind, period, dimension, value, shown, n, error]) {
    const text = (place) => texts[place];
    return {
      ...{ measure: text(measure), subject, period_kind: text(period_kind), period: text(period) },
      ...{ dimension: text(dimension), value: text(value), shown, n, error },
    };
  }

  /** A shown measure counted again: value, interval where it had one, base; undefined where it cannot be counted. */
  function measured(facts, counter, row) {
    const recipe = RECIPES[row.measure];
    if (!recipe || row.subject < 0) return undefined;
    if (isOutside(row, facts, counter.filter)) return { value: null, n: 0, low: null, high: null, unit: "", error: "" };
    const found = recipe({
      ...row,
      of: (dimension, ...value) => counter.count(row.subject, dimension, ...value),
      rivals: (dimension, value) =>
        facts.subjects.reduce((sum, { rival }, s) => sum + (rival ? counter.count(s, dimension, value) : 0), 0),
      days: counter.days,
      minutes: facts.minutes_each,
    });
    if (found === undefined) return undefined;
    const interval = row.error === "counted" && found.n > 0 ? wilson(found.x, found.n) : [null, null];
    return { ...found, low: interval[0], high: interval[1], unit: facts.units[row.measure], error: row.error };
  }

  /** Whether a day or a week has no day in the period that is chosen: there it is not 0, there is nothing to count. */
  function isOutside({ period_kind, period }, { first }, { from, to }) {
    if (period_kind !== "day" && period_kind !== "week") return false;
    const day = period_kind === "day" ? dayOf(period) - first : weekOf(period) * 7 - 3 - first;
    return day > to || day + (period_kind === "day" ? 0 : 6) < from;
  }

  /** Whether counting again within everything gives what is printed: what fails this is never shown for a selection. */
  function agrees(row, found) {
    if (found === undefined || found.n !== row.n) return false;
    if (row.error === "corrected" || found.value === row.shown) return true;
    if (found.value === null || row.shown === null) return false;
    return Math.abs(found.value - row.shown) < 1e-6 * Math.max(1, Math.abs(row.shown));
  }

  Object.assign(globalThis.earshot, { counterOf, measured, named, agrees });
})();
