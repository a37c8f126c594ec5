import type { Fields, Format } from "../../types.ts";
import { sourceOfUrl } from "../../values/source_slug.ts";
import { dateAndTime, placeOf } from "../pieces.ts";

const SOCIAL = new Set(["twitter", "facebook", "instagram", "reddit", "youtube", "tiktok", "vk", "bluesky"]);

/** UTF-16 with tabs, called .csv, or XLSX; account's zone. News have headline and opening, posts their hit sentence. */
export const meltwater: Format = {
  name: "meltwater",
  label: "Meltwater",
  shape: "table",
  confidence: "B",
  verified: "description",
  recognise: [
    ["Hit Sentence", "Opening Text", "Influencer"],
    ["Author Handle", "Source Name", "Source Domain", "Keyphrases"],
  ],
  names: [
    "Date",
    "Headline",
    "URL",
    "Source",
    "Country",
    "Subregion",
    "Language",
    "Reach",
    "AVE",
    "Sentiment",
    "Input Name",
  ],
  id: ["Tweet Id", "Document ID"],
  published_at: dateOf,
  kind: (fields) => /^RT @/.test(fields.text("Hit Sentence") ?? "") ? "repost" : null,
  text: (fields) =>
    isSocial(fields)
      ? fields.text("Hit Sentence", "Opening Text", "Headline", "Title")
      : distinct(fields.text("Opening Text"), fields.text("Hit Sentence")),
  title: (fields) => isSocial(fields) ? null : fields.text("Headline", "Title"),
  url: ["URL", "Links"],
  author: ["Influencer", "Author Handle", "Author Name"],
  place: placeOf("City", "State", "Country"),
  likes: "Likes",
  comments: ["Comments", "Replies"],
  shares: ["Shares", "Retweets", "Reposts"],
  views: ["Views", "Estimated Views"],
  people: ["Twitter Screen Name", "Twitter Id", "User Profile Url", "Twitter Bio"],
  used: ["Date", "Time", "Alternate Date Format", "Hit Sentence", "Opening Text", "Headline"],
};

const dayAndTime = dateAndTime(["Alternate Date Format"], ["Time"]), dateOrPair = dateAndTime(["Date"], ["Time"]);

/** The pair of day and time is safe; `Date` varies. */
function dateOf(fields: Fields): string | null {
  return dayAndTime(fields) ?? dateOrPair(fields);
}

function isSocial(fields: Fields): boolean {
  return fields.text("Tweet Id") !== null || SOCIAL.has(sourceOfUrl(fields.text("URL", "Links")) ?? "");
}

function distinct(opening: string | null, hit: string | null): string | null {
  if (!opening || !hit) return opening ?? hit;
  return opening.includes(hit) ? opening : `${opening}\n${hit}`;
}
