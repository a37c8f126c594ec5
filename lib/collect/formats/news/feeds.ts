import { plainText } from "../../values/entities.ts";
import type { Document, Fields, Format, JsonObject } from "../../types.ts";

/** When an item was published, and, of one that does not say so, when it was changed. */
const RSS_DATES = [
    "pubdate",
    "dc:date",
    "published",
    "atom:published",
    "dcterms:created",
    "dcterms:issued",
    "dc:created",
  ],
  RSS_CHANGES = ["updated", "atom:updated", "dcterms:modified", "dc:modified"];
const RSS_TEXTS = ["content:encoded", "yandex:full-text", "description", "content", "summary", "media:description"];

/** RSS 2.0 and 1.0 (RDF), in the encoding that they declare. */
export const rss: Format = {
  name: "rss",
  label: "RSS",
  shape: "feed",
  confidence: "A",
  verified: "sample",
  recognise: [["item"]],
  expand: (record, { head }) => [withWords(inFeed(record, head, ["link", "permalink", "rdf:about"]))],
  id: ["guid", "address"],
  source: byFeed,
  published_at: [...RSS_DATES, ...RSS_CHANGES],
  date_guessed: (fields) => fields.text(...RSS_DATES) === null,
  markup: "html",
  text: RSS_TEXTS,
  title: "title",
  url: "address",
  author: (fields) => {
    const author = fields.text("dc:creator", "author", "author.name", "itunes:author");
    return /^\S+@\S+ \((.+)\)$/.exec(author?.trim() ?? "")?.[1] ?? author;
  },
  comments: "slash:comments",
  used: ["link", "permalink", "rdf:about", "home"],
};

/** Atom. */
export const atom: Format = {
  name: "atom",
  label: "Atom",
  shape: "feed",
  confidence: "A",
  verified: "description",
  recognise: [["entry"]],
  expand: (record, { head }) => [{ ...inFeed(record, head, ["link"]), ...writtenBy(record, head) }],
  id: ["id", "address"],
  source: byFeed,
  published_at: ["published", "issued", "updated", "modified"],
  date_guessed: (fields) => fields.text("published", "issued") === null,
  markup: "html",
  text: ["content", "summary", "media:group.media:description"],
  title: "title",
  url: "address",
  author: ["author.name", "author"],
  kind: (fields) => fields.text("im:rating") ? "review" : null, // Apple's feed of an app's reviews
  rating: "im:rating",
  used: ["link", "home", "xml:base"],
};

/** JSON Feed 1.0 and 1.1. */
export const jsonFeed: Format = {
  name: "json-feed",
  label: "JSON Feed",
  shape: "objects",
  tables: "nested",
  confidence: "A",
  verified: "sample",
  recognise: [["id", "content_html|content_text", "date_published"], ["id", "content_html|content_text", "url"]],
  records: ["items"],
  expand: (record, { head }) => {
    const [first = record.author] = typeof record.authors === "object" ? Object.values(record.authors ?? {}) : [];
    const name = first && typeof first === "object" ? (first as { name?: unknown }).name : first;
    const feed = { home: head.home_page_url, base: head.home_page_url ?? head.feed_url };
    return [{ ...inFeed(record, feed, ["url", "external_url"]), writer: typeof name === "string" ? name : null }];
  },
  id: ["id", "address"],
  source: byFeed,
  published_at: ["date_published", "date_modified"],
  date_guessed: (fields) => fields.text("date_published") === null,
  text: (fields) => plainText(fields.text("content_html") ?? "").trim() || fields.text("content_text", "summary"),
  title: "title",
  url: "address",
  author: "writer",
  people: ["authors", "author"],
  used: ["content_html", "content_text", "url", "home"],
};

/** An item without texts that hold tags alone (a picture), where another has words. */
function withWords(record: JsonObject): JsonObject {
  const isBlank = ([name, value]: readonly [string, unknown]) =>
    RSS_TEXTS.includes(name) && typeof value === "string" && plainText(value).trim() === "";
  return Object.fromEntries(Object.entries(record).filter((entry) => !isBlank(entry)));
}

/** An item with its whole address, and the feed's page as its home. */
function inFeed(record: JsonObject, { home, base }: JsonObject, links: readonly string[]): JsonObject {
  const link = links.map((name) => record[name]).find((value) => typeof value === "string" && value.trim() !== "");
  const own = record["xml:base"], near = typeof own === "string" ? resolved(own.trim(), base) : base;
  const address = typeof link === "string" ? resolved(link.trim(), near) : null;
  return { ...record, address, home: typeof home === "string" ? home : null };
}

function resolved(link: string, base: unknown): string {
  if (/^[a-z][a-z0-9+.-]*:/i.test(link) || typeof base !== "string" || !URL.canParse(link, base)) return link;
  return new URL(link, base).href;
}

/** Where an item has no address it was read on the feed's own site. */
function byFeed(fields: Fields): string | null {
  return fields.text("address") === null ? fields.text("home") : null;
}

/** The feed's author is that of an entry which names none (RFC 4287, 4.2.1), unless it comes from another feed. */
function writtenBy(record: JsonObject, { author }: Document["head"]): JsonObject {
  const own = ["author.name", "author", "source.title", "source.id"].some((name) => name in record);
  return own || typeof author !== "string" ? {} : { "author.name": author };
}
