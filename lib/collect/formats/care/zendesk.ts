import type { Document, Format, JsonObject } from "../../types.ts";

/** Tickets of Zendesk's API. Metrics stand inside or in a list of their own; calendar minutes are not business minutes. */
export const zendesk: Format = {
  name: "zendesk",
  label: "Zendesk tickets",
  shape: "objects",
  tables: "nested",
  confidence: "A",
  verified: "sample",
  recognise: [["id", "created_at", "requester_id", "subject|description"]],
  records: ["tickets", "results", ""],
  lists: { metrics: ["ticket_metrics", "metric_sets"] },
  expand: withMetrics,
  id: "id",
  published_at: "created_at",
  source: () => "zendesk",
  kind: "post",
  text: (fields) => {
    const parts = [fields.text("subject"), fields.text("description")].filter((part) => part !== null);
    return parts.length > 0 ? parts.join("\n") : null;
  },
  author: "requester_id",
  people: ["submitter_id", "assignee_id", "requester", "submitter", "assignee", "collaborator_ids", "follower_ids"],
  used: ["subject", "description"],
};

function withMetrics(ticket: JsonObject, { lists }: Document): readonly JsonObject[] {
  const found = (lists.metrics ?? []).find(({ ticket_id }) => String(ticket_id) === String(ticket.id));
  return [found && !ticket.metric_set ? { ...ticket, metric_set: found } : ticket];
}
