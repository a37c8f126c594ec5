import type { Format } from "../../types.ts";
import { dateAndTime } from "../pieces.ts";

/** Determ (Mediatoolkit): `from` is the medium. */
export const determ: Format = {
  name: "determ",
  label: "Determ",
  shape: "table",
  confidence: "C",
  verified: "description",
  recognise: [["mention_snippet", "from", "engagement_rate"]],
  names: ["date", "time", "title", "author", "reach", "url"],
  published_at: dateAndTime(["date"], ["time"]),
  text: "mention_snippet",
  title: "title",
  url: ["url", "link"],
  author: "author",
  likes: ["like_count", "likes"],
  comments: ["comment_count", "comments"],
  shares: ["share_count", "shares"],
  views: ["view_count", "views"],
  used: ["date", "time"],
};
