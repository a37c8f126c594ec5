import { isObject } from "../../mapping/key_paths.ts";
import type { Format } from "../../types.ts";
import { placeOf } from "../pieces.ts";

const [ofArticle, ofSource] = ["article", "source"].map((whose) =>
  placeOf(`extra_${whose}_attributes.world_data.city`, `extra_${whose}_attributes.world_data.country`)
);

/** Names with points, of the API as of CSV and XLSX. */
export const talkwalker: Format = {
  name: "talkwalker",
  label: "Talkwalker",
  shape: "objects",
  tables: true,
  confidence: "B",
  verified: "sample",
  recognise: [
    ["extra_author_attributes.name", "domain_url", "source_type"],
    ["extra_source_attributes.world_data.country", "domain_url", "source_type"],
    ["domain_url", "source_type", "published", "matched_profile|porn_level|nsfw_level"],
    ["data.domain_url", "data.source_type", "data.published"],
  ],
  names: [
    "indexed",
    "search_indexed",
    "title_snippet",
    "content_snippet",
    "host_url",
    "lang",
    "post_type",
    "engagement",
    "reach",
  ],
  records: ["", "results", "result_content.data", "data"],
  expand: (record) => [isObject(record.data) ? record.data : record],
  published_at: "published",
  kind: (fields) => {
    const parent = fields.text("parent_url");
    return parent !== null && parent.trim() !== fields.text("url")?.trim() ? "comment" : null;
  },
  text: ["content", "content_snippet"],
  title: ["title", "title_snippet"],
  url: "url",
  author: ["extra_author_attributes.short_name", "extra_author_attributes.name"],
  parent: "parent_url",
  place: (fields) => ofArticle(fields) ?? ofSource(fields),
  likes: [
    "article_extended_attributes.twitter_likes",
    "article_extended_attributes.facebook_likes",
    "article_extended_attributes.instagram_likes",
    "article_extended_attributes.youtube_likes",
  ],
  comments: "article_extended_attributes.num_comments",
  shares: ["article_extended_attributes.twitter_retweets", "article_extended_attributes.facebook_shares"],
  views: ["article_extended_attributes.youtube_views", "article_extended_attributes.url_views"],
  people: [
    "extra_author_attributes.id",
    "extra_author_attributes.name",
    "extra_author_attributes.url",
    "extra_author_attributes.image_url",
  ],
};
