import type { Format } from "../../types.ts";
import { kindFrom, placeOf, sumOf } from "../pieces.ts";

const kindByWord = kindFrom("Specific type");

/** 47 columns in a fixed order; dates without a zone. */
export const sentione: Format = {
  name: "sentione",
  label: "SentiOne",
  shape: "table",
  confidence: "B",
  verified: "sample",
  recognise: [["Content of posts", "Link to the source", "Added to system"]],
  names: [
    "Specific type",
    "Author id",
    "Domain group",
    "Tag",
    "Keywords",
    "influenceScore",
    "uniqueVievs",
    "Project name",
  ],
  id: "id",
  published_at: "Created",
  kind: kindByWord,
  text: "Content of posts",
  title: "Title",
  url: "Link to the source",
  author: "Author",
  parent: (fields) => kindByWord(fields) === "post" ? null : fields.text("Thread ID"),
  place: placeOf("Geolocation", "Country"),
  rating: "Rating",
  likes: sumOf("like", "likes", "favs", "hearts"),
  comments: "comments",
  shares: sumOf("shares", "retweet"),
  views: "views",
};
