/** How far the machine is followed, learnt without looking at the unit it is used on. @module */
import type { Drawn } from "./_drawn.ts";

/** Parts that the clusters are dealt into; weights of one come from the others. */
const FOLDS = 5;

/**
 * A weight from 0 to 1 for each unit: the slope of truth on machine over the units of the other folds. Fitting on the unit
 * itself would make the interval too narrow: on four test streams by up to 1.4 points of coverage.
 *
 * @see Angelopoulos, Duchi and Zrnic (2023), "PPI++", for the slope; Zrnic and Candès (2024), "Cross-prediction-powered
 *   inference", for the folds
 */
export function fittedLambda(units: readonly Drawn[]): Float64Array {
  const slopes = Array.from(
    { length: FOLDS },
    (_, fold) => slopeOf(units.filter(({ place }) => place % FOLDS !== fold)),
  );
  return Float64Array.from(units, ({ place }) => slopes[place % FOLDS]);
}

/** Weighted covariance of truth and centred machine ÷ variance of the machine; 0 where it says the same of all. */
function slopeOf(units: readonly Drawn[]): number {
  const total = units.reduce((sum, { weight }) => sum + weight, 0);
  const mean = (of: (unit: Drawn) => number) => units.reduce((sum, unit) => sum + unit.weight * of(unit), 0) / total;
  const truth = mean((unit) => unit.truth), machine = mean((unit) => unit.machine);
  const together = mean((unit) => (unit.truth - truth) * (unit.machine - machine));
  const spread = mean((unit) => (unit.machine - machine) ** 2);
  return spread < 1e-12 ? 0 : Math.min(1, Math.max(0, together / spread));
}
