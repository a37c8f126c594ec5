import assert from "node:assert/strict";
import { locateStudy } from "../../lib/study/locate.ts";
import { withFiles } from "./_study.ts";

Deno.test("locateStudy() names the other study files of a folder without study.yml", async () => {
  await withFiles({ "study-2.yml": "", "a.csv": "" }, async (folder) => {
    await assert.rejects(locateStudy(folder), {
      name: "StudyError",
      message:
        'Cannot find the study: folder "study" has no study.yml; it holds "study-2.yml": give the path of the one that is meant',
    });
  });
});

Deno.test("locateStudy() says how to make a study where there is none", async () => {
  await withFiles({ "a.csv": "" }, async (folder) => {
    await assert.rejects(locateStudy(folder), {
      message:
        'Cannot find the study: folder "study" has no study.yml; deno task new FOLDER FILE… makes one from export files',
    });
  });
});

Deno.test("locateStudy() says which folder or file is missing, and what is near", async () => {
  await withFiles({ "study.yml": "" }, async (folder) => {
    await assert.rejects(locateStudy(`${folder}/studi.yml`), {
      message: 'Cannot find the study: folder "study" has no file "studi.yml"; did you mean "study.yml"?',
    });
    await assert.rejects(locateStudy(`${folder}/../stud`), {
      message: 'Cannot find the study: there is no folder "stud"; did you mean "study"?',
    });
    await assert.rejects(locateStudy(`${folder}/may`), {
      message: 'Cannot find the study: there is no folder "may"; give the path of a folder with a study.yml',
    });
    await assert.rejects(locateStudy(`${folder}/may/study.yml`), {
      message: 'Cannot find the study: there is no folder "may"',
    });
  });
});
