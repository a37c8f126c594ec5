/** The columns that facts are built from, the text among them: accounts may be addressed in it. @module */
import { FACT_COLUMNS } from "../measure/mod.ts";

/** Columns by table. */
export const ALL_FACT_COLUMNS: Readonly<Record<keyof typeof FACT_COLUMNS, readonly string[]>> = {
  ...FACT_COLUMNS,
  mentions: [...FACT_COLUMNS.mentions, "clean_text"],
};
