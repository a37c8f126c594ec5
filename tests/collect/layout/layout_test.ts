import assert from "node:assert/strict";
import { StudyError } from "../../../lib/tables/study_error.ts";
import { FORMATS } from "../../../lib/collect/mod.ts";
import { checkColumns } from "../../../lib/collect/layout/check_columns.ts";
import { chooseFormat, isWhole } from "../../../lib/collect/layout/choose_format.ts";
import { findHeader, tableLayout } from "../../../lib/collect/layout/table_layout.ts";
import { timeFormOf } from "../../../lib/collect/layout/time_form.ts";
import { wordForNothing } from "../../../lib/collect/layout/word_for_nothing.ts";
import { recognise } from "../../../lib/collect/recognise.ts";
import { source } from "../_collect.ts";
import { read } from "../_samples.ts";

const layoutOf = (text: string, more = {}) =>
  tableLayout(new TextEncoder().encode(text), true, source([], more), FORMATS);

Deno.test("tableLayout() tells delimiters by the header, quotes heeded", () => {
  for (const [delimiter, code] of [[",", 44], [";", 59], ["\t", 9], ["|", 124]] as const) {
    const layout = layoutOf(["id", '"date, or; when"', "text"].join(delimiter) + "\n1,2;3\n", {
      columns: { text: "text", id: "id" },
    });
    assert.equal(layout?.delimiter, code);
  }
  assert.equal(layoutOf("a;b\n1;2\n", { delimiter: "," })?.delimiter, 44);
  assert.throws(() => layoutOf("a", { delimiter: "ab" }), StudyError);
  assert.equal(layoutOf("\n\n"), null);
});

Deno.test("tableLayout() finds the header below a preamble, by known names, by the study's names, by its row", () => {
  assert.equal(layoutOf('"Report:","x"\n\nQuery Id,Query Name,Url,Full Text,Date\n')?.header.row.line, 3);
  assert.equal(
    layoutOf("Выгрузка\nза май;;\nНомер;Когда;Что\n1;2;3\n", { columns: { text: "что", published_at: "КОГДА " } })
      ?.header.row.line,
    3,
  );
  assert.equal(layoutOf("a,b\nc,d\n", { header_row: 2 })?.header.row.line, 2);
  assert.equal(layoutOf("sep=;\na;b\n1;2\n")?.header.row.line, 2);
  assert.deepEqual(findHeader([], source([]), FORMATS), null);
});

Deno.test("recognise() wants all names of a set, in any order and case, and puts the surest first", () => {
  const names = ["ENTITIES_STR", "  status_url", "from_user", "text"];
  assert.equal(recognise(names, FORMATS, "table")[0].format.name, "tags");
  assert.deepEqual(recognise(names.slice(1), FORMATS, "table"), []);
  assert.equal(
    recognise(["Page Name", "Total Interactions", "Overperforming Score (weighted  —  x)"], FORMATS, "table")[0].format
      .name,
    "crowdtangle-facebook",
  );
});

Deno.test("chooseFormat() takes what the study says, then its columns, then what was recognised, or says what it saw", () => {
  const task = (more: object) => ({ source: source([], more), formats: FORMATS }) as never;
  const found = { recognised: recognise(["from_user", "status_url", "entities_str"], FORMATS, "table") };
  assert.equal(chooseFormat(found, [], "f", task({ format: "rss" }))?.name, "rss");
  assert.equal(chooseFormat(found, [], "f", task({ columns: { text: "a", published_at: "b" } })), null);
  assert.equal(chooseFormat(found, [], "f", task({ columns: { text: "a" } }))?.name, "tags");
  assert.throws(() => chooseFormat({ recognised: [] }, ["x", "y"], "f.csv", task({})), /f\.csv.*"x", "y".*columns:/);
  assert.ok(isWhole({ text: "a", published_at: "b" }) && !isWhole({ text: "a" }));
});

Deno.test("checkColumns() names each missing column with the nearest there is", () => {
  assert.throws(
    () =>
      checkColumns(
        ["id", "text"],
        "f.csv",
        source([], { columns: { text: "texd", id: "ID" }, column_lines: { text: 9 } }),
      ),
    /^StudyError: study\.yml:9: .*"texd".*did you mean "text"\?$/,
  );
});

