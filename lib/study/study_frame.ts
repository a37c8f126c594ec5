/** A study as one flat frame: a row a kept mention × subject. @module */
import pl from "nodejs-polars";
import { tableFrame } from "../tables/table_frame.ts";

/** What one cell of several codes is joined with. */
const SEPARATOR = ", ";

/**
 * Joins mentions, matches, topics and codes: a row a kept mention × subject it is about.
 *
 * Columns: those of `mentions`, `subject`, `subject_kind`, `matched`, `topic`, `topic_label`, and one a codebook
 * (`tone`, `motives` …; one that is named like another column has `_code` behind its name). A mention with several codes
 * of a codebook has them in one cell, joined by a comma; one that was not coded has null. Codes are the machine's: people's,
 * a sample, are in the table `codes`.
 *
 * @param tables the folder `out/tables` of a study
 */
export function studyFrame(tables: string): pl.DataFrame {
  const mentions = tableFrame(tables, "mentions").filter(pl.col("status").eq(pl.lit("kept")));
  let frame = mentions.join(matches(tables), { leftOn: "id", rightOn: "mention", how: "inner" });
  frame = frame.join(topics(tables), { leftOn: "id", rightOn: "mention", how: "left" });
  const codes = tableFrame(tables, "codes").filter(pl.col("at").isNull()); // people's codes are a sample beside these
  for (const codebook of distinct(codes, "codebook")) frame = withCodes(frame, codes, codebook);
  return frame.sort(["published_at", "id", "subject"]);
}

/** One row a mention and subject: a record that is met again in another export has its matches there, too. */
function matches(tables: string): pl.DataFrame {
  const all = tableFrame(tables, "matches");
  return all.unique({ subset: ["mention", "subject"], keep: "first", maintainOrder: true });
}

function topics(tables: string): pl.DataFrame {
  const labels = tableFrame(tables, "topics").select("topic", pl.col("label").alias("topic_label"));
  return tableFrame(tables, "topic_members").select("mention", "topic").join(labels, { on: "topic", how: "left" });
}

/** Adds a codebook's codes: by mention and subject where they are given so, else by mention. */
function withCodes(frame: pl.DataFrame, codes: pl.DataFrame, codebook: string): pl.DataFrame {
  const own = codes.filter(pl.col("codebook").eq(pl.lit(codebook)));
  const perSubject = own.filter(pl.col("subject").isNotNull()).height > 0;
  const keys = perSubject ? ["mention", "subject"] : ["mention"];
  const joined = own.sort("code").lazy().groupBy(keys, true).agg(pl.col("code")).collectSync();
  const name = frame.columns.includes(codebook) ? `${codebook}_code` : codebook;
  const column = joined.withColumn(pl.col("code").lst.join(SEPARATOR).alias(name)).select(...keys, name);
  return frame.join(column, { leftOn: keys.map((key) => key === "mention" ? "id" : key), rightOn: keys, how: "left" });
}

function distinct(frame: pl.DataFrame, column: string): string[] {
  return [...new Set(frame.getColumn(column).toArray() as string[])].sort();
}
