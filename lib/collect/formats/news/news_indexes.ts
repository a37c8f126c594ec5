import type { Format } from "../../types.ts";

/** GDELT's DOC interface: titles only, and the moment when a page was seen, not published. */
export const gdelt: Format = {
  name: "gdelt",
  label: "GDELT DOC",
  shape: "objects",
  tables: true,
  confidence: "B",
  verified: "sample",
  recognise: [["seendate", "title", "url"]],
  names: ["url_mobile", "socialimage", "domain", "language", "sourcecountry"],
  records: ["articles", ""],
  published_at: "seendate",
  zone: "utc",
  date_guessed: true,
  text: "title",
  url: "url",
  place: "sourcecountry",
};

/** The same interface's CSV. */
export const gdeltCsv: Format = {
  ...gdelt,
  name: "gdelt-csv",
  label: "GDELT DOC (CSV)",
  shape: "table",
  tables: false,
  confidence: "C",
  verified: "description",
  recognise: [["URL", "MobileURL", "Date", "Title"]],
  published_at: "Date",
  text: "Title",
  url: "URL",
};

/** Media Cloud, old and new: titles only; the date may lack a time. */
export const mediaCloud: Format = {
  name: "media-cloud",
  label: "Media Cloud",
  shape: "objects",
  tables: true,
  confidence: "B",
  verified: "description",
  recognise: [["stories_id", "publish_date", "media_name"], ["id", "indexed_date", "publish_date", "media_name"]],
  names: ["title", "url", "language", "ap_syndicated", "themes", "media_id", "media_url"],
  records: ["", "stories"],
  id: ["stories_id", "id"],
  published_at: "publish_date",
  text: "title",
  url: "url",
};
