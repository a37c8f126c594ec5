import assert from "node:assert/strict";
import { type Desk, openDesk } from "../../../lib/audit/hand_coding/open_desk.ts";
import type { CodingUnit } from "../../../lib/audit/hand_coding/types.ts";
import { HEAD, MOTIVES, TONE } from "../../coding/people/hand.ts";
import { withFolder } from "../study_on_disk.ts";

const SHOWN = { subject: null, mention: { segments: [], source: "", time: "", author: "", official: false } };
const show = ({ key }: CodingUnit) => ({ ...SHOWN, key, parents: [], replies: [], more_replies: 0 });
const units = ["vk:1", "vk:2", "vk:3"].map((mention) => {
  return { key: JSON.stringify([mention, null]), mention, subject: null, text: "", overlap: mention !== "vk:3" };
});
const LIST = { file: "coding/sample-a.csv", kind: "sample", name: "a", units } as const;
const KEYS = units.map(({ key }) => key);

function deskAt(folder: string, codebook = MOTIVES, now = 1000): Promise<Desk> {
  return openDesk({ folder, codebook, list: LIST, show, now: () => now });
}
const fileOf = async (folder: string, name = "motives") =>
  (await Deno.readTextFile(`${folder}/coding/${name}.csv`)).trimEnd().split("\r\n");

Deno.test("openDesk() writes each decision at once, with a later moment each though the clock stands", async () => {
  await withFolder(async (folder) => {
    const desk = await deskAt(folder);
    desk.decide("AK", KEYS[0], ["help", "vent"]);
    desk.decide("AK", KEYS[1], []);
    assert.deepEqual(await fileOf(folder), [
      HEAD.trimEnd(),
      "vk:1,,motives,help,AK,1970-01-01T00:00:01.000Z",
      "vk:1,,motives,vent,AK,1970-01-01T00:00:01.000Z",
      "vk:2,,motives,none,AK,1970-01-01T00:00:01.001Z",
    ]);
    assert.deepEqual(desk.view("AK").progress, { done: 2, left: 1 });
  });
});

Deno.test("openDesk() undoes by adding a row, and says what the decision was", async () => {
  await withFolder(async (folder) => {
    const desk = await deskAt(folder);
    desk.decide("AK", KEYS[0], ["vent"]);
    desk.decide("TS", KEYS[1], ["help"]);
    assert.deepEqual(desk.undo("AK"), { key: KEYS[0], codes: ["vent"] });
    assert.equal((await fileOf(folder)).at(-1), "vk:1,,motives,,AK,1970-01-01T00:00:01.002Z");
    assert.equal(desk.undo("AK"), null);
    assert.equal(desk.view("AK", [], KEYS[0]).unit?.key, KEYS[0]);
  });
});

Deno.test("openDesk() takes up after a crash: a half-written line goes, every whole one stays", async () => {
  await withFolder(async (folder) => {
    const desk = await deskAt(folder), path = `${folder}/coding/motives.csv`;
    desk.decide("AK", KEYS[0], ["vent"]);
    const whole = await Deno.readTextFile(path);
    for (const half of ["vk:2", "vk:2,,motives,he", "vk:2,,motives,help,AK,1970-01-01T0"]) {
      await Deno.writeTextFile(path, whole + half);
      const next = await deskAt(folder);
      assert.equal(await Deno.readTextFile(path), whole);
      assert.deepEqual(next.view("AK").progress, { done: 1, left: 2 });
    }
    await Deno.writeTextFile(path, whole + "vk:2,,motives,help,AK,1970-01-01T00:00:05Z"); // whole, but for its end
    assert.deepEqual((await deskAt(folder)).view("AK").progress, { done: 2, left: 1 });
    assert.equal((await fileOf(folder)).length, 3);
  });
});

Deno.test("openDesk() sees what another desk on the same files has written", async () => {
  await withFolder(async (folder) => {
    const [here, there] = [await deskAt(folder), await deskAt(folder)];
    there.decide("TS", KEYS[2], ["help"]);
    assert.deepEqual(here.view("AK").progress, { done: 0, left: 2 });
    here.decide("AK", KEYS[0], ["vent"]);
    assert.equal((await fileOf(folder)).length, 3);
  });
});

