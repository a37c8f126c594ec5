/** What was read, in a sentence. @module */
import { shown } from "../measures.ts";
import type { Report } from "../types.ts";

/** How many of the kept mentions are about any subject, each once; null where the study's measures do not say. */
export function aboutAny({ measures }: Pick<Report, "measures">): number | null {
  return shown(measures.one("mentions", { subject: "all" }));
}

/** Records, files, sources and mentions, with the words that go with their numbers. */
export function readText(report: Pick<Report, "words" | "numbers" | "books" | "measures">): string {
  const { words, numbers, books } = report, about = aboutAny(report);
  return words.read({
    records: books.records,
    recordsText: numbers.count(books.records),
    files: books.files,
    filesText: numbers.count(books.files),
    sources: books.sources,
    sourcesText: numbers.count(books.sources),
    kept: books.kept,
    keptText: numbers.count(books.kept),
    aboutText: about === null ? "" : numbers.count(about),
  });
}
