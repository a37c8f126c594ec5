import type { Format } from "../../types.ts";

/** A data frame of the Content Library; `text` is there only if it was asked for. */
export const metaContentLibrary: Format = {
  name: "meta-content-library",
  label: "Meta Content Library",
  shape: "objects",
  tables: true,
  confidence: "B",
  verified: "description",
  recognise: [[
    "creation_time",
    "post_owner.name|post_owner.username",
    "statistics.reaction_count|statistics.like_count|statistics.views",
  ]],
  records: ["", "data"],
  zone: "utc",
  id: "id",
  published_at: "creation_time",
  source: (fields) => fields.text("statistics.reaction_count") !== null ? "facebook" : "instagram",
  text: ["text", "link_attachment.name"],
  url: ["url", "mcl_url"],
  author: ["post_owner.username", "post_owner.name", "post_owner.id"],
  likes: ["statistics.reaction_count", "statistics.like_count"],
  comments: "statistics.comment_count",
  shares: "statistics.share_count",
  views: ["statistics.views", "statistics.view_count"],
  people: [
    "post_owner.name",
    "post_owner.id",
    "surface.name",
    "surface.username",
    "surface.id",
    "post_owner",
    "surface",
  ],
};
