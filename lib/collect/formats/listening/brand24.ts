import type { Format } from "../../types.ts";
import { dateAndTime } from "../pieces.ts";

/** A sheet whose `Source` holds the address. */
export const brand24: Format = {
  name: "brand24",
  label: "Brand24",
  shape: "table",
  confidence: "B",
  verified: "description",
  recognise: [
    ["Hrs", "Content", "Source", "Domain", "Category"],
    ["ID", "Hrs", "Content|conteúdo", "Source|fonte", "Domain|domínio"],
  ],
  names: ["Date", "Title", "Sentiment", "Tags"],
  sheets: ["Mentions"],
  id: "ID",
  published_at: dateAndTime(["Date", "data"], ["Hrs"]),
  text: ["Content", "conteúdo"],
  title: ["Title", "título"],
  url: ["Source", "fonte"],
  author: ["Author", "autor"],
  used: ["Date", "Hrs"],
};
