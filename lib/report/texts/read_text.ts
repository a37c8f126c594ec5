/** What was read, in a sentence. @module */
import type { Report } from "../types.ts";

/** Records, files, sources and mentions, with the words that go with their numbers. */
export function readText({ words, numbers, books }: Pick<Report, "words" | "numbers" | "books">): string {
  return words.read({
    records: books.records,
    recordsText: numbers.count(books.records),
    files: books.files,
    filesText: numbers.count(books.files),
    sources: books.sources,
    sourcesText: numbers.count(books.sources),
    kept: books.kept,
    keptText: numbers.count(books.kept),
  });
}
