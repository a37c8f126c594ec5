/** The part of question 3 that says what drove the spikes. @module */
import { type Markup, markup } from "../markup.ts";
import type { Report } from "../types.ts";
import type { Driver, Spikes } from "./types.ts";

/** Rule and expected false alarms, then each spike with what there was more of than usual. */
export function spikeSection(report: Report, { alarms, spikes }: Spikes): Markup {
  const { words, numbers, subjects, links } = report;
  const w = words.spikes;
  const errors = alarms.map(({ subject, days, expected_false_alarms }) =>
    w.alarms(
      subject,
      numbers.count(Math.round(expected_false_alarms * 10) / 10),
      words.counted.days(days, numbers.count(days)),
    )
  );
  const items = spikes.map(({ subject, day, count, expected, drivers }) => {
    const index = subjects.find(({ name }) => name === subject)!.index;
    const lines = drivers.map((driver) => markup`<li>${driverText(report, driver)}</li>\n`);
    return markup`<h4><span><bdi>${subject}</bdi>:</span> <button type="button" class="open" data-where="${
      links.to(index, "day", day)
    }">${numbers.day(day)}: ${words.counted.mentions(count, numbers.count(count))}</button> <small>${
      w.usual(numbers.count(expected))
    }</small></h4>\n<ul class="drivers">${lines.length > 0 ? lines : markup`<li>${w.none}</li>`}</ul>\n`;
  });
  return markup`<figure class="figure"><figcaption><h3>${w.title}</h3><p class="note">${
    errors.join(" ")
  }</p></figcaption>${
    items.length > 0 ? items : markup`<p class="empty">${alarms.length > 0 ? w.quiet : w.tooShort}</p>`
  }</figure>\n`;
}

/** `тема «связь, обрывы»: 41 вместо 0,4 в день` */
function driverText({ words, numbers }: Report, { kind, value, count, usual }: Driver): string {
  const w = words.spikes;
  return w.driver(
    w.kinds[kind],
    kind === "reposts" ? "" : value,
    numbers.count(count),
    numbers.count(Math.round(usual * 10) / 10),
  );
}
