import type { Document, Format, JsonObject } from "../../types.ts";

/**
 * Tickets of Zendesk's API. Metrics stand inside or in a list of their own. The first reply is dated by its calendar
 * minutes: business minutes rest on the help desk's own schedule, and working hours are counted by the study's.
 */
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
  answered_after: ["metric_set.reply_time_in_minutes.calendar", "First reply time in minutes"],
  text: (fields) => {
    const parts = [fields.text("subject"), fields.text("description")].filter((part) => part !== null);
    return parts.length > 0 ? parts.join("\n") : null;
  },
  author: "requester_id",
  people: ["submitter_id", "assignee_id", "requester", "submitter", "assignee", "collaborator_ids", "follower_ids"],
  used: ["subject", "description"],
};

function withMetrics(ticket: JsonObject, { lists }: Document): readonly JsonObject[] {
  const found = lists.metrics && metricsByTicket(lists.metrics).get(String(ticket.id));
  return [found && !ticket.metric_set ? { ...ticket, metric_set: found } : ticket];
}

const indexes = new WeakMap<readonly JsonObject[], ReadonlyMap<string, JsonObject>>();

/** A list's first metrics of each ticket; made once for all tickets of a file. */
function metricsByTicket(metrics: readonly JsonObject[]): ReadonlyMap<string, JsonObject> {
  const made = indexes.get(metrics);
  if (made) return made;
  const index = new Map<string, JsonObject>();
  for (const one of metrics) if (!index.has(String(one.ticket_id))) index.set(String(one.ticket_id), one);
  indexes.set(metrics, index);
  return index;
}
