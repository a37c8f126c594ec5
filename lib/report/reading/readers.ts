/** How each dimension of a linked set is read from the facts. @module */
import { periodNumber, periodSpan } from "../../time/periods.ts";
import { type Zone, zoneOf } from "../../time/zone.ts";
import type { Dimension } from "../parts/links.ts";
import type { Column } from "./kept.ts";
import type { CodeBits, Facts } from "./facts.ts";

/** A dimension with one value a mention (`of`, −1 for none), or with several (`bits`). */
export type Reader =
  & { readonly id: (value: string) => number }
  & ({ readonly of: (row: number, subject: number) => number } | {
    readonly bits: (row: number, subject: number) => number;
  });

/** Voices that are not people's, by their codes of `mention_type`. */
export const NOT_PEOPLE = ["promotion", "news", "official_answer"];

const UTC = zoneOf("UTC");
const HOUR_MS = 3_600_000;
const DAY_MS = 86_400_000;

/**
 * A reader for each dimension. The tests are those of the measures: motives and what is asked for count on people's
 * mentions only, what is done on the subject's own official mentions.
 */
export function readersOf(
  facts: Facts,
  options: { readonly zone: Zone; readonly target_minutes: number },
): Record<Dimension, Reader> {
  const { kept, about, answers } = facts;
  const isAbout = (row: number, s: number) => about[s][row] === 1;
  const isPeople = peopleTest(facts);
  const named = (column: Column): Reader => ({
    id: (value) => column.names.find(value),
    of: (row, s) => isAbout(row, s) ? column.of[row] : -1,
  });
  const coded = (book: string, test: (row: number, s: number) => boolean): Reader => {
    const codes: CodeBits | undefined = facts.codes.get(book);
    return {
      id: (value) => codes?.names.find(value) ?? -1,
      bits: (row, s) => codes !== undefined && test(row, s) ? codes.bits[row] : 0,
    };
  };
  const yes = (test: (row: number, s: number) => boolean): Reader => ({
    id: () => 0,
    of: (row, s) => test(row, s) ? 0 : -1,
  });
  const numbered = (of: (row: number) => number): Reader => ({
    id: Number,
    of: (row, s) => isAbout(row, s) ? of(row) : -1,
  });
  const hourOf = (row: number) => Math.floor(kept.local[row] / HOUR_MS) % 24;
  const weekOf = (local: number) => periodNumber(local, "week");
  const weekId = (value: string) => weekOf(periodSpan(value, UTC).from);
  const asked = (row: number, s: number) => answers.place[s][row] - 1;
  const askedLocal = (place: number) => answers.asked[place] + options.zone.offset(answers.asked[place]);
  const minutes = (row: number, s: number) => asked(row, s) < 0 ? undefined : answers.minutes[asked(row, s)];
  const due = (of: (place: number) => number) => (row: number, s: number) => asked(row, s) < 0 ? -1 : of(asked(row, s));
  const people = (row: number, s: number) => isAbout(row, s) && isPeople(row);
  return {
    "": yes(isAbout),
    "day": {
      id: (value) => periodSpan(value, UTC).from / DAY_MS,
      of: (row, s) => isAbout(row, s) ? Math.floor(kept.local[row] / DAY_MS) : -1,
    },
    "week": { id: weekId, of: (row, s) => isAbout(row, s) ? weekOf(kept.local[row]) : -1 },
    "hour": numbered(hourOf),
    "weekday": numbered((row) => (Math.floor(kept.local[row] / DAY_MS) + 3) % 7 + 1),
    "source": named(kept.source),
    "kind": named(kept.kind),
    "lang": named(kept.lang),
    "topic": topicReader(facts, isAbout),
    "author": named(kept.author),
    "people": yes(people),
    "mention_type": coded("mention_type", isAbout),
    "tone": {
      id: (value) => facts.tone.names.find(value),
      of: (row, s) => isAbout(row, s) ? facts.tone.of[s][row] - 1 : -1,
    },
    "motives": coded("motives", people),
    "journey": coded("journey", isAbout),
    "asks": coded("expectations", people),
    "answered": coded("expectations", (row, s) => people(row, s) && facts.replied[s][row] === 1),
    "does": coded("expectations", (row, s) => kept.official[row] === s),
    "due": yes((row, s) => asked(row, s) >= 0),
    "due week": { id: weekId, of: due((place) => weekOf(askedLocal(place))) },
    "due hour": { id: Number, of: due((place) => Math.floor(askedLocal(place) / HOUR_MS) % 24) },
    "department": {
      id: (value) => answers.department.indexOf(value),
      of: due((place) => answers.department.indexOf(answers.department[place])),
    },
    "replied": yes((row, s) => typeof minutes(row, s) === "number"),
    "in time": yes((row, s) => (minutes(row, s) ?? Infinity) <= options.target_minutes),
    "waiting": yes((row, s) => minutes(row, s) === null),
    "given hour": { id: Number, of: (row, s) => kept.official[row] === s ? hourOf(row) : -1 },
  };
}

/** Whether a person speaks, for himself or herself. */
export function peopleTest({ kept, codes }: Facts): (row: number) => boolean {
  const types = codes.get("mention_type");
  const others = NOT_PEOPLE.map((code) => types?.names.find(code) ?? -1).filter((number) => number >= 0)
    .reduce((mask, number) => mask | (1 << number), 0);
  return (row) => kept.official[row] < 0 && ((types?.bits[row] ?? 0) & others) === 0;
}

function topicReader({ topic }: Facts, isAbout: (row: number, s: number) => boolean): Reader {
  const none = topic.names.names.length;
  return {
    id: (value) => value === "none" ? none : topic.names.find(value),
    of: (row, s) => !isAbout(row, s) ? -1 : topic.of[row] < 0 ? none : topic.of[row],
  };
}
