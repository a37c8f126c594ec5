/** How numbers, shares, times and dates are written in a language. @module */

import { plural, type PluralForms } from "./plural.ts";

export type Language = "ru" | "uk" | "en";

/** Writers of a language. A value that is null never reaches them: who calls says "no data". */
export interface Numbers {
  /** 1 204; one decimal where the number is small and not whole; 0.03 → <0.1. */
  count(value: number): string;
  /** 0.314 → 31 %; below a tenth, and where only all would be 100 %, with a decimal; 0.0002 → <0.1 %. */
  share(value: number): string;
  /** 26–37 %. */
  interval(low: number, high: number): string;
  /** A coefficient, two decimals: 0.47. */
  coefficient(value: number): string;
  /** A difference of two shares in points, with its sign: −17. */
  points(difference: number): string;
  /** Minutes as people say them: 43 min, 2.5 h, 3 days. */
  minutes(value: number): string;
  /** `2026-03-01` → 1 March 2026. */
  day(date: string): string;
  /** `2026-03-01` → 1 March. */
  dayOfMonth(date: string): string;
  /** First and last day, both inclusive: 1 March – 31 May 2026. */
  span(first: string, last: string): string;
}

/** What is less, be it a count or percent, is written as less than this. */
const LEAST = 0.1;

interface Style {
  readonly locale: string;
  readonly percent: string;
  readonly units: readonly [minutes: string, hours: string, days: PluralForms];
}

const STYLES: Record<Language, Style> = {
  ru: { locale: "ru-RU", percent: "\u00a0%", units: ["мин", "ч", ["сут", "сут"]] },
  uk: { locale: "uk-UA", percent: "\u00a0%", units: ["хв", "год", ["доба", "доби", "діб"]] },
  en: { locale: "en-GB", percent: "%", units: ["min", "h", ["day", "days"]] },
};

/**
 * The writers of a language.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { numbersOf } from "./numbers.ts";
 *
 * const ru = numbersOf("ru");
 * assert.equal(ru.count(1204), "1\u00a0204");
 * assert.equal(ru.share(0.314), "31\u00a0%");
 * assert.equal(ru.share(494 / 495), "99,7\u00a0%");
 * assert.equal(ru.share(1 / 5000), "<0,1\u00a0%");
 * assert.equal(ru.points(-0.0004), "0");
 * assert.equal(ru.coefficient(0.47), "0,47");
 * assert.equal(ru.interval(0.0889, 0.5323), "8,9–53\u00a0%");
 * assert.equal(numbersOf("en").span("2026-03-01", "2026-05-31"), "1 March – 31 May 2026");
 * ```
 */
export function numbersOf(language: Language): Numbers {
  const { locale, percent, units } = STYLES[language];
  const whole = new Intl.NumberFormat(locale, { maximumFractionDigits: 0, useGrouping: true });
  const fine = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 });
  const exact = new Intl.NumberFormat(locale, { minimumFractionDigits: 2, maximumFractionDigits: 2 });
  const write = (x: number) => {
    if (x > 0 && x < LEAST / 2) return `<${fine.format(LEAST)}`; // nearly none is not none
    return Math.abs(x) < 100 && !Number.isInteger(x) ? fine.format(x) : whole.format(x);
  };
  const hundredths = (x: number) => {
    const value = x * 100;
    if (value >= 99.5 && value < 100) return fine.format(Math.floor(value * 10) / 10); // nearly all is not all
    return Math.abs(value) >= 9.95 ? whole.format(value) : write(value);
  };
  const dates = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(locale, { timeZone: "UTC", ...options });
  const full = dates({ day: "numeric", month: "long", year: "numeric" });
  const short = dates({ day: "numeric", month: "long" });
  const day = (date: string) => full.format(utc(date)).replace(/\s?г\.$|\s?р\.$/, "");
  const dayOfMonth = (date: string) => short.format(utc(date));
  return {
    count: write,
    share: (value) => hundredths(value) + percent,
    interval: (low, high) => `${hundredths(low)}–${hundredths(high)}${percent}`,
    coefficient: (value) => exact.format(value),
    points: (difference) => {
      const size = Math.abs(difference) * 100 < LEAST / 2 ? "0" : hundredths(Math.abs(difference));
      return (size === "0" ? "" : difference > 0 ? "+" : "−") + size;
    },
    minutes: (value) => {
      if (value < 90) return `${whole.format(value)}\u00a0${units[0]}`;
      if (value < 48 * 60) return `${fine.format(value / 60)}\u00a0${units[1]}`;
      const days = Math.round(value / 144) / 10;
      return `${fine.format(days)}\u00a0${plural(days, units[2])}`;
    },
    day,
    dayOfMonth,
    span: (first, last) => {
      if (first === last) return day(first);
      return `${first.slice(0, 4) === last.slice(0, 4) ? dayOfMonth(first) : day(first)} – ${day(last)}`;
    },
  };
}

function utc(date: string): number {
  return Date.parse(`${date.slice(0, 10)}T00:00Z`);
}
