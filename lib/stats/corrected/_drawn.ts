/** The sample made ready: in a fixed order, with weights. @module */
import type { Labelled, Whole } from "./types.ts";

/** A labelled unit with what it stands for. */
export interface Drawn {
  readonly truth: number;
  readonly machine: number;
  /** The machine's mean over the unit's stratum. */
  readonly machine_mean: number;
  /** How many units of the whole it stands for; the weights of a stratum add up to its size. */
  readonly weight: number;
  readonly cluster: string;
  /** Place of its cluster among all, by name. */
  readonly place: number;
  /** Place of its stratum. */
  readonly stratum: number;
}

/** A stratum with fewer labels is joined with the next one by name. */
const LEAST_IN_STRATUM = 2;

/**
 * Units by name, each weighted by one over its chance, and the weights of a stratum scaled to the stratum's size (Hájek):
 * so it does not matter if coders did not get to the end of the sample.
 */
export function drawnOf(labelled: readonly Labelled[], whole: Whole): Drawn[] {
  const units = [...labelled].sort((a, b) => a.unit < b.unit ? -1 : a.unit > b.unit ? 1 : 0);
  const clusterOf = ({ cluster, unit }: Labelled) => cluster === undefined ? `unit ${unit}` : `cluster ${cluster}`;
  const places = new Map([...new Set(units.map(clusterOf))].sort().map((name, i) => [name, i]));
  return strataOf(units, whole).flatMap(({ units, n, machine }, stratum) => {
    const total = units.reduce((sum, { chance = 1 }) => sum + 1 / chance, 0);
    return units.map((unit) => ({
      truth: unit.truth,
      machine: unit.machine,
      machine_mean: machine,
      weight: n / (unit.chance ?? 1) / total,
      cluster: clusterOf(unit),
      place: places.get(clusterOf(unit))!,
      stratum,
    }));
  });
}

interface Stratum {
  readonly units: readonly Labelled[];
  readonly n: number;
  readonly machine: number;
}

function strataOf(units: readonly Labelled[], { n, machine, strata }: Whole): Stratum[] {
  if (!strata) return [{ units, n, machine }];
  const found: Stratum[] = [];
  let open: Stratum | null = null;
  for (const name of Object.keys(strata).sort()) {
    const own = { units: units.filter(({ stratum }) => stratum === name), ...strata[name] };
    open = open ? joined(open, own) : own;
    if (open.units.length < LEAST_IN_STRATUM) continue;
    found.push(open);
    open = null;
  }
  const last = found.pop();
  return open ? [...found, last ? joined(last, open) : open] : [...found, ...(last ? [last] : [])];
}

function joined(a: Stratum, b: Stratum): Stratum {
  const n = a.n + b.n;
  return { units: [...a.units, ...b.units], n, machine: n === 0 ? 0 : (a.n * a.machine + b.n * b.machine) / n };
}
