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

/** Apple's feed of reviews as JSON, each value under a label; the app itself may stand before them. */
export const appStoreFeed: Format = {
  name: "app-store-feed",
  label: "App Store feed of reviews (JSON)",
  shape: "objects",
  tables: true,
  confidence: "B",
  verified: "description",
  recognise: [["im:rating.label", "content.label", "updated.label"]],
  records: ["feed.entry", ""],
  reject: (fields) => fields.text("im:rating.label") === null ? "the app itself, no review" : null,
  id: "id.label",
  published_at: "updated.label",
  source: () => "app-store",
  kind: "review",
  text: "content.label",
  title: "title.label",
  author: "author.name.label",
  rating: "im:rating.label",
  people: ["author"],
};

/** Reviews as Google's console for developers exports them: CSV in UTF-16. Points without words are no mentions. */
export const googlePlayConsole: Format = {
  name: "google-play-console",
  label: "Google Play Console",
  shape: "table",
  confidence: "B",
  verified: "description",
  recognise: [["Package Name", "Star Rating", "Review Text", "Review Submit Date and Time"]],
  names: ["App Version Code", "App Version Name", "Reviewer Language", "Device", "Review Last Update Date and Time"],
  reject: (fields) =>
    fields.text("Review Text", "Review Title") === null ? "no text: the review is of points alone" : null,
  id: (fields) => /[?&]review-?id=([^&#]+)/i.exec(fields.text("Review Link") ?? "")?.[1] ?? null,
  published_at: "Review Submit Date and Time",
  answered_at: "Developer Reply Date and Time",
  source: () => "google-play",
  kind: "review",
  text: "Review Text",
  title: "Review Title",
  url: "Review Link",
  rating: "Star Rating",
};
