/** The questions that the company's accounts answered, with their answers. @module */
import type { Part } from "../../tables/stage.ts";
import type { Facts } from "../reading/types.ts";
import { textsOfRows } from "../mentions/row_texts.ts";
import { plainHandle } from "../texts/author_name.ts";
import type { SubjectView } from "../types.ts";
import type { Exchange } from "./answered_differently.ts";

/**
 * Each reply of the subject's accounts with the mention it answers, where that was kept; an account is one however its name is
 * written. O(replies) texts are read.
 */
export function readExchanges({ kept }: Facts, parts: readonly Part[], subject: SubjectView): Exchange[] {
  const pairs = kept.replies.filter(({ row }) => kept.official[row] === subject.index && kept.isCopy[row] === 0)
    .map(({ row, parent }) => ({ answer: row, question: kept.ids.findText(parent) }))
    .filter(({ question }) => question >= 0 && kept.official[question] < 0);
  const texts = textsOfRows({ kept }, parts, pairs.flatMap(({ answer, question }) => [answer, question]));
  return pairs.map(({ answer, question }) => {
    const [a, q] = [texts.get(answer)!, texts.get(question)!];
    return { question: q.text, answer: a.text, account: plainHandle(a.author ?? ""), asked: q.id, answered: a.id };
  });
}
