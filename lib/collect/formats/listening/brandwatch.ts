import type { Format } from "../../types.ts";
import { readRating } from "../../values/read_number.ts";
import { placeOf } from "../pieces.ts";

const REPOST_OF = bothWays("X Repost of", "Twitter Retweet of");
const REPLY_TO = [...bothWays("X Reply to", "Twitter Reply to"), "replyTo"];

/** Bulk mentions downloads (CSV, XLSX) and the API's JSON, which has the same names in camel case. */
export const brandwatch: Format = {
  name: "brandwatch",
  label: "Brandwatch",
  shape: "objects",
  tables: true,
  confidence: "B",
  verified: "sample",
  recognise: [["Query Id|queryId", "Query Name|queryName", "Url", "Resource Id|Full Text|Snippet|resourceId|fullText"]],
  names: [
    "Date",
    "Title",
    "Domain",
    "Sentiment",
    "Page Type",
    "Thread Entry Type",
    "Thread Id",
    "Thread URL",
    "Full Name",
  ],
  sheets: ["Sheet0"],
  records: ["results", ""],
  zone: "utc",
  id: ["Resource Id", "resourceId"],
  published_at: ["Date", "date"],
  kind: (fields) => {
    const entry = fields.text("Thread Entry Type", "threadEntryType")?.toLowerCase();
    if (entry === "share" || fields.text(...REPOST_OF)) return "repost";
    // Zero stars are a column that was filled for all.
    if (
      fields.text("Page Type", "pageType")?.toLowerCase() === "review" || readRating(fields.text("Rating", "rating"))
    ) {
      return "review";
    }
    return entry === "reply" || entry === "comment" ? entry : "post";
  },
  text: ["Full Text", "fullText", "Snippet", "snippet"],
  title: ["Title", "title"],
  url: ["Url", "url", "Original Url", "originalUrl"],
  author: ["Author", "author"],
  parent: (fields) =>
    fields.text(...REPLY_TO) ??
      (isAnswer(fields.text("Thread Entry Type", "threadEntryType"))
        ? fields.text("Thread URL", "threadURL", "threadUrl", "Thread Id", "threadId")
        : null),
  place: (fields) => placeOf("City", "Region", "Country")(fields) ?? placeOf("city", "region", "country")(fields),
  rating: ["Rating", "rating"],
  likes: bothWays(
    "Likes",
    "X Likes",
    "Twitter Likes",
    "Facebook Likes",
    "Instagram Likes",
    "Reddit Score",
    "Linkedin Likes",
  ),
  comments: bothWays(
    "Comments",
    "X Replies",
    "X Reply Count",
    "Twitter Reply Count",
    "Facebook Comments",
    "Instagram Comments",
    "Reddit Comments",
    "Linkedin Comments",
  ),
  shares: bothWays("Shares", "X Reposts", "Twitter Retweets", "Facebook Shares", "Linkedin Shares"),
  views: ["Impressions", "impressions"],
  people: bothWays(
    "Full Name",
    "Avatar",
    "Thread Author",
    "Mentioned Authors",
    "X Author ID",
    "Twitter Author ID",
    "Facebook Author ID",
  ),
};

function isAnswer(entry: string | null): boolean {
  return entry !== null && /^(?:reply|comment)$/i.test(entry);
}

/** Names as the downloads have them, and as the API writes them: `X Reply to`, `xReplyTo`. */
function bothWays(...names: string[]): string[] {
  const camel = (name: string) =>
    name.split(" ").map((word, i) => i === 0 ? word.toLowerCase() : word[0].toUpperCase() + word.slice(1)).join("");
  return names.flatMap((name) => [name, camel(name)]);
}
