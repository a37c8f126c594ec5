/** The pages of a report in their order: a new question is one file and one line here. @module */
import type { Markup } from "../markup.ts";
import type { Report } from "../types.ts";
import { aboutWhat } from "./about_what.ts";
import { answering } from "./answering.ts";
import { doTheyTalk } from "./do_they_talk.ts";
import { expectation } from "./expectation.ts";
import { howMuch } from "./how_much.ts";
import { howOften } from "./how_often.ts";
import { motives } from "./motives.ts";
import { stageOfCycle } from "./stage_of_cycle.ts";
import { tone } from "./tone.ts";
import { where } from "./where.ts";
import { who } from "./who.ts";

/** A page: a section made of the report's numbers. */
export type Page = (report: Report) => Markup;

export const PAGES: readonly Page[] = [
  doTheyTalk,
  howMuch,
  howOften,
  where,
  aboutWhat,
  who,
  tone,
  motives,
  stageOfCycle,
  expectation,
  answering,
];
