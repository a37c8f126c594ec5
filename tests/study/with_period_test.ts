import assert from "node:assert/strict";
import { withPeriod, withUntil } from "../../lib/study/with_period.ts";

const study = { timezone: "UTC", period: { from: Date.UTC(2015, 6, 1), to: Date.UTC(2015, 7, 1) } };

Deno.test("withPeriod() and withUntil() leave the study that they are given as it is", () => {
  const frozen = Object.freeze({ ...study, title: "x" });
  const { period, title } = withPeriod(frozen, "2016-01-01..2016-02-01");
  assert.deepEqual([period, title], [{ from: Date.UTC(2016, 0, 1), to: Date.UTC(2016, 1, 1) }, "x"]);
  assert.deepEqual(withUntil(frozen, "2015-07-15").period, { from: Date.UTC(2015, 6, 1), to: Date.UTC(2015, 6, 15) });
});

Deno.test("withPeriod() says what is wrong with the text", () => {
  const messages = {
    "2015-07-01": 'Cannot read --period: found "2015-07-01"; FROM..TO is needed, such as 2015-07-01..2015-08-01',
    "2015-07-01..July": 'Cannot read --period: found "July"; a day such as 2015-07-01 is needed',
    "2015-07-32..2015-08-01": 'Cannot read --period: found "2015-07-32"; a day such as 2015-07-01 is needed',
    "2015-08-01..2015-07-01":
      "Cannot read --period: from is 2015-08-01 and to is 2015-07-01; to must be later than from",
  };
  for (const [text, message] of Object.entries(messages)) {
    assert.throws(() => withPeriod(study, text), { name: "StudyError", message });
  }
});

Deno.test("withUntil() says why a day cannot end the study", () => {
  assert.throws(() => withUntil(study, "2015-07-01"), {
    message: "Cannot use --until 2015-07-01: the study's period begins on that day or later",
  });
  assert.throws(() => withUntil({ timezone: "UTC", period: null }, "July"), {
    message: 'Cannot read --until: found "July"; a day such as 2015-07-01 is needed',
  });
});

Deno.test("withUntil() ends the data of a study that has no period, at midnight of its zone", () => {
  const { period } = withUntil({ timezone: "Europe/Moscow", period: null }, "2015-07-01");
  assert.deepEqual(period, { until: Date.UTC(2015, 5, 30, 21) });
});
