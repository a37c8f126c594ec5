/** The sentence that answers each question, in the questions' order: the same on every page, sheet and slide. @module */
import { expectationAnswer } from "../texts/expectation_answer.ts";
import type { Report } from "../types.ts";
import { aboutWhatAnswer } from "./about_what.ts";
import { answeringAnswer } from "./answering.ts";
import { doTheyTalkAnswer } from "./do_they_talk.ts";
import { howMuchAnswer } from "./how_much.ts";
import { howOftenAnswer } from "./how_often.ts";
import { motivesAnswer } from "./motives.ts";
import { stageAnswer } from "./stage_of_cycle.ts";
import { toneAnswer } from "./tone.ts";
import { whereAnswer } from "./where.ts";
import { whoAnswer } from "./who.ts";

/** Question 1 stands first. */
export const ANSWERS: readonly ((report: Report) => string)[] = [
  doTheyTalkAnswer,
  howMuchAnswer,
  howOftenAnswer,
  whereAnswer,
  aboutWhatAnswer,
  whoAnswer,
  toneAnswer,
  motivesAnswer,
  stageAnswer,
  expectationAnswer,
  answeringAnswer,
];
