/** Reads chats exported as text, as WhatsApp does. @module */
import { chatLine } from "../input/chat_line.ts";
import { textLines } from "../input/text_lines.ts";
import { recognise } from "../recognise.ts";
import { chooseFormat } from "../layout/choose_format.ts";
import { type Item, readItems } from "./object_reader.ts";
import type { Task, TextInput } from "./task.ts";

/** Reads every message into the task's mentions and rejections. */
export async function readChat(input: TextInput, task: Task): Promise<void> {
  const recognised = recognise(["message"], task.formats, "chat");
  await readItems(() => itemsOf(input), chooseFormat({ recognised }, [], input.name, task), task);
}

/** Messages; a line that begins none goes on with the last. */
async function* itemsOf(input: TextInput): AsyncIterable<Item[]> {
  let open: { line: number; head: ReturnType<typeof chatLine>; lines: string[] } | null = null;
  const close = (): Item[] => {
    if (!open) return [];
    const { line, head, lines } = open, raw = lines.join("\n");
    if (!head) return raw.trim() === "" ? [] : [{ line, raw, reason: "no date: the line belongs to no message" }];
    const text = [head.text, ...lines.slice(1)].join("\n");
    return [{ line, raw, record: { date: head.date, author: head.author, text } }];
  };
  for await (const lines of textLines(input.chunks())) {
    const items: Item[] = [];
    for (const { line, text } of lines) {
      const head = chatLine(text);
      if (!head && open) open.lines.push(text);
      else {
        items.push(...close());
        open = { line, head, lines: [text] };
      }
    }
    yield items;
  }
  yield close();
}
