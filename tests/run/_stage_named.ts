/** A stage by its name. */
import { type StagePlan, STAGES } from "../../lib/run/stages.ts";

export function stageNamed(name: string): StagePlan {
  const stage = STAGES.find((stage) => stage.name === name);
  if (!stage) throw new RangeError(`There is no stage "${name}"`);
  return stage;
}
