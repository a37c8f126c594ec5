/** The study that benchmarks run: six subjects in made-up mentions on telecoms and banks. @module */

/** Columns of the made-up file. */
export const BENCH_COLUMNS = {
  id: "id",
  published_at: "date",
  source: "source",
  author: "author",
  text: "text",
  likes: "likes",
  url: "url",
};

export const BENCH_SUBJECTS = [
  { name: "Билайн", query: "билайн OR beeline" },
  { name: "МТС", query: "(мтс OR mts) AND NOT (мотоцикл OR трактор)" },
  { name: "Мегафон", query: "мегафон OR megafon" },
  { name: "Теле2", query: "теле2 OR tele2" },
  { name: "Сбербанк", query: "сбербанк OR сбер OR sberbank" },
  { name: "ВТБ", query: "втб* OR vtb*" },
];

/** `study.yml` over one file of that form. */
export function benchStudy(file: string): string {
  const columns = Object.entries(BENCH_COLUMNS).map(([target, name]) => `${target}: ${name}`).join(", ");
  const subjects = BENCH_SUBJECTS.map(({ name, query }, i) =>
    `  - { name: ${name}, kind: ${i === 0 ? "company" : "competitor"}, query: '${query}' }`
  );
  return [
    "title: Benchmark",
    "language: ru",
    "timezone: Europe/Moscow",
    "sources:",
    `  - files: ${file}`,
    `    columns: { ${columns} }`,
    "subjects:",
    ...subjects,
    "topics: { count: 50 }",
    "",
  ].join("\n");
}
