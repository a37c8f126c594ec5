import type { Fields, Format } from "../../types.ts";

const COUNTS = { likes: "Likes", comments: "Comments", shares: "Shares" } as const;

/** Posts of pages and groups on Facebook. A zone's word ends each date; `:=:` joins a short address and the full one. */
export const crowdtangleFacebook: Format = {
  name: "crowdtangle-facebook",
  label: "CrowdTangle Facebook",
  shape: "table",
  confidence: "A",
  verified: "sample",
  recognise: [["Page Name|Group Name", "Total Interactions", "Overperforming Score*"]],
  names: [
    "User Name",
    "Facebook Id",
    "Page Category",
    "Likes at Posting",
    "Post Created",
    "Message",
    "Link Text",
    "Image Text",
  ],
  id: (fields) => /(\d+)(?:\/?$|[/?&][^/\d]*$)/.exec(fields.text("URL")?.trim() ?? "")?.[1] ?? null,
  published_at: "Post Created",
  source: () => "facebook",
  text: (fields) => {
    const text = fields.text("Message") ?? fields.text("Image Text") ?? linked(fields);
    return text?.replace(/\S+:=:(\S+)/g, "$1") ?? null;
  },
  url: "URL",
  author: ["User Name", "Page Name", "Group Name"],
  place: "Page Admin Top Country",
  ...COUNTS,
  views: ["Post Views", "Total Views"],
  people: ["Facebook Id", "Page Name", "Group Name", "Page Description"],
  used: ["Message"],
};

/** Posts of accounts on Instagram. */
export const crowdtangleInstagram: Format = {
  name: "crowdtangle-instagram",
  label: "CrowdTangle Instagram",
  shape: "table",
  confidence: "A",
  verified: "description",
  recognise: [["Account", "User Name", "Followers at Posting", "Post Created", "Photo|Title|Description"]],
  names: ["Type", "Total Interactions", "URL", "Link", "Sponsor Id"],
  id: (fields) => /\/(?:p|reel|tv)\/([\w-]+)/.exec(fields.text("URL") ?? "")?.[1] ?? null,
  published_at: "Post Created",
  source: () => "instagram",
  text: ["Description", "Image Text", "Title"],
  url: "URL",
  author: ["User Name", "Account"],
  likes: "Likes",
  comments: "Comments",
  views: "Views",
  people: ["Account"],
};

function linked(fields: Fields): string | null {
  const parts = [fields.text("Link Text"), fields.text("Description")].filter((part) => part !== null);
  return parts.length > 0 ? parts.join("\n") : null;
}
