import { plainText } from "../../values/entities.ts";
import type { Format } from "../../types.ts";

/** Tickets of Freshdesk's API; when they were answered is told where they were asked for with `include=stats`. */
export const freshdesk: Format = {
  name: "freshdesk",
  label: "Freshdesk tickets",
  shape: "objects",
  tables: "nested",
  confidence: "C",
  verified: "description",
  recognise: [
    ["id", "created_at", "requester_id", "subject|description", "responder_id|description_text|structured_description"],
  ],
  records: ["tickets", "results", ""],
  id: "id",
  published_at: "created_at",
  answered_at: "stats.first_responded_at",
  source: () => "freshdesk",
  kind: "post",
  title: "subject",
  text: (fields) => fields.text("description_text") ?? plainText(fields.text("description") ?? ""),
  author: ["requester.name", "requester.email", "requester_id"],
  people: [
    "requester",
    "requester_id",
    "responder_id",
    "name",
    "email",
    "phone",
    "twitter_id",
    "facebook_id",
    "unique_external_id",
    "cc_emails",
    "to_emails",
    "fwd_emails",
    "reply_cc_emails",
    "ticket_cc_emails",
  ],
  used: ["description_text", "description"],
};
