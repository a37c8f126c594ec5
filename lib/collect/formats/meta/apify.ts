import type { Format } from "../../types.ts";

/** Comments (and posts, by their caption) of Apify's Instagram actors. */
export const apifyInstagram: Format = {
  name: "apify-instagram",
  label: "Apify Instagram",
  shape: "objects",
  tables: true,
  confidence: "C",
  verified: "description",
  recognise: [["ownerUsername", "likesCount", "timestamp", "text|caption"]],
  records: ["", "items"],
  zone: "utc",
  id: "id",
  published_at: "timestamp",
  source: () => "instagram",
  kind: (fields) => fields.text("caption") !== null && fields.text("text") === null ? "post" : "comment",
  text: ["text", "caption"],
  url: ["commentUrl", "url", "postUrl"],
  author: "ownerUsername",
  likes: "likesCount",
  comments: ["repliesCount", "commentsCount"],
  people: ["owner", "ownerId", "ownerProfilePicUrl", "ownerFullName"],
};
