/** Our Parquet beside polars' on a part of a table: `deno bench -A tests/bench/parquet_bench.ts`. */
import { Buffer } from "node:buffer";
import pl from "nodejs-polars";
import { FrameBuilder } from "../../lib/tables/frame.ts";
import { decodeParquet, encodeParquet, openParquet } from "../../lib/tables/parquet.ts";
import { SCHEMAS } from "../../lib/tables/schemas.ts";

const ROWS = 50_000;
const WORDS = "связь не работает интернет пропал второй день звоню оператор молчит спасибо тариф хороший".split(" ");

const builder = new FrameBuilder(SCHEMAS.collected);
for (let i = 0; i < ROWS; i++) {
  builder.add({
    id: `made:${i}`,
    published_at: 1_435_697_999_000 + i * 1000,
    date_guessed: false,
    source: "made",
    kind: "post",
    text: Array.from({ length: 14 }, (_, k) => WORDS[(i * 7 + k * k) % WORDS.length]).join(" "),
    batch: "made.csv",
    line: i + 2,
  });
}
const frame = builder.build();
const bytes = encodeParquet(frame, SCHEMAS.collected);
const data = openParquet(bytes);
const texts = ["id", "text"];

Deno.bench("write 50,000 rows: ours", { group: "write", baseline: true }, () => {
  encodeParquet(frame, SCHEMAS.collected);
});
Deno.bench("write 50,000 rows: polars, rows already its own", { group: "write" }, () => {
  data.writeParquet({ compression: "zstd" });
});
Deno.bench("read two columns as bytes: ours", { group: "read", baseline: true }, () => {
  decodeParquet(bytes, texts);
});
Deno.bench("read two columns: polars, no text handed over", { group: "read" }, () => {
  pl.readParquet(Buffer.from(bytes), { columns: texts });
});
Deno.bench("read two columns as strings: polars", { group: "read" }, () => {
  for (const column of pl.readParquet(Buffer.from(bytes), { columns: texts }).getColumns()) column.toArray();
});
Deno.bench("read and write with all carried: ours", { group: "write" }, () => {
  encodeParquet(decodeParquet(bytes, undefined, SCHEMAS.collected.map(({ name }) => name)), SCHEMAS.collected);
});
