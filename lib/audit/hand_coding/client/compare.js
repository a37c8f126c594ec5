/** How far coders agree, and where they do not. */
import { make } from "./dom.js";
import { unitView } from "./unit.js";

export function agreementView({ codebook, words }, { agreement, left, settled, disagreements }) {
  if (agreement === null) return make("section.agreement", make("p.note", `${words.notYet} ${left}`));
  if (agreement.units === 0) return make("section.agreement", make("p.note", words.alone));
  const rows = [
    [words.whole, agreement, ""],
    ...agreement.by_code.map((row) => [labelOf(codebook, row.code), row, row.given]),
  ];
  const head = [words.code, words.alpha, words.ac1, words.share, words.given];
  const table = make(
    "table",
    make("caption", `${agreement.coders.join(", ")}: ${agreement.units} ${words.base}; [ ] ${words.interval}`),
    make("thead", make("tr", head.map((name, i) => make(i > 0 ? "th.n" : "th", name)))),
    make("tbody", rows.map(([name, row, given]) => tableRow(name, row, given, words))),
  );
  const rest = disagreements.length > 0
    ? make(
      "h2",
      `${words.differences}: ${disagreements.length}`,
      settled > 0 ? make("small", ` ${settled} ${words.settled}`) : null,
    )
    : make("p.note", words.allSettled);
  return make("section.agreement", make("h2", words.agreement), make("div.scroll", table), rest);
}

/** A difference: what each coder said, side by side. */
export function differenceView({ codebook, words }, { unit, coded }) {
  const said = coded.map(({ coder, codes }) => {
    const names = codes.length > 0 ? codes.map((code) => labelOf(codebook, code)).join(", ") : words.none;
    return make("div.said", make("b", coder), make("span", names));
  });
  return make("div.difference", unitView(unit, words), make("div.side", said));
}

function tableRow(name, { alpha, ac1, agreement }, given, words) {
  return make(
    "tr",
    make("th", name),
    make("td.n", estimate(alpha, words)),
    make("td.n", estimate(ac1, words)),
    make("td.n", agreement === null ? words.undefined : `${Math.round(agreement * 100)} %`),
    make("td.n", String(given)),
  );
}

function estimate({ value, interval }, words) {
  if (value === null) return [words.undefined];
  return [
    value.toFixed(2),
    interval ? make("small", ` [${interval.low.toFixed(2)}, ${interval.high.toFixed(2)}]`) : null,
  ];
}

function labelOf(codebook, name) {
  return codebook.codes.find(({ code }) => code === name)?.label ?? name;
}
