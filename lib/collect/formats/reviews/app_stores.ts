import type { Format } from "../../types.ts";

/** google-play-scraper (Python): CSV by pandas, or JSON. Its dates are the collecting machine's wall time. */
export const googlePlay: Format = {
  name: "google-play",
  label: "Google Play by google-play-scraper",
  shape: "objects",
  tables: true,
  confidence: "A",
  verified: "sample",
  recognise: [["reviewId", "score", "thumbsUpCount"]],
  names: ["userName", "userImage", "content", "reviewCreatedVersion", "at", "replyContent", "repliedAt", "appVersion"],
  records: ["", "reviews"],
  id: "reviewId",
  published_at: "at",
  answered_at: "repliedAt",
  source: () => "google-play",
  kind: "review",
  text: "content",
  author: "userName",
  rating: "score",
  likes: "thumbsUpCount",
  people: ["userImage"],
};

/** The scraper of the same name for Node. */
export const googlePlayNode: Format = {
  name: "google-play-node",
  label: "Google Play by google-play-scraper (Node)",
  shape: "objects",
  tables: true,
  confidence: "C",
  verified: "description",
  recognise: [["userName", "thumbsUp", "score", "text", "date"]],
  names: ["id", "scoreText", "replyDate", "replyText", "version", "criterias"],
  records: ["", "data"],
  id: "id",
  published_at: "date",
  answered_at: "replyDate",
  source: () => "google-play",
  kind: "review",
  text: "text",
  title: "title",
  author: "userName",
  rating: "score",
  likes: "thumbsUp",
  people: ["userImage"],
};

/** app_store_scraper: no ids, no addresses, dates without a zone. */
export const appStore: Format = {
  name: "app-store",
  label: "App Store by app_store_scraper",
  shape: "objects",
  tables: true,
  confidence: "A",
  verified: "description",
  recognise: [["isEdited", "review", "rating", "userName"]],
  names: ["date", "title", "developerResponse"],
  records: ["", "reviews"],
  published_at: "date",
  source: () => "app-store",
  kind: "review",
  text: "review",
  title: "title",
  author: "userName",
  rating: "rating",
};
