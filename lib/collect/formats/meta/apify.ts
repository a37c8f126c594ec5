import { sourceOfUrl } from "../../values/source_slug.ts";
import type { Format, JsonObject } from "../../types.ts";
import { objectsIn } from "../pieces.ts";

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
  expand: (record) => withAnswers(record, ["replies", "latestComments"], "timestamp"),
  zone: "utc",
  id: "id",
  published_at: "timestamp",
  source: () => "instagram",
  kind: (fields) =>
    fields.text("caption") !== null && fields.text("text") === null
      ? "post"
      : fields.value("is_reply") === true
      ? "reply"
      : "comment",
  text: ["text", "caption"],
  url: ["commentUrl", "url", "postUrl"],
  author: "ownerUsername",
  parent: "answered",
  likes: "likesCount",
  comments: ["repliesCount", "commentsCount"],
  people: ["owner", "ownerId", "ownerProfilePicUrl", "ownerFullName"],
  used: ["is_reply"],
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
  expand: (record) => withAnswers(record, ["comments", "replies"], "date"),
  zone: "utc",
  id: ["comment.id", "comment.comment_id", "id"],
  published_at: ["comment.created_at", "date"],
  source: () => "facebook",
  kind: (fields) =>
    Number(fields.text("threadingDepth")) > 0 || fields.text("replyToCommentId", "answered") ? "reply" : "comment",
  text: ["comment.text", "text"],
  url: ["comment.url", "commentUrl", "facebookUrl", "url"],
  author: ["comment.author.name", "profileName"],
  parent: ["replyToCommentId", "answered"],
  likes: ["comment.likes_count", "comment.like_count", "likesCount"],
  comments: ["comment.replies_count", "comment.reply_count", "commentsCount"],
  people: ["comment", "profileId", "profileUrl", "profilePicture"],
  used: ["is_reply"],
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

/** A post or comment, and those answers in its lists that have a text and a date; what is left of a list stays in it. */
function withAnswers(record: JsonObject, lists: readonly string[], date: string): readonly JsonObject[] {
  const isWhole = (answer: JsonObject) => typeof answer.text === "string" && typeof answer[date] === "string";
  const post = record.postUrl ?? record.facebookUrl ?? record.url;
  const own = { ...record }, answers: JsonObject[] = [];
  for (const list of lists) {
    const whole = objectsIn(record[list]).filter(isWhole);
    if (whole.length === 0) continue;
    const rest = (record[list] as unknown[]).filter((answer) => !(whole as unknown[]).includes(answer));
    own[list] = rest.length > 0 ? rest : null;
    answers.push(...whole.flatMap((answer) => {
      const placed = { postUrl: post, answered: record.id, is_reply: typeof record.text === "string", ...answer };
      return withAnswers(placed, lists, date);
    }));
  }
  return [own, ...answers];
}
