import assert from "node:assert/strict";
import fc from "fast-check";
import { escapeHtml, jsonForHtml, Markup, markup } from "../../lib/report/markup.ts";

Deno.test("markup() escapes texts and leaves markup as it is", () => {
  const inner = markup`<b>${"a & b"}</b>`;
  assert.equal(String(markup`<p title="${'"x"'}">${inner}</p>`), '<p title="&quot;x&quot;"><b>a &amp; b</b></p>');
  assert.ok(inner instanceof Markup);
});

Deno.test("markup() joins lists and writes nothing for null, undefined and false, but a zero", () => {
  assert.equal(String(markup`[${[1, 2]}${null}${undefined}${false}${0}]`), "[120]");
});

Deno.test("escapeHtml() leaves no character that could open a tag or close an attribute", () => {
  fc.assert(fc.property(fc.string({ unit: "binary" }), (text) => !/[<>"'\0]/.test(escapeHtml(text))), { seed: 1 });
});

Deno.test("jsonForHtml() is the same data again and holds no <", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      const json = jsonForHtml({ text });
      assert.ok(!json.includes("<") && !json.includes("\u2028"));
      assert.equal(JSON.parse(json).text, text);
    }),
    { seed: 1 },
  );
});
