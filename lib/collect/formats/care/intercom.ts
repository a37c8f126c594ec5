import type { Format } from "../../types.ts";

const MINUTE_SECONDS = 60;

/** Conversations of Intercom's API. `time_to_admin_reply` is in seconds without the hours out of office. */
export const intercom: Format = {
  name: "intercom",
  label: "Intercom conversations",
  shape: "objects",
  tables: "nested",
  confidence: "A",
  verified: "description",
  recognise: [
    ["created_at", "source.body", "statistics.type|statistics.first_contact_reply_at|statistics.time_to_admin_reply"],
    ["created_at", "source.body", "conversation_parts|source.author"],
  ],
  records: ["conversations", "data", ""],
  id: "id",
  published_at: "created_at",
  time: "unix-seconds",
  answered_at: "statistics.first_admin_reply_at",
  answered_after: (fields) => {
    const seconds = fields.text("statistics.time_to_admin_reply");
    const minutes = Number(seconds) / MINUTE_SECONDS;
    return seconds === null || Number.isNaN(minutes) ? seconds : minutes;
  },
  answered_note:
    "time_to_admin_reply, seconds without the hours out of office: each is the earliest time at which it can have been given",
  source: () => "intercom",
  kind: "post",
  markup: "html",
  text: "source.body",
  title: "source.subject",
  url: "source.url",
  author: ["source.author.name", "source.author.email", "source.author.id"],
  rating: "conversation_rating.rating",
  people: ["source", "contacts", "user", "assignee", "teammates", "admin_assignee_id", "conversation_rating"],
};
