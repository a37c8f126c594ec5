/** English: filters, downloads, and what a selection says. @module */

export const filters = {
  open: "Filters",
  label: "Filter everything below",
  from: "From",
  to: "To",
  subject: "About",
  source: "Source",
  tone: "Tone",
  type: "Kind of mention",
  any: "all",
  reset: "Reset",
  empty: "No mention fits this selection.",
  forms: { one: "mention", few: "mentions", many: "mentions", other: "mentions" } as Record<string, string>,
  // {k}: mentions in the selection, with their word; {n}: all
  selected: "{k} of {n}",
  everything: "All mentions about the subjects",
  whole: "whole study: not counted within a selection",
  rest:
    "The report carries a sample of the texts. All are in out/tables/mentions. This command writes up to 20,000 with their codes:",
  save: "Save",
  saveAs: (format: string, title: string) => `Save “${title}” as ${format}`,
};
