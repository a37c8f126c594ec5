import type { Format } from "../../types.ts";

/** A conversation stream; its columns are chosen by the user's widget. */
export const sprinklr: Format = {
  name: "sprinklr",
  label: "Sprinklr",
  shape: "table",
  confidence: "C",
  verified: "description",
  recognise: [["Conversation Stream", "snType column", "Permalink"]],
  names: ["Campaign ID", "Created Time", "Sender Screen Name", "User Name", "Sentiment", "Country"],
  id: "Campaign ID",
  published_at: "Created Time",
  source: "snType column",
  text: "Conversation Stream",
  url: "Permalink",
  author: ["Sender Screen Name", "User Name"],
  place: "Country",
};
