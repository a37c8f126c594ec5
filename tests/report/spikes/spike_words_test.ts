import assert from "node:assert/strict";
import { spikeWords } from "../../../lib/report/spikes/spike_words.ts";

const USUAL = Array.from({ length: 28 }, () => "Северика: інтернет повільний");
const day = (...texts: string[]) => texts.map((text, i) => ({ id: `vk:${i}`, text }));

Deno.test("spikeWords() leaves out what grew only as the whole day did, handles, addresses, numbers and short words", () => {
  const on = day(...Array.from({ length: 9 }, () => "Северика, інтернет @masha_p https://x.example/skandal 2026 дим"));
  assert.deepEqual(spikeWords(on, USUAL, 28), []);
});

Deno.test("spikeWords() counts a mention once, takes forms together and shows the commonest", () => {
  const on = day("Аварія! Аварія на станції", "аварію знову", "Північ без аварії", "аварію бачили");
  const [first] = spikeWords(on, USUAL, 28);
  assert.deepEqual([first.kind, first.value, first.count, first.usual], ["word", "аварію", 4, 0]);
});

Deno.test("spikeWords() says how often a word was there before, and has nothing to say where nothing lies before", () => {
  const before = [...USUAL, "аварія", "аварія"]; // two in fourteen days
  const on = day(...Array.from({ length: 10 }, () => "аварія"));
  assert.equal(spikeWords(on, before, 14)[0].usual.toFixed(3), (2 / 14).toFixed(3));
  assert.deepEqual(spikeWords(on, [], 0), []);
});

Deno.test("spikeWords() shows a word that an apostrophe divides as one", () => {
  const on = day(...Array.from({ length: 6 }, () => "Немає зв'язку"));
  assert.deepEqual(spikeWords(on, USUAL, 28).map(({ value }) => value), ["зв'язку"]); // немає is a stop word
});
