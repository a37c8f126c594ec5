import { sourceOfUrl } from "../../values/source_slug.ts";
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

/** Comments of Apify's Facebook actors, flat or inside an object. */
export const apifyFacebook: Format = {
  name: "apify-facebook",
  label: "Apify Facebook",
  shape: "objects",
  tables: true,
  confidence: "C",
  verified: "description",
  recognise: [["comment.text", "comment.created_at"], ["facebookUrl", "text", "date", "profileName|profileUrl"]],
  names: ["commentUrl", "likesCount", "commentsCount", "threadingDepth", "profileId", "postTitle"],
  records: ["", "items"],
  zone: "utc",
  id: ["comment.id", "comment.comment_id", "id"],
  published_at: ["comment.created_at", "date"],
  source: () => "facebook",
  kind: (fields) => Number(fields.text("threadingDepth")) > 0 ? "reply" : "comment",
  text: ["comment.text", "text"],
  url: ["comment.url", "commentUrl", "facebookUrl", "url"],
  author: ["comment.author.name", "profileName"],
  likes: ["comment.likes_count", "comment.like_count", "likesCount"],
  comments: ["comment.replies_count", "comment.reply_count", "commentsCount"],
  people: ["comment", "profileId", "profileUrl", "profilePicture"],
};

/** Comments of Apify's TikTok actors. */
export const apifyTiktok: Format = {
  name: "apify-tiktok",
  label: "Apify TikTok",
  shape: "objects",
  tables: true,
  confidence: "C",
  verified: "description",
  recognise: [["createdAt", "likeCount", "user|user.username|user.uniqueId|user.nickname", "text"]],
  records: ["", "items", "comments"],
  zone: "utc",
  id: ["id", "cid"],
  published_at: "createdAt",
  source: (fields) => sourceOfUrl(fields.text("url", "videoUrl")) ?? "tiktok",
  kind: "comment",
  text: "text",
  url: ["url", "videoUrl"],
  author: ["user.uniqueId", "user.username", "user.nickname", "user"],
  likes: "likeCount",
  comments: "replyCount",
  people: ["user"],
};
