import assert from "node:assert/strict";
import { parse } from "@std/csv";
import { FORMATS, type Mention, readMentions } from "../../lib/collect/mod.ts";

const FOLDER = new URL("../fixtures/formats/", import.meta.url).pathname;
const EXPECT = parse(Deno.readTextFileSync(`${FOLDER}EXPECT.csv`), { skipFirstRow: true });

/** A row of EXPECT.csv as a mention came out; the id as it stands there. */
function asExpected({ id, source, published_at, kind, text, author, url }: Mention, wantedId: string) {
  const own = id.slice(source.length + 1);
  return {
    id: wantedId === "" ? "" : own.endsWith(`/${wantedId}`) ? wantedId : own, // Telegram: CHAT/ID
    published_at: new Date(published_at).toISOString().replace(".000Z", "Z"),
    source,
    kind,
    text: [...text].slice(0, 40).join(""),
    author: author ?? "",
    url: url ?? "",
  };
}

for (const file of new Set(EXPECT.map((row) => row.file))) {
  Deno.test(`readMentions() gives of ${file} what EXPECT.csv says, nothing more and nothing less`, async () => {
    const rows = EXPECT.filter((row) => row.file === file);
    const timezone = rows.map(({ zone }) => zone).find((zone) => /^UTC$|\//.test(zone)) ?? "Asia/Tokyo";
    const { mentions, rejected } = await readMentions(FOLDER + file, { timezone });
    const wanted = rows.filter(({ outcome }) => outcome === "mention");
    assert.deepEqual(
      mentions.map((mention, i) => asExpected(mention, wanted[i]?.id)),
      wanted.map(({ id, published_at, source, kind, text, author, url }) => ({
        id,
        published_at,
        source,
        kind,
        text,
        author,
        url,
      })),
    );
    const reasons = rows.filter(({ outcome }) => outcome !== "mention").map(({ outcome }) =>
      outcome.replace("rejected: ", "")
    );
    assert.equal(rejected.length, reasons.length);
    rejected.forEach(({ reason }, i) => assert.ok(reason.startsWith(reasons[i]), `${reason}, not ${reasons[i]}`));
  });
}

Deno.test("FORMATS has every format once, each with names to be recognised by and a family's folder", () => {
  assert.equal(new Set(FORMATS.map(({ name }) => name)).size, FORMATS.length);
  for (const { name, recognise, text, published_at } of FORMATS) {
    assert.match(name, /^[a-z0-9-]+$/);
    assert.ok(recognise.length > 0 && recognise.every((set) => set.length > 0), name);
    assert.ok(text && published_at, name);
  }
});

Deno.test("readMentions() recognises each sample as one format, whatever the file is called", async () => {
  for (const file of new Set(EXPECT.map((row) => row.file))) {
    const path = await Deno.makeTempFile({ suffix: ".dat" });
    await Deno.copyFile(FOLDER + file, path);
    const wanted = EXPECT.filter((row) => row.file === file && row.outcome === "mention").length;
    const { mentions } = await readMentions(path, { timezone: "UTC" });
    assert.equal(mentions.length, wanted, file);
    await Deno.remove(path);
  }
});
