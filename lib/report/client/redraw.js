/** Charts for a selection: the same specification with its numbers counted again. */
(() => {
  "use strict";
  const { numbers } = globalThis.earshot;
  const MARK = /\ufdd0(\d+)([a-z])\ufdd1([^\ufdd0-\ufdd2]*)\ufdd2/g;
  const LABEL_SHARE = 0.07; // a narrower part has no room for its number
  const PAPER = [250, 250, 251];

  const idOf = (text) => typeof text === "string" ? Number(/\ufdd0(\d+)/.exec(text)?.[1] ?? -1) : -1;

  /** A text with its numbers written again, or as they were without `foundOf`. */
  function written(text, foundOf) {
    const now = text.replace(MARK, (_, id, form, was) => foundOf ? numbers.written(foundOf(Number(id)), form) : was);
    return foundOf ? now.replace(/\s*\((—|\s*)\)/g, "") : now;
  }

  /** All lists of data in a specification. */
  const listsOf = (spec) => [spec, ...(spec.layer ?? [])].map((view) => view.data?.values).filter(Boolean);

  /** The measures that a specification shows. */
  function idsOf(spec) {
    const texts = listsOf(spec).flat().flatMap((datum) => Object.values(datum));
    return new Set(texts.map(idOf).filter((id) => id >= 0));
  }

  function kindOf(spec) {
    const data = listsOf(spec).flat();
    if (data.some((datum) => "gap" in datum)) return "dumbbell";
    if (data.some((datum) => "middle" in datum)) return "parts";
    if (data.some((datum) => "tint" in datum)) return "cells";
    if (data.some((datum) => "end" in datum)) return "bars";
    return spec.encoding?.x?.type === "temporal" ? "lines" : "columns";
  }

  /** The specification as it is drawn at first: marks taken out of its texts. */
  function plain(spec) {
    return withTexts(structuredClone(spec), null);
  }

  function withTexts(spec, foundOf) {
    for (const datum of listsOf(spec).flat()) {
      for (const [key, value] of Object.entries(datum)) {
        if (typeof value === "string") datum[key] = written(value, foundOf);
      }
    }
    return spec;
  }

  /** The charts of a figure with their numbers counted again; charts that shared a scale share one again. */
  function redrawn(specs, foundOf) {
    const all = specs.map((spec) => {
      const copy = structuredClone(spec);
      const kind = kindOf(copy);
      for (const values of listsOf(copy)) patchAll(values, foundOf, kind);
      if (copy.layer) copy.layer = copy.layer.filter(({ data }) => data?.values?.length !== 0); // spikes are of the whole
      if (kind === "parts") placeParts(copy);
      if (kind === "dumbbell") placeNumbers(copy);
      if (kind === "cells") tintCells(copy.data.values);
      return { copy: withTexts(copy, foundOf), kind };
    });
    const values = all.flatMap(({ copy }) => listsOf(copy).flat()).flatMap((datum) =>
      [datum.value, datum.high, datum.end].filter((value) => typeof value === "number")
    );
    const times = specs.flatMap((spec) => spec.data?.values ?? []).map(({ time }) => time).sort((a, b) => a - b);
    const ends = { least: Math.min(0, ...values), most: Math.max(0, ...values), times: [times[0], times.at(-1)] };
    for (const { copy, kind } of all) setScale(copy, kind, ends);
    return all.map(({ copy }) => copy);
  }

  function patchAll(values, foundOf, kind) {
    for (let i = values.length - 1; i >= 0; i--) {
      const datum = values[i];
      if ("gap" in datum) patchGap(datum, foundOf);
      const id = Math.max(idOf(datum.text), idOf(datum.title), idOf(datum.label));
      // Lines of net tone are drawn in points, a hundredth each.
      if (id >= 0 && kind === "lines" && foundOf(id) === undefined) values.splice(i, 1);
      else if (id >= 0) patch(datum, foundOf(id), kind === "lines" && /\ufdd0\d+q/.test(datum.text) ? 100 : 1);
      else if ("series" in datum && "value" in datum && !("gap" in datum)) values.splice(i, 1); // a name at a line's end
    }
  }

  function patch(datum, found, scale) {
    const value = found?.value ?? null;
    if ("value" in datum) datum.value = value === null ? null : value * scale;
    if ("low" in datum) Object.assign(datum, { low: found?.low ?? null, high: found?.high ?? null });
    if ("end" in datum) datum.end = Math.max(value ?? 0, found?.high ?? 0, 0);
  }

  function patchGap(datum, foundOf) {
    const [from, to] = [datum.fromText, datum.toText].map((text) => foundOf(idOf(text))?.value ?? null);
    const known = from !== null && to !== null;
    Object.assign(datum, { from: known ? from : null, to: known ? to : null });
  }

  /** Parts of a whole stand behind each other again; the second list holds those with a number in them. */
  function placeParts(spec) {
    const lists = listsOf(spec).filter((values) => values.some((datum) => "middle" in datum));
    const places = new Map();
    const reached = new Map();
    for (const datum of lists[0] ?? []) {
      const from = reached.get(datum.group) ?? 0;
      const to = from + (datum.value ?? 0);
      reached.set(datum.group, to);
      places.set(`${datum.group}|${datum.part}`, { from, to, middle: (from + to) / 2 });
    }
    for (const values of lists) {
      for (const datum of values) Object.assign(datum, places.get(`${datum.group}|${datum.part}`));
    }
    for (const values of lists.slice(1)) for (const d of values) if (d.to - d.from < LABEL_SHARE) d.label = "";
  }

  /** The numbers of two discs stand away from each other: those of a list on the left, and of the next on the right. */
  function placeNumbers({ layer }) {
    const texts = layer.filter(({ mark, data }) =>
      mark.type === "text" && data.values.some((datum) => "left" in datum)
    );
    const beside = (mark) => mark.align === "right";
    const groups = [layer.filter(({ mark }) => mark.type === "point").map(({ data }) => data.values)].flat();
    groups.forEach((discs, end) => {
      const other = groups[1 - end] ?? [];
      const isLeft = ({ value, y }) => {
        const opposite = other.find((disc) => disc.y === y)?.value ?? 0;
        return end === 0 ? value < opposite : value <= opposite;
      };
      for (
        const view of texts.filter(({ data }) =>
          data.values.some((datum) => discs.some(({ text }) => text === datum.text))
        )
      ) {
        view.data.values = discs.filter((disc) => disc.value !== null && isLeft(disc) === beside(view.mark));
      }
    });
  }

  /** Colours as strong as the values, between paper and the hue of the sign. */
  function tintCells(values) {
    const top = Math.max(0, ...values.map(({ value }) => Math.abs(value ?? 0)));
    for (const datum of values) {
      const hue = datum.value < 0 ? datum.below : datum.above;
      const part = datum.value === null || top === 0 ? 0 : Math.abs(datum.value) / top;
      const mixed = PAPER.map((paper, i) =>
        paper + (Number.parseInt(hue.slice(1 + 2 * i, 3 + 2 * i), 16) - paper) * part
      );
      datum.tint = `rgb(${mixed.map(Math.round)})`;
      datum.ink = part > 0.75 ? "#ffffff" : "#1d2433";
    }
  }

  /** A moment as Vega-Lite takes it in a domain: it would take a bare number for a year. */
  function dateOf(ms) {
    const date = new Date(ms);
    const day = { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, date: date.getUTCDate() };
    return { utc: true, ...day, hours: date.getUTCHours() };
  }

  function setScale(spec, kind, { least, most, times }) {
    if (kind === "lines") {
      const { scale } = spec.encoding.y;
      const floor = spec.encoding.y.axis.format === ".0%" ? 0.05 : 1;
      scale.domain = [least, Math.max(most, floor)];
      spec.encoding.x.scale = { ...spec.encoding.x.scale, domain: times.map(dateOf) };
    }
    if (kind !== "bars" && kind !== "dumbbell") return;
    for (const { encoding = {}, data } of spec.layer) {
      const domain = encoding.x?.scale?.domain;
      if (!domain) continue;
      const whole = kind === "bars" && domain[1] === 1 && most <= 1 && most > 0; // of a share that is drawn up to 100 %
      encoding.x.scale.domain = [0, whole ? 1 : most > 0 ? most : 1];
      if (kind === "dumbbell") {
        for (const d of data.values) {
          if (d.from === 0 && !("gap" in d)) {
            d.to = most > 0 ? most : 1;
          }
        }
      }
    }
  }

  Object.assign(globalThis.earshot, { charts: { plain, redrawn, idsOf, written } });
})();