Deno.test("openDesk() compares only after a coder has coded what all code, and settles into adjudicated.csv", async () => {
  await withFolder(async (folder) => {
    const desk = await deskAt(folder);
    desk.decide("TS", KEYS[0], ["help"]);
    desk.decide("TS", KEYS[1], ["vent"]);
    desk.decide("AK", KEYS[0], ["vent"]);
    assert.deepEqual(desk.comparison("AK"), { agreement: null, disagreements: [], left: 1, settled: 0 });
    desk.decide("AK", KEYS[1], ["vent"]);
    const { agreement, disagreements } = desk.comparison("AK");
    assert.deepEqual([agreement?.units, agreement?.agreement], [2, 0.5]);
    assert.deepEqual(disagreements.map(({ coded }) => coded), [
      [{ coder: "AK", codes: ["vent"] }, { coder: "TS", codes: ["help"] }],
    ]);
    desk.settle("AK", KEYS[0], ["help"]);
    assert.equal((await fileOf(folder, "adjudicated")).at(-1)?.startsWith("vk:1,,motives,help,AK,"), true);
    const after = desk.comparison("AK");
    assert.deepEqual([after.disagreements, after.settled, after.agreement?.agreement], [[], 1, 0.5]);
  });
});

Deno.test("openDesk() leaves a tone.csv of examples alone", async () => {
  await withFolder(async (folder) => {
    await Deno.mkdir(`${folder}/coding`);
    const examples = "text,subject,tone\nловит,МТС,positive\n";
    await Deno.writeTextFile(`${folder}/coding/tone.csv`, examples);
    const one = { ...LIST.units[0], key: '["vk:1","МТС"]', subject: "МТС" };
    const desk = await openDesk({ folder, codebook: TONE, list: { ...LIST, units: [one] }, show, now: () => 1 });
    desk.decide("AK", one.key, ["negative"]);
    assert.equal((await fileOf(folder, "tone-codes")).at(-1)?.startsWith("vk:1,МТС,tone,negative,AK,"), true);
    assert.equal(await Deno.readTextFile(`${folder}/coding/tone.csv`), examples);
  });
});

Deno.test("openDesk() refuses what is no initials, no unit, no code, and two codes where there is one", async () => {
  await withFolder(async (folder) => {
    const desk = await deskAt(folder), one = await deskAt(folder, { ...MOTIVES, multiple: false });
    for (const coder of ["", "a b", "rule", "adjudicated", "=1", "very long indeed"]) {
      assert.throws(() => desk.view(coder), { name: "StudyError", message: /^Cannot code as/ });
    }
    assert.throws(() => desk.decide("AK", "?", ["vent"]), /it is not in the list/);
    assert.throws(() => desk.decide("AK", KEYS[0], ["angry"]), /code "angry": codebook motives has none such/);
    assert.throws(() => one.decide("AK", KEYS[0], ["vent", "thank"]), /has one code a mention/);
    one.decide("AK", KEYS[0], ["help", "help_bill"]); // a child is no second code
  });
});

Deno.test("openDesk() refuses a file whose columns stand otherwise, for rows would go astray", async () => {
  await withFolder(async (folder) => {
    await Deno.mkdir(`${folder}/coding`);
    await Deno.writeTextFile(`${folder}/coding/motives.csv`, "mention;code;coder;at\n");
    await assert.rejects(deskAt(folder), /motives.csv:1: .*columns must be mention,subject,codebook,code,coder,at/);
  });
});

Deno.test("openDesk() knows a coder again in lower case and with space around, and writes as first written", async () => {
  await withFolder(async (folder) => {
    const desk = await deskAt(folder);
    desk.decide("AK", KEYS[0], ["help"]);
    desk.decide(" ak ", KEYS[0], ["vent"]); // thought again
    desk.decide("ak", KEYS[1], ["vent"]);
    assert.deepEqual((await fileOf(folder)).slice(1).map((line) => line.split(",")[4]), ["AK", "AK", "AK"]);
    assert.deepEqual(desk.view("ak"), desk.view("AK"));
    assert.deepEqual(desk.view("Ak").progress, { done: 2, left: 1 });
    const { agreement, disagreements } = desk.comparison("ak");
    assert.deepEqual([agreement?.units, agreement?.coders, disagreements], [0, [], []]);
    assert.deepEqual(desk.undo("ak")?.codes, ["vent"]);
    assert.throws(() => desk.view(" Rule "), { name: "StudyError", message: /^Cannot code as/ });
  });
});
