import assert from "node:assert/strict";
import { join } from "node:path";
import { forgetCoding } from "../../../lib/audit/forget/forget_coding.ts";

const OWN = "Acme lost my parcel between the bridge and the old mill";
const person = {
  name: "help",
  pseudonym: "00ff00ff00ff00ff",
  ids: new Set(["vk:1", "-x:1"]),
  texts: new Set([OWN]),
  namedIn: () => false,
};

/** Files under `coding/` as they are after the person is forgotten, and the rows that went. */
async function after(files: Record<string, string>) {
  const folder = await Deno.makeTempDir();
  await Deno.mkdir(join(folder, "coding"));
  for (const [name, text] of Object.entries(files)) await Deno.writeTextFile(join(folder, "coding", name), text);
  const removed = await forgetCoding(folder, person);
  const left = Object.keys(files).map((name) => Deno.readTextFileSync(join(folder, "coding", name)));
  await Deno.remove(folder, { recursive: true });
  return { removed, left };
}

Deno.test("forgetCoding() leaves other rows byte for byte: byte order mark, semicolons, quotes, texts of two lines", async () => {
  const head = '\ufefftext;subject;tone\r\n"good; ""very""\r\ngood";Acme;positive\r\n';
  const { removed, left } = await after({ "tone.csv": `${head}"${OWN}";Acme;negative\r\n\nplain;Acme;neutral` });
  assert.deepEqual(removed, { "coding/tone.csv": 1 });
  assert.equal(left[0], `${head}plain;Acme;neutral`);
});

Deno.test("forgetCoding() removes rows of their mentions where a text stands beside, be the id marked as no formula", async () => {
  const { removed, left } = await after({
    "sample-may.csv":
      "mention,subject,stratum,chance,text\nvk:1,Acme,all,1,short\n'-x:1,Acme,all,1,so\nvk:2,Acme,all,1,so\n",
    "train-may.csv": "mention,subject,text\nvk:1,Acme,short\nvk:3,Acme,short\n",
  });
  assert.deepEqual(removed, { "coding/sample-may.csv": 2, "coding/train-may.csv": 1 });
  assert.match(left[0], /^mention,subject,stratum,chance,text\nvk:2,[^\n]+\n$/);
  assert.equal(left[1], "mention,subject,text\nvk:3,Acme,short\n");
});

Deno.test("forgetCoding() takes a code or a coder that is called like the person for what it is", async () => {
  const codes = "mention,subject,codebook,code,coder,at\nvk:2,Acme,motives,help,AK,2026-03-01T10:00Z\n" +
    "vk:3,help,motives,vent,HELP,2026-03-01T10:01Z\n";
  assert.deepEqual(await after({ "motives.csv": codes }), { removed: {}, left: [codes] });
});

Deno.test("forgetCoding() looks into files whose ending is in capitals, too", async () => {
  const { removed, left } = await after({ "TONE.CSV": `text,subject,tone\n${OWN},Acme,negative\n` });
  assert.deepEqual([removed, left], [{ "coding/TONE.CSV": 1 }, ["text,subject,tone\n"]]);
});

Deno.test("forgetCoding() of a study without coding/ removes nothing; where it cannot look it says so", async () => {
  const folder = await Deno.makeTempDir();
  assert.deepEqual(await forgetCoding(folder, person), {});
  await Deno.symlink("coding", join(folder, "coding")); // leads to itself
  await assert.rejects(forgetCoding(folder, person), /os error/);
  await Deno.remove(folder, { recursive: true });
});
