import { isObject } from "../../mapping/key_paths.ts";
import type { Format, JsonObject } from "../../types.ts";

/** Reviews scraped from Trustpilot's pages: their JSON, flattened or not, names in any case. */
export const trustpilot: Format = {
  name: "trustpilot",
  label: "Trustpilot",
  shape: "objects",
  tables: true,
  confidence: "B",
  verified: "description",
  recognise: [["consumer.displayName", "dates.publishedDate", "rating"]],
  names: ["id", "title", "text", "likes", "consumer.countryCode", "reply.message"],
  records: ["", "reviews"],
  expand: (record) => [lowerCased(record) as JsonObject],
  id: "id",
  published_at: "dates.publisheddate",
  source: () => "trustpilot",
  kind: "review",
  text: "text",
  title: "title",
  url: ["url", "reviewurl"],
  author: "consumer.displayname",
  place: "consumer.countrycode",
  rating: "rating",
  likes: "likes",
  people: ["consumer", "consumer.id", "consumer.imageurl"],
};

function lowerCased(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(lowerCased);
  return isObject(value)
    ? Object.fromEntries(Object.entries(value).map(([key, item]) => [key.toLowerCase(), lowerCased(item)]))
    : value;
}

/** What a company exports of its own reviews. */
export const trustpilotBusiness: Format = {
  name: "trustpilot-business",
  label: "Trustpilot for businesses",
  shape: "table",
  confidence: "C",
  verified: "description",
  recognise: [["Review Created (UTC)", "Review Content", "Review Stars"]],
  names: ["Review Title", "Review Username", "Review Id", "Company Reply Date (UTC)", "Reference Id", "Domain URL"],
  zone: "utc",
  id: "Review Id",
  published_at: "Review Created (UTC)",
  answered_at: "Company Reply Date (UTC)",
  source: () => "trustpilot",
  kind: "review",
  text: "Review Content",
  title: "Review Title",
  author: ["Review Username", "Review Consumer User Id"],
  rating: "Review Stars",
  place: "Location Name",
  people: ["Review User Email", "Review Consumer User Id"],
};
