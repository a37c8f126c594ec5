/** How numbers and dates are written on axes, a language each. @module */
import type { ChartLanguage } from "./types.ts";

/** Number and time formats in the form that Vega's `config.locale` takes. */
export interface ChartLocale {
  /** Decimal sign, grouping, per cent sign: what d3-format takes. */
  readonly number: Readonly<Record<string, unknown>>;
  /** Names of days and months, forms of dates: what d3-time-format takes. */
  readonly time: Readonly<Record<string, unknown>>;
}

const LOCALES: Record<ChartLanguage, ChartLocale> = {
  en: locale(".", ",", {
    days: "Sunday Monday Tuesday Wednesday Thursday Friday Saturday",
    shortDays: "Sun Mon Tue Wed Thu Fri Sat",
    months: "January February March April May June July August September October November December",
    shortMonths: "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec",
  }),
  ru: locale(",", "\u00a0", {
    days: "воскресенье понедельник вторник среда четверг пятница суббота",
    shortDays: "вс пн вт ср чт пт сб",
    months: "январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь",
    shortMonths: "янв фев мар апр мая июн июл авг сен окт ноя дек",
  }),
  uk: locale(",", "\u00a0", {
    days: "неділя понеділок вівторок середа четвер пʼятниця субота",
    shortDays: "нд пн вт ср чт пт сб",
    months: "січень лютий березень квітень травень червень липень серпень вересень жовтень листопад грудень",
    shortMonths: "січ лют бер кві тра чер лип сер вер жов лис гру",
  }),
};

/**
 * The formats of a language.
 *
 * @example Russian writes 1 200,5
 * ```ts
 * import assert from "node:assert/strict";
 * import { chartLocale } from "./locale.ts";
 *
 * assert.equal(chartLocale("ru").number.decimal, ",");
 * ```
 */
export function chartLocale(language: ChartLanguage): ChartLocale {
  return LOCALES[language];
}

function locale(decimal: string, thousands: string, names: Record<string, string>): ChartLocale {
  const percent = thousands === "," ? "%" : "\u00a0%";
  return {
    number: { decimal, thousands, grouping: [3], currency: ["", ""], percent },
    time: {
      dateTime: "%-d %B %Y, %H:%M",
      date: "%d.%m.%Y",
      time: "%H:%M:%S",
      periods: ["AM", "PM"],
      ...Object.fromEntries(Object.entries(names).map(([key, words]) => [key, words.split(" ")])),
    },
  };
}
