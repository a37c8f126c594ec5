import assert from "node:assert/strict";
import { appendRows } from "../../../lib/tables/people/append_rows.ts";
import {
  checkUtf8,
  peopleText,
  readPeopleFile,
  readPeopleFileIfThere,
} from "../../../lib/tables/people/people_text.ts";
import { peopleTable } from "../../../lib/tables/people/people_table.ts";
import { parseSample } from "../../../lib/tables/people/sample.ts";
import { StudyError } from "../../../lib/tables/study_error.ts";

const TEXT = "mention;subject;tone\r\nvk:1;Северлинк;negative\r\n";

/** Windows-1251: а is E0, and so on; UTF-16 with its mark. */
const CP1251 = Uint8Array.from(TEXT, (letter) => letter < "\x80" ? letter.charCodeAt(0) : letter.charCodeAt(0) - 0x350);
const UTF16 = Uint8Array.from(`\ufeff${TEXT}`.split("").flatMap((c) => [c.charCodeAt(0) & 255, c.charCodeAt(0) >> 8]));

Deno.test("peopleText() reads what spreadsheets save by themselves, so that no decision is lost without a word", () => {
  for (const bytes of [CP1251, UTF16, new TextEncoder().encode(TEXT)]) {
    const { rows } = peopleTable(peopleText(bytes), ["mention", "subject"], []);
    assert.deepEqual(rows.map(({ cells }) => cells), [{ mention: "vk:1", subject: "Северлинк" }]);
  }
  const western = Uint8Array.from("très bon café, señor", (letter) => letter.charCodeAt(0));
  assert.equal(peopleText(western), "très bon café, señor");
});

Deno.test("readPeopleFileIfThere() gives null for a file that is not there, and tells what else is wrong", async () => {
  const folder = await Deno.makeTempDir(), path = `${folder}/tone.csv`;
  assert.equal(await readPeopleFileIfThere(path), null);
  await Deno.writeFile(path, CP1251);
  assert.equal(await readPeopleFileIfThere(path), TEXT);
  await assert.rejects(readPeopleFileIfThere(folder));
  await Deno.remove(folder, { recursive: true });
});

Deno.test("appendRows() adds nothing to a file in another encoding, and leaves it as it is", async () => {
  const folder = await Deno.makeTempDir(), path = `${folder}/sample-may.csv`;
  for (const bytes of [CP1251, UTF16]) {
    await Deno.writeFile(path, bytes);
    await assert.rejects(appendRows(path, ["mention"], [["vk:2"]]), (error: unknown) => {
      assert.ok(error instanceof StudyError);
      assert.match(
        error.message,
        /\/sample-may\.csv: Cannot add rows: found letters in .*; save the file as "CSV UTF-8"$/,
      );
      return true;
    });
    assert.deepEqual(await Deno.readFile(path), bytes);
    assert.match(await readPeopleFile(path), /Северлинк/);
  }
  await Deno.remove(folder, { recursive: true });
  checkUtf8("coding/a.csv", new TextEncoder().encode(TEXT));
});

Deno.test("parseSample() tells a row whose letters were lost", () => {
  assert.throws(
    () => parseSample("mention,subject,stratum,chance\nvk:1,\ufffd\ufffd,all,0.5\n", "coding/sample-may.csv"),
    /^StudyError: coding\/sample-may\.csv:2: Cannot read the sample: its letters are not UTF-8/,
  );
});