Deno.test("timeFormOf() reads on past the first thousand values only for a decision, and no further", async () => {
  let read = 0;
  async function* values() {
    for (let i = 0; i < 5000; i++) {
      read++;
      yield i === 3000 ? "30/08/2015" : "03/08/2015";
    }
  }
  const { form } = await timeFormOf(values, { source: source([]), file: "f" }, null, "date");
  assert.equal(form, "day-first");
  assert.ok(read > 3000 && read < 4200);
  const said = await timeFormOf(values, { source: source([], { time: "iso" }), file: "f" }, null, "date");
  assert.equal(said.form, "iso");
});

Deno.test("timeFormOf() looks below the first thousand values for what shows that dates were turned around", async () => {
  // 1 to 12 August, 100 posts a day, in order: 8 January to 8 December 2015 to a spreadsheet.
  const cells = Array.from({ length: 1200 }, (_, i) => `2015-${String(Math.floor(i / 100) + 1).padStart(2, "0")}-08`);
  async function* values() {
    yield* [...cells, "13/08/2015"];
  }
  const told: string[] = [], note = (text: string) => void told.push(text);
  const reading = await timeFormOf(values, { source: source([]), file: "f", note }, null, "date");
  assert.deepEqual(reading, { form: "day-first", turned: true });
  assert.equal(told.length, 1);
});

Deno.test("checkColumns() names what the study says of the layout where no column at all is found", () => {
  const columns = { id: "id", text: "text" }, wrong = source([], { columns, delimiter: ",", line: 5 });
  assert.throws(
    () => checkColumns(["id;text"], "a.csv", wrong),
    /columns are "id;text"; the study says delimiter: ",": without that it is found in the file/,
  );
  assert.throws(() => checkColumns(["id"], "a.csv", wrong), /columns are "id"$/);
});

Deno.test("tableLayout() takes rare delimiters where they part known names, and emoticons for none", () => {
  for (const sign of ["^", "~", "\u0001", "\u001f"]) {
    const text = ["id", "date", "text"].join(sign) + "\n" + ["1", "2015-07-01", "a, b; c"].join(sign) + "\n";
    assert.equal(layoutOf(text, { columns: { text: "text", id: "id" } })?.delimiter, sign.charCodeAt(0));
  }
  assert.equal(layoutOf("remark\nwell ^_^\n~ so ~\n")?.delimiter, 44);
});

Deno.test("readMentions() reads a column of both orders by the one that more dates prove, and says so", async () => {
  const table = (dates: string[]) => "id,date,text\n" + dates.map((date, i) => `${i},${date},text ${i}\n`).join("");
  const columns = { id: "id", published_at: "date", text: "text" };
  const days = ["30/08/2015", "29/08/2015", "03/08/2015"], odd = "08/28/2015";
  for (const dates of [[odd, ...days], [...days, odd]]) {
    const { mentions, rejected, notes } = await read(table(dates), "UTC", { columns });
    const moments = mentions.map(({ published_at }) => new Date(published_at).toISOString().slice(0, 10));
    assert.deepEqual(moments, ["2015-08-30", "2015-08-29", "2015-08-03"]);
    assert.match(rejected[0].reason, /"08\/28\/2015", which is no date when read as day-first/);
    assert.match(notes.join(), /2 that can only be day-first, as "30\/08\/2015", and 1 that cannot, as "08\/28\/2015"/);
  }
});

Deno.test("wordForNothing() is a word of two columns beside the text, or of one in a table without empty cells", () => {
  const rows = (...lines: string[]) => lines.map((line, i) => ({ line: i + 2, cells: line.split(",") }));
  assert.equal(wordForNothing(rows("1,NA,раз,", "2,5,NA,NA"), [2]), "NA");
  assert.equal(wordForNothing(rows("1,\\N,раз,7", "2,5,два,7"), [2]), "\\N");
  assert.equal(wordForNothing(rows("1,None,раз,", "2,5,None,7"), [2]), null); // one column, and an empty cell
  assert.equal(wordForNothing(rows("1,5,None,7", "2,5,None,7"), [2]), null); // texts alone
  assert.equal(wordForNothing([], []), null);
});

Deno.test("chooseFormat() names the format that was meant, by its name or by what people call it", () => {
  const task = (format: string) => ({ source: source([], { format, line: 7 }), formats: FORMATS }) as never;
  for (const [written, meant] of [["brandwach", "brandwatch"], ["Медиалогия (СМ)", "medialogia"]]) {
    assert.throws(
      () => chooseFormat({ recognised: [] }, [], "a.csv", task(written)),
      new RegExp(
        `^StudyError: study.yml:7: Cannot read format ".*": it is not known; did you mean "${meant}"\\? There are 4cat,`,
      ),
    );
  }
});
