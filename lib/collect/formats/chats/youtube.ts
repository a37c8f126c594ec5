import { isObject } from "../../mapping/key_paths.ts";
import { plainText } from "../../values/entities.ts";
import type { Format, JsonObject } from "../../types.ts";
import { objectsIn } from "../pieces.ts";

/** Comment threads and comments of YouTube's API. Of a thread's replies the file may hold a part only. */
export const youtubeApi: Format = {
  name: "youtube-api",
  label: "YouTube API",
  shape: "objects",
  tables: "nested",
  confidence: "B",
  verified: "sample",
  recognise: [
    [
      "id|kind",
      "snippet.topLevelComment.id|snippet.topLevelComment.snippet.publishedAt",
      "snippet.topLevelComment.snippet.textOriginal|snippet.topLevelComment.snippet.textDisplay",
    ],
    ["id|kind", "snippet.authorDisplayName", "snippet.textOriginal|snippet.textDisplay"],
  ],
  records: ["items", ""],
  expand: commentsOf,
  id: "id",
  published_at: "publishedAt",
  source: () => "youtube",
  kind: (fields) => fields.text("parentId") ? "reply" : "comment",
  text: "text",
  url: "address",
  author: ["authorDisplayName", "authorChannelId.value"],
  parent: "parentId",
  likes: "likeCount",
  comments: "totalReplyCount",
  people: ["authorChannelUrl", "authorChannelId", "authorProfileImageUrl", "channelId"],
  used: ["textOriginal", "textDisplay", "address"],
};

/** What youtube-comment-downloader writes. Its dates are estimates; the video is not named. */
export const youtubeCommentDownloader: Format = {
  name: "youtube-comment-downloader",
  label: "youtube-comment-downloader",
  shape: "objects",
  tables: "nested",
  confidence: "A",
  verified: "sample",
  recognise: [["cid", "votes", "time_parsed|time", "channel|author"]],
  records: ["", "comments"],
  id: "cid",
  // An estimate: its fraction of a second says nothing.
  published_at: (fields) => fields.text("time_parsed")?.replace(/\.\d+$/, "") ?? null,
  time: "unix-seconds",
  date_guessed: true,
  source: () => "youtube",
  kind: (fields) => fields.text("cid")?.includes(".") ? "reply" : "comment",
  text: "text",
  author: "author",
  parent: (fields) => /^([^.]+)\./.exec(fields.text("cid") ?? "")?.[1] ?? null,
  likes: "votes",
  comments: "replies",
  people: ["channel", "photo"],
  used: ["time_parsed"],
};

/** Comments as YouTube Data Tools tabulate them. */
export const youtubeDataTools: Format = {
  name: "youtube-data-tools",
  label: "YouTube Data Tools",
  shape: "table",
  confidence: "A",
  verified: "description",
  recognise: [["isReplyTo", "authorName", "publishedAt"]],
  names: ["id", "replyCount", "likeCount", "text", "authorChannelId", "isReply", "isReplyToName", "videoId"],
  backslash: true,
  zone: "utc",
  id: "id",
  published_at: "publishedAt",
  source: () => "youtube",
  kind: (fields) => fields.text("isReplyTo") ? "reply" : "comment",
  markup: "html",
  text: "text",
  url: (fields) => {
    const video = fields.text("videoId"), id = fields.text("id");
    return video && id ? `https://www.youtube.com/watch?v=${video}&lc=${id}` : null;
  },
  author: "authorName",
  parent: "isReplyTo",
  likes: "likeCount",
  comments: "replyCount",
  people: ["authorChannelId", "authorChannelUrl", "isReplyToName"],
};

/** One's own comments as Google Takeout holds them: the text in pieces of JSON. */
export const youtubeTakeout: Format = {
  name: "youtube-takeout",
  label: "YouTube comments by Google Takeout",
  shape: "table",
  confidence: "B",
  verified: "description",
  recognise: [["Comment ID", "Comment Text", "Comment Create Timestamp"]],
  names: ["Channel ID", "Price", "Parent Comment ID", "Post ID", "Video ID", "Top-Level Comment ID"],
  zone: "utc",
  id: "Comment ID",
  published_at: "Comment Create Timestamp",
  source: () => "youtube",
  kind: (fields) => fields.text("Parent Comment ID") ? "reply" : "comment",
  text: (fields) => joinedPieces(fields.text("Comment Text")),
  url: (fields) => {
    const video = fields.text("Video ID"), id = fields.text("Comment ID");
    return video && id ? `https://www.youtube.com/watch?v=${video}&lc=${id}` : null;
  },
  author: "Channel ID",
  parent: "Parent Comment ID",
  used: ["Comment Text"],
};

/** The words of `{"text":"one "},{"text":"two"}`; any other text as it is. */
function joinedPieces(text: string | null): string | null {
  if (text === null || !text.startsWith("{")) return text;
  try {
    const pieces = objectsIn(JSON.parse(`[${text}]`)).map((piece) => piece.text);
    return pieces.every((piece) => typeof piece === "string") ? pieces.join("") : text;
  } catch {
    return text;
  }
}

function commentsOf(record: JsonObject): readonly JsonObject[] {
  const snippet = isObject(record.snippet) ? record.snippet : {};
  if (!isObject(snippet.topLevelComment)) return [commentOf(record, snippet)];
  const replies = isObject(record.replies) ? objectsIn(record.replies.comments) : [];
  const { videoId, totalReplyCount } = snippet, top = snippet.topLevelComment;
  return [
    { ...commentOf(top, { videoId }), totalReplyCount: totalReplyCount ?? null },
    ...replies.map((reply) => commentOf(reply, { videoId, parentId: top.id })),
  ];
}

function commentOf(comment: JsonObject, around: JsonObject): JsonObject {
  const snippet = { ...around, ...isObject(comment.snippet) ? comment.snippet : {} } as JsonObject;
  const { textOriginal, textDisplay, videoId } = snippet;
  const address = videoId && comment.id ? `https://www.youtube.com/watch?v=${videoId}&lc=${comment.id}` : null;
  const text = typeof textOriginal === "string"
    ? textOriginal
    : typeof textDisplay === "string"
    ? plainText(textDisplay)
    : null;
  return { id: comment.id, ...snippet, text, address };
}
