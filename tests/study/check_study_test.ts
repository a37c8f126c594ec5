import assert from "node:assert/strict";
import { checkStudy, missingColumns } from "../../lib/study/check_study.ts";
import { readStudy } from "../../lib/study/read_study.ts";
import { StudyError } from "../../lib/tables/study_error.ts";
import { withFiles } from "./_study.ts";

const YML = `title: x
sources:
  - files: exports/*.csv
    columns:
      id: twitid
      published_at: date
      text: texd
subjects: [{ name: МТС, kind: company, query: мтс }]
`;
const FILES = { "exports/may.csv": "", "exports/june.csv": "", "study.yml": YML };

const check = (headers: Record<string, readonly string[] | null | Error>) =>
  withFiles(FILES, async (folder) => {
    const headerOf = (path: string) => {
      const header = headers[path];
      return header instanceof Error ? Promise.reject(header) : Promise.resolve(header);
    };
    try {
      await checkStudy(await readStudy(folder), { headerOf });
      return [];
    } catch (error) {
      if (!(error instanceof StudyError)) throw error;
      return error.message.split("\n");
    }
  });

Deno.test("checkStudy() names each missing column with its line, its file and the nearest", async () => {
  const whole = ["twitid", "date", "texd"];
  assert.deepEqual(await check({ "exports/june.csv": whole, "exports/may.csv": ["id", "date", "text"] }), [
    'study.yml:5: Cannot find column "twitid" for id in exports/may.csv: columns are "id", "date", "text"',
    'study.yml:7: Cannot find column "texd" for text in exports/may.csv: columns are "id", "date", "text"; did you mean "text"?',
  ]);
});

Deno.test("checkStudy() passes over files without a header and empty ones", async () => {
  assert.deepEqual(await check({ "exports/june.csv": null, "exports/may.csv": [] }), []);
});

Deno.test("checkStudy() tells the mistakes of reading a header among the others, in the order of the file", async () => {
  const ambiguous = new StudyError('study.yml:6: Cannot read the dates of column "date"');
  const broken = new StudyError("Cannot read exports/may.csv: the zip is damaged");
  assert.deepEqual(await check({ "exports/june.csv": ambiguous, "exports/may.csv": broken }), [
    "study.yml:3: Cannot read exports/may.csv: the zip is damaged",
    'study.yml:6: Cannot read the dates of column "date"',
  ]);
});

Deno.test("checkStudy() lets our own mistakes through with their stack", async () => {
  await assert.rejects(check({ "exports/june.csv": new TypeError("ours"), "exports/may.csv": [] }), TypeError);
});

Deno.test("missingColumns() compares names as people write them", () => {
  const source = { columns: { text: "тип  поста" }, column_lines: { text: 1 } };
  assert.deepEqual(missingColumns(["\ufeffТип\u00a0Поста "], source, "a.csv"), []);
});

Deno.test("missingColumns() names what the study says of the layout where no column at all is found", () => {
  const source = { columns: { id: "id", text: "text" }, column_lines: { id: 1, text: 1 }, delimiter: ";" };
  const messages = (header: string[]) => missingColumns(header, source, "a.csv").map(({ message }) => message);
  assert.match(messages(["id,date,text"])[0], /; the study says delimiter: ";": without that it is found in the file$/);
  assert.doesNotMatch(messages(["id", "date"])[0], /the study says/);
});

Deno.test("missingColumns() shows a dozen columns of many", () => {
  const header = Array.from({ length: 70 }, (_, i) => `c${i}`);
  const [{ message }] = missingColumns(header, { columns: { text: "Body text" }, column_lines: { text: 1 } }, "a.csv");
  assert.equal(
    message,
    'Cannot find column "Body text" for text in a.csv: columns are ' +
      '"c0", "c1", "c2", "c3", "c4", "c5", "c6", "c7", "c8", "c9", "c10", "c11" and 58 more',
  );
});
