/** An evaluation as lines to read. */
import type { Evaluation, Figure } from "../lib/audit/evaluate/mod.ts";

/** Figures, F1 a label, confusion and curve, one below the other. */
export function evaluationLines(evaluation: Evaluation): string[] {
  const { kind, coder, n, n_train, folds, strengths, notes } = evaluation;
  const how = folds === null ? `trained on ${n_train}` : `${folds} folds of ${n_train}`;
  const chosen = strengths.length > 0 ? `, strength ${[...new Set(strengths)].join(", ")}` : "";
  return [
    `${kind}, coder ${coder}: ${how}, tested on ${n}${chosen}`,
    ...figureLines(evaluation),
    "",
    "F1 by label:",
    ...Object.entries(evaluation.f1).map(([label, { value, n }]) => `  ${label}  ${shown(value)}  (n ${n})`),
    ...confusionLines(evaluation),
    ...curveLines(evaluation),
    ...notes.map((note) => `Note: ${note}`),
  ];
}

function figureLines({ accuracy, macro_f1, macro_f1_pos_neg }: Evaluation): string[] {
  const figures: [string, Figure | undefined][] = [
    ["accuracy", accuracy],
    ["macro_f1", macro_f1],
    ["macro_f1_pos_neg", macro_f1_pos_neg],
  ];
  return figures.flatMap(([name, figure]) => {
    return figure ? [`  ${name}  ${shown(figure.value)}  [${shown(figure.low)}, ${shown(figure.high)}]`] : [];
  });
}

function confusionLines({ confusion }: Evaluation): string[] {
  if (!confusion) return [];
  const labels = Object.keys(confusion), width = Math.max(...labels.map((label) => label.length), 6);
  const given = [...new Set([...labels, ...Object.values(confusion).flatMap(Object.keys)])]; // a coder may find nothing
  return [
    "",
    "Confusion (row: label given by people; column: by the coder):",
    `  ${"".padEnd(width)}  ${given.map((label) => label.padStart(width)).join("  ")}`,
    ...labels.map((own) => {
      const counts = given.map((other) => String(confusion[own][other] ?? 0).padStart(width));
      return `  ${own.padEnd(width)}  ${counts.join("  ")}`;
    }),
  ];
}

function curveLines({ curve }: Evaluation): string[] {
  if (!curve) return [];
  return [
    "",
    "Learning curve (texts learnt: accuracy, macro_f1, and for tone macro_f1_pos_neg):",
    ...curve.map(({ n_train, accuracy, macro_f1, macro_f1_pos_neg }) => {
      const more = macro_f1_pos_neg === undefined ? "" : `  ${shown(macro_f1_pos_neg)}`;
      return `  ${String(n_train).padStart(6)}  ${shown(accuracy)}  ${shown(macro_f1)}${more}`;
    }),
  ];
}

function shown(value: number | null): string {
  return value === null ? "not defined" : value.toFixed(3);
}
