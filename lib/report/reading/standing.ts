/** What a report reads of tables that are there before anything was measured. @module */
import type { EarlyContext } from "../../tables/stage.ts";
import { zoneOf } from "../../time/zone.ts";
import { plainHandle } from "../texts/author_name.ts";
import type { ReportParameters } from "../types.ts";
import { readStandingFacts } from "./facts.ts";
import type { StandingFacts } from "./types.ts";
import { readKept } from "./kept.ts";

/** The kept mentions, and what the tables say of them; null where one of the tables is still being made. */
export function readStanding(
  { parameters, parts }: Pick<EarlyContext<ReportParameters>, "parameters" | "parts">,
): StandingFacts | null {
  const [mentions, matches, topic_members, codes] = ["mentions", "matches", "topic_members", "codes"].map(parts);
  if (!mentions || !matches || !topic_members || !codes) return null;
  const { subjects, timezone } = parameters;
  const kept = readKept(mentions, { zone: zoneOf(timezone), owners: ownersOf(subjects) });
  return readStandingFacts(kept, { matches, topic_members, codes }, subjects.map(({ name }) => name));
}

/** Number of the subject by its account's handle; an account of two subjects is that of the first. */
function ownersOf(subjects: ReportParameters["subjects"]): Map<string, number> {
  const pairs = subjects.flatMap(({ accounts }, place) =>
    accounts.map((account) => [plainHandle(account), place] as const)
  );
  return new Map(pairs.reverse());
}
