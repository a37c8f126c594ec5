import assert from "node:assert/strict";
import { readWaiting } from "../../../lib/audit/monday/read_waiting.ts";

Deno.test("readWaiting() gives names and texts as they were before they were marked as no formulas", async () => {
  const file = await Deno.makeTempFile();
  await Deno.writeTextFile(
    file,
    "\ufefflist,id,published_at,waiting_hours,source,author,subject,expectation,stage,department,text\r\n" +
      `answer,vk:1,2026-03-01 10:00,5.5,vk,user-1,'=Северлинк,support,use,'+7 900,"'=1+1, ""да"""\r\n`,
  );
  const [{ subject, department, text, waiting_hours }] = await readWaiting(file);
  assert.deepEqual([subject, department, text, waiting_hours], ["=Северлинк", "+7 900", '=1+1, "да"', 5.5]);
  await Deno.remove(file);
});
