/** The list of measures: a new measure is one file and one line here. @module */
import { measureList } from "../engine/measure_list.ts";
import { changeOfTopic } from "./breakdown/change_of_topic.ts";
import { shareOfCode } from "./breakdown/share_of_code.ts";
import { shareOfSource } from "./breakdown/share_of_source.ts";
import { shareOfTopic } from "./breakdown/share_of_topic.ts";
import { answeredWithin } from "./care/answered_within.ts";
import { answersDue } from "./care/answers_due.ts";
import { answersGiven } from "./care/answers_given.ts";
import { hoursOfWork } from "./care/hours_of_work.ts";
import { meanFirstResponse } from "./care/mean_first_response.ts";
import { medianFirstResponse } from "./care/median_first_response.ts";
import { ninetiethPercentileFirstResponse } from "./care/ninetieth_percentile_first_response.ts";
import { responseRate } from "./care/response_rate.ts";
import { responsesWithinTarget } from "./care/responses_within_target.ts";
import { answeredExpectation } from "./expectation/answered_expectation.ts";
import { behaviour } from "./expectation/behaviour.ts";
import { expected } from "./expectation/expected.ts";
import { expectedMentions } from "./expectation/expected_mentions.ts";
import { journey } from "./judgement/journey.ts";
import { meanRating } from "./judgement/mean_rating.ts";
import { motives } from "./judgement/motives.ts";
import { netTone } from "./judgement/net_tone.ts";
import { tone } from "./judgement/tone.ts";
import { toneOfTopic } from "./judgement/tone_of_topic.ts";
import { authors } from "./people/authors.ts";
import { expectedOfVoices } from "./people/expected_of_voices.ts";
import { mentionsByAuthor } from "./people/mentions_by_author.ts";
import { ownReposts } from "./people/own_reposts.ts";
import { shareOfPeople } from "./people/share_of_people.ts";
import { shareOfTopAuthors } from "./people/share_of_top_authors.ts";
import { shareOfVoiceOfPeople } from "./people/share_of_voice_of_people.ts";
import { toneOfVoices } from "./people/tone_of_voices.ts";
import { mentions } from "./volume/mentions.ts";
import { mentionsADay } from "./volume/mentions_a_day.ts";
import { mentionsWithDuplicates } from "./volume/mentions_with_duplicates.ts";
import { shareOfVoice } from "./volume/share_of_voice.ts";
import { shareOfVoiceByAuthors } from "./volume/share_of_voice_by_authors.ts";
import { spike } from "./volume/spike.ts";
import type { Measure } from "../types.ts";

/** Every measure, in the order of the rows of the table `measures`. */
export const MEASURES: readonly Measure[] = measureList([
  mentions,
  mentionsWithDuplicates,
  shareOfVoice,
  shareOfVoiceByAuthors,
  mentionsADay,
  spike,
  shareOfSource,
  shareOfTopic,
  changeOfTopic,
  toneOfTopic,
  shareOfCode,
  authors,
  mentionsByAuthor,
  shareOfTopAuthors,
  shareOfPeople,
  shareOfVoiceOfPeople,
  toneOfVoices,
  expectedOfVoices,
  ownReposts,
  tone,
  netTone,
  meanRating,
  motives,
  journey,
  expected,
  expectedMentions,
  behaviour,
  answeredExpectation,
  answersDue,
  answersGiven,
  responseRate,
  responsesWithinTarget,
  answeredWithin,
  medianFirstResponse,
  ninetiethPercentileFirstResponse,
  meanFirstResponse,
  hoursOfWork,
]);
