/** Reads feeds: RSS, RDF and Atom. @module */
import { StudyError } from "../../tables/study_error.ts";
import { feedHead } from "../input/feed_head.ts";
import { feedItem } from "../input/feed_item.ts";
import { xmlElements } from "../input/xml_elements.ts";
import { recognise } from "../recognise.ts";
import { chooseFormat } from "../layout/choose_format.ts";
import { type Item, readItems } from "./object_reader.ts";
import type { Task, TextInput } from "./task.ts";

const ROOT = /<(?:[\w.-]+:)?(rss|rdf|feed)(?=[\s>])/i;

/** Reads every item into the task's mentions and rejections. @throws {StudyError} if the XML is no feed */
export async function readFeed(input: TextInput, task: Task): Promise<void> {
  const recognised = recognise([feedRoot(input, task) === "feed" ? "entry" : "item"], task.formats, "feed");
  const format = chooseFormat({ recognised }, [], input.name, task);
  const count = await readItems(() => itemsOf(input), format, task);
  if (count === 0) task.note(`${input.name} holds no items: 0 records`);
}

/** The feed's root element. @throws {StudyError} if there is none and the study names no format */
export function feedRoot(input: TextInput, { source }: Task): string | undefined {
  const root = ROOT.exec(new TextDecoder().decode(input.sample))?.[1].toLowerCase();
  if (root || source.format !== undefined) return root;
  throw new StudyError(
    `study.yml:${source.line}: Cannot read ${input.name}: it is XML or HTML but no feed (RSS, Atom); export it as CSV, XLSX or JSON`,
  );
}

async function* itemsOf(input: TextInput): AsyncIterable<Item[]> {
  const document = { head: feedHead(new TextDecoder().decode(input.sample)), lists: {} };
  for await (const elements of xmlElements(input.chunks(), ["item", "entry"])) {
    yield elements.map(({ xml, line, open }) =>
      open
        ? { line, raw: xml, reason: "XML: the file ends inside the item" }
        : { line, record: feedItem(xml), raw: xml, document }
    );
  }
}
