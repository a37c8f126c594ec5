import assert from "node:assert/strict";
import { handCodesFrame } from "../../../lib/coding/people/hand_codes_frame.ts";
import { TextBuilder } from "../../../lib/tables/columns.ts";

function idsOf(...ids: string[]) {
  const column = new TextBuilder();
  for (const id of ids) column.add(id);
  return column.build();
}

Deno.test("handCodesFrame() writes people's codes, counts those of other data, and says none where nothing fits", () => {
  const decision = { mention: "vk:1", subject: null, codebook: "motives", coder: "AK", at: 5, codes: ["help", "vent"] };
  const decisions = [
    decision,
    { ...decision, mention: "vk:2", codes: [] },
    { ...decision, mention: "vk:9" },
    { ...decision, codebook: "tone", subject: "Мегафон", codes: ["negative"] },
  ];
  const { frame, ...unknown } = handCodesFrame(decisions, [idsOf("vk:0", "vk:2"), idsOf("vk:1")], new Set(["МТС"]));
  assert.deepEqual(unknown, { unknown_mentions: 1, unknown_subjects: 1 });
  assert.deepEqual(
    frame.rows().map(({ mention, code, coder, confidence, at }) => [mention, code, coder, confidence, at]),
    [
      ["vk:1", "help", "AK", null, 5],
      ["vk:1", "vent", "AK", null, 5],
      ["vk:2", "none", "AK", null, 5],
    ],
  );
});

Deno.test("handCodesFrame() takes a subject's name in another case for that subject", () => {
  const decision = { mention: "vk:1", subject: "билайн ", codebook: "tone", coder: "AK", at: 5, codes: ["negative"] };
  const { frame, unknown_subjects } = handCodesFrame([decision], [idsOf("vk:1")], new Set(["МТС", "Билайн"]));
  assert.deepEqual([frame.rows().map(({ subject }) => subject), unknown_subjects], [["Билайн"], 0]);
});
