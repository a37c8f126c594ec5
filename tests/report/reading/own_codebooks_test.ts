import assert from "node:assert/strict";
import { ownCodebook, readOwnCodebooks } from "../../../lib/report/reading/own_codebooks.ts";

Deno.test("readOwnCodebooks() reads a study's files by name, and leaves the toolkit's own alone", async () => {
  const folder = await Deno.makeTempDir();
  try {
    await Deno.mkdir(`${folder}/coding`);
    await Deno.writeTextFile(
      `${folder}/coding/food.yml`,
      "label: { uk: Їжа }\ncodes: [{ code: late, label: { uk: спізнилися } }]",
    );
    const own = await readOwnCodebooks(["motives", "coding/food.yml"], folder, "uk");
    assert.deepEqual([...own.keys()], ["food"]);
    assert.equal(own.get("food")!.label, "Їжа");
    assert.equal(own.get("food")!.codes.get("late"), "спізнилися");
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
});

Deno.test("ownCodebook() takes another language's label where the report's is missing, and none where there is none", () => {
  const { label, codes } = ownCodebook("codes: [{ code: a, label: { en: A } }, { code: b }]\nlabel:", "ru");
  assert.equal(label, null);
  assert.deepEqual([...codes], [["a", "A"]]);
});

Deno.test("ownCodebook() takes one text for all languages, and names a child behind its parent, by its code where it has no label", () => {
  const { label, codes } = ownCodebook(
    "label: Hotel\ncodes: [{ code: room, label: Room, children: [{ code: dirt, label: Dirt }, { code: bed }] }, " +
      "{ code: food, children: [{ code: late, label: { ru: Опоздала } }] }]",
    "ru",
  );
  assert.equal(label, "Hotel");
  assert.deepEqual([...codes], [
    ["room", "Room"],
    ["dirt", "Room › Dirt"],
    ["bed", "Room › bed"],
    ["late", "food › Опоздала"],
  ]);
});
