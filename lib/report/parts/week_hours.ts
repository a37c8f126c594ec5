/** The part of question 11 that holds demand against supply: hour by day of the week. @module */
import { demandAndSupply } from "../../chart/demand_and_supply.ts";
import type { Markup } from "../markup.ts";
import { shown } from "../measures.ts";
import type { Measure } from "../reading/measure.ts";
import type { Report } from "../types.ts";
import { peopleColour } from "./colours.ts";
import { hourlessNote } from "./data_gaps.ts";
import { figure } from "./figure.ts";

/** When people ask and when they are answered, in the hours of a week. */
export function weekHours(report: Report): Markup {
  const { words, measures, company, numbers } = report;
  const w = words.voices;
  const rowsOf = (measure: string) => measures.all(measure, { subject: company.name, dimension: "hour of week" });
  const [due, given] = ["answers due", "answers given"].map(rowsOf);
  const at = (rows: readonly Measure[]) => new Map(rows.map((row) => [row.value, shown(row) ?? 0]));
  const [asked, answered] = [at(due), at(given)];
  const isKnown = given.some((row) => shown(row) !== null);
  const supplyText = (supply: number) => isKnown ? numbers.count(supply) : words.ui.noData;
  const cells = words.ui.weekdays.flatMap((day, d) =>
    Array.from({ length: 24 }, (_, hour) => {
      const key = `${d + 1} ${hour}`, [demand, supply] = [asked.get(key) ?? 0, answered.get(key) ?? 0];
      const text = `${day}, ${hour}:00 · ${words.figures.asked}: ${numbers.count(demand)} · ${words.figures.given}: ${
        supplyText(supply)
      }`;
      return { day, hour, demand, supply, text };
    })
  );
  return figure(report, {
    title: w.weekHours,
    note: [w.weekHoursNote, hourlessNote(report)].filter(Boolean).join(" "),
    rows: [...due, ...given],
    key: [{ name: words.figures.asked, colour: peopleColour(company.colour) }, {
      name: words.figures.given,
      colour: company.colour,
    }],
    charts: [{
      spec: demandAndSupply(cells, {
        language: report.parameters.language,
        demand: peopleColour(company.colour),
        supply: company.colour,
      }),
    }],
    table: {
      words: 2,
      columns: [words.ui.column.weekday, words.ui.column.hour, words.figures.asked, words.figures.given],
      rows: cells.filter(({ demand, supply }) => demand + supply > 0).map(({ day, hour, demand, supply }) => [
        day,
        String(hour).padStart(2, "0"),
        numbers.count(demand),
        supplyText(supply),
      ]),
    },
  });
}
