import { plainText } from "../../values/entities.ts";
import type { Format } from "../../types.ts";

/** RSS 2.0 and 1.0 (RDF), in the encoding that they declare. */
export const rss: Format = {
  name: "rss",
  label: "RSS",
  shape: "feed",
  confidence: "A",
  verified: "sample",
  recognise: [["item"]],
  id: ["guid", "link"],
  published_at: ["pubdate", "dc:date", "published", "dcterms:created"],
  markup: "html",
  text: ["content:encoded", "yandex:full-text", "description", "content", "summary"],
  title: "title",
  url: ["link", "guid"],
  author: (fields) => {
    const author = fields.text("dc:creator", "author", "author.name", "itunes:author");
    return /^\S+@\S+ \((.+)\)$/.exec(author?.trim() ?? "")?.[1] ?? author;
  },
  comments: "slash:comments",
};

/** Atom. */
export const atom: Format = {
  name: "atom",
  label: "Atom",
  shape: "feed",
  confidence: "A",
  verified: "description",
  recognise: [["entry"]],
  id: ["id", "link"],
  published_at: ["published", "issued", "updated", "modified"],
  date_guessed: (fields) => fields.text("published", "issued") === null,
  markup: "html",
  text: ["content", "summary"],
  title: "title",
  url: "link",
  author: ["author.name", "author"],
};

/** JSON Feed 1.0 and 1.1. */
export const jsonFeed: Format = {
  name: "json-feed",
  label: "JSON Feed",
  shape: "objects",
  confidence: "A",
  verified: "sample",
  recognise: [["id", "content_html|content_text", "date_published"], ["id", "content_html|content_text", "url"]],
  records: ["items"],
  expand: (record) => {
    const [first] = Array.isArray(record.authors) ? record.authors : [record.author];
    const name = first && typeof first === "object" ? (first as { name?: unknown; url?: unknown }).name : first;
    return [{ ...record, writer: typeof name === "string" ? name : null }];
  },
  id: ["id", "url"],
  published_at: ["date_published", "date_modified"],
  date_guessed: (fields) => fields.text("date_published") === null,
  text: (fields) => {
    const html = fields.text("content_html");
    return html === null ? fields.text("content_text", "summary") : plainText(html);
  },
  title: "title",
  url: ["url", "external_url"],
  author: "writer",
  people: ["authors", "author"],
  used: ["content_html", "content_text"],
};
