import { isObject } from "../../mapping/key_paths.ts";
import { objectsIn } from "../pieces.ts";
import type { Document, Fields, Format, JsonObject } from "../../types.ts";
import { addressOf } from "./x_v1.ts";

/**
 * The API's second version as twarc2 collects it: a line is a page of posts with the users and posts that they refer
 * to, or one post with these put inside. Posts that are only referred to are no hits.
 */
export const xV2: Format = {
  name: "x-v2",
  label: "X/Twitter API v2 (twarc2)",
  shape: "objects",
  confidence: "A",
  verified: "sample",
  recognise: [
    ["data.id", "data.text", "includes.users|meta.result_count|data.author_id"],
    ["id", "text", "author_id", "public_metrics.like_count|public_metrics.retweet_count"],
    ["meta.result_count"],
  ],
  records: ["", "data"],
  lists: { users: ["includes.users"], tweets: ["includes.tweets"], places: ["includes.places"] },
  expand: postsIn,
  id: "id",
  published_at: "created_at",
  source: () => "twitter",
  kind: (fields) => fields.value("retweeted") ? "repost" : fields.text("replied_to") ? "reply" : null,
  markup: "entities",
  text: (fields) => textAt(fields, "retweeted.") ?? textAt(fields, ""),
  url: (fields) => addressOf(fields.text("author.username"), fields.text("id")),
  author: ["author.username", "author.name", "author_id"],
  parent: "replied_to",
  place: ["geo.full_name", "geo.name"],
  likes: "public_metrics.like_count",
  comments: "public_metrics.reply_count",
  shares: "public_metrics.retweet_count",
  views: "public_metrics.impression_count",
  people: ["author", "in_reply_to_user_id", "in_reply_to_user", "author_id"],
  used: ["text", "note_tweet", "retweeted", "replied_to", "__twarc"],
};

function textAt(fields: Fields, path: string): string | null {
  return fields.text(`${path}note_tweet.text`, `${path}text`);
}

/** Every post of a page, or the one post, with its author and the post that it repeats. */
function postsIn(record: JsonObject, { lists }: Document): readonly JsonObject[] {
  const isPage = ["data", "includes", "errors", "meta"].some((key) => key in record) && !("id" in record);
  const includes = isObject(record.includes) ? record.includes : {};
  const users = byId([...objectsIn(includes.users), ...lists.users ?? []]);
  const tweets = byId([...objectsIn(includes.tweets), ...lists.tweets ?? []]);
  const places = byId([...objectsIn(includes.places), ...lists.places ?? []]);
  const posts = !isPage ? [record] : isObject(record.data) ? [record.data] : objectsIn(record.data);
  return posts.map((post) => {
    const references = objectsIn(post.referenced_tweets);
    const retweeted = references.find(({ type }) => type === "retweeted") ?? referred(post, "retweeted"),
      replied = references.find(({ type }) => type === "replied_to") ?? referred(post, "replied_to");
    return {
      ...post,
      ...isObject(post.geo) ? { geo: { ...post.geo, ...places.get(String(post.geo.place_id)) } } : {},
      author: post.author ?? users.get(String(post.author_id)) ?? null,
      retweeted: retweeted ? { ...retweeted, ...tweets.get(String(retweeted.id)) } : null,
      replied_to: replied?.id ?? null,
    };
  });
}

/** Laid flat, a post names each post that it refers to by the kind of reference. */
function referred(post: JsonObject, kind: string): JsonObject | undefined {
  const references = post.referenced_tweets, found = isObject(references) ? references[kind] : undefined;
  return isObject(found) ? found : undefined;
}

function byId(objects: readonly JsonObject[]): ReadonlyMap<string, JsonObject> {
  return new Map(objects.map((object) => [String(object.id), object]));
}
