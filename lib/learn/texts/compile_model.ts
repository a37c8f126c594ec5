/** A learnt model in the shape in which texts are scored. @module */
import type { Calibration } from "../linear/calibrate.ts";
import { VECTOR_SCALE } from "../linear/feature_rows.ts";
import type { ClassWeights, FeatureSpace } from "../linear/types.ts";
import type { TextModel } from "./types.ts";

/** The weights of the vectors' dimensions become weights of the stems: what a stem adds is all that scoring asks. */
export function compileModel(
  { keys, idf, words, vectors, hints }: FeatureSpace,
  { classes, weights, biases }: ClassWeights,
  { exclusive, calibrations }: { readonly exclusive: boolean; readonly calibrations: readonly Calibration[] },
): TextModel {
  const dimensions = vectors?.dimensions ?? 0, stems = vectors?.keys.size ?? 0;
  const vectorWeights = new Float32Array(stems * classes), first = keys.size * classes;
  for (let v = 0; v < stems; v++) {
    for (let k = 0; k < classes; k++) {
      let sum = 0;
      for (let j = 0; j < dimensions; j++) {
        sum += vectors!.values[v * dimensions + j] * weights[first + j * classes + k];
      }
      vectorWeights[v * classes + k] = sum * VECTOR_SCALE;
    }
  }
  return {
    classes,
    exclusive,
    keys: keys.keys.slice(0, keys.size),
    idf: Float32Array.from(idf),
    weights: Float32Array.from(weights.subarray(0, first)),
    words,
    vectorKeys: vectors ? vectors.keys.keys.slice(0, stems) : new Int32Array(),
    vectorIdf: vectors ? Float32Array.from(vectors.idf) : new Float32Array(),
    vectorWeights,
    hintWeights: weights.slice(first + dimensions * classes, first + (dimensions + hints) * classes),
    biases,
    calibrations,
  };
}
