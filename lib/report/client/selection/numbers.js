/** Numbers as the report writes them: the same rules as when it was made. */
(() => {
  "use strict";
  const { words } = globalThis.earshot;
  const language = document.documentElement.lang;
  const locale = { ru: "ru-RU", uk: "uk-UA", en: "en-GB" }[language];
  const percent = language === "en" ? "%" : "\u00a0%";
  const whole = new Intl.NumberFormat(locale, { maximumFractionDigits: 0, useGrouping: true });
  const fine = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 });
  const LEAST = 0.1;
  const plurals = new Intl.PluralRules(locale);

  const count = (x) => {
    if (x > 0 && x < LEAST / 2) return `<${fine.format(LEAST)}`;
    return Math.abs(x) < 100 && !Number.isInteger(x) ? fine.format(x) : whole.format(x);
  };
  const hundredths = (x) => {
    const value = x * 100;
    if (value >= 99.5 && value < 100) return fine.format(Math.floor(value * 10) / 10);
    return Math.abs(value) >= 9.95 ? whole.format(value) : count(value);
  };
  const share = (x) => hundredths(x) + percent;
  function points(x) {
    const size = Math.abs(x) * 100 < LEAST / 2 ? "0" : hundredths(Math.abs(x));
    return (size === "0" ? "" : x > 0 ? "+" : "−") + size;
  }
  const base = (n) => `n\u00a0=\u00a0${count(n)}`;
  const mentions = (n) => `${count(n)} ${words.mentionForms[plurals.select(n)] ?? words.mentionForms.other}`;

  function value(found) {
    if (found.value === null) return found.n === 0 ? words.noData : words.notDefined;
    return found.unit === "share" ? share(found.value) : count(found.value);
  }

  function interval(found) {
    if (found.value === null) return "";
    if (found.low !== null) return `${hundredths(found.low)}–${hundredths(found.high)}${percent}`;
    return found.unit === "share" && found.error !== "" ? words.machineShort : "";
  }

  function full(found) {
    if (found.value === null || found.unit !== "share") return value(found);
    const error = found.low === null && found.error !== "" ? words.machine : interval(found);
    return `${value(found)} (${[error, base(found.n)].filter(Boolean).join(", ")})`;
  }

  /** By the form in which a number stands in the page. */
  const FORMS = {
    v: value,
    i: interval,
    n: (found) => base(found.n),
    c: (found) => count(found.n),
    f: full,
    b: (found) => found.value === null ? value(found) : `${value(found)} (${base(found.n)})`,
    p: (found) => found.value === null ? "" : points(found.value),
    a: () => "", // authors are not counted again
    x: () => "—",
    q: (found) => found.value === null ? value(found) : words.points.replace("{n}", points(found.value)),
  };

  Object.assign(globalThis.earshot, {
    numbers: {
      count,
      share,
      points,
      mentions,
      written: (found, form) => found || form === "a" ? FORMS[form](found) : "—",
    },
  });
})();
