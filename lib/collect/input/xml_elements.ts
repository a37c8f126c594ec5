/** Cuts a stream of XML into the elements of given names, bearing with damage. @module */

/** An element as it stands, and the line where it begins. */
export interface XmlElement {
  readonly name: string;
  readonly xml: string;
  readonly line: number;
  /** The file ends inside it, or it is longer than any element. */
  readonly open: boolean;
}

/** An element longer than this is none. */
const LIMIT_CHARACTERS = 64 << 20;

/**
 * The outermost elements of the names, prefixes aside, chunk by chunk: `row` finds `<row>` and `<x:row>`.
 *
 * @param chunks UTF-8
 */
export async function* xmlElements(
  chunks: AsyncIterable<Uint8Array>,
  names: readonly string[],
): AsyncIterable<XmlElement[]> {
  const decoder = new TextDecoder();
  // A comment, or text that is marked as such, holds no elements.
  const opening = new RegExp(`<(?:[\\w.-]+:)?(${names.join("|")})(?=[\\s/>])|<!--|<!\\[CDATA\\[`, "g");
  let text = "", next = "", line = 1;
  for await (const chunk of chunks) {
    next += decoder.decode(chunk, { stream: true });
    if (next.length < text.length) continue; // an element without end is looked through each time it has doubled
    text += next;
    next = "";
    const { elements, used } = cut(text, false);
    line = numbered(elements, text, line, used);
    text = text.slice(used);
    yield elements.found;
    if (text.length > LIMIT_CHARACTERS) break;
  }
  text += next;
  const { elements, used } = cut(text, true);
  numbered(elements, text, line, used);
  yield elements.pending ? [...elements.found, elements.pending] : elements.found;

  function cut(source: string, final: boolean) {
    const found: (XmlElement & { at: number })[] = [];
    let pending: (XmlElement & { at: number }) | null = null, used = 0, waits = false;
    opening.lastIndex = 0;
    for (let match = opening.exec(source); match; match = opening.exec(source)) {
      if (match[1] === undefined) {
        const end = passedOver(source, match.index);
        waits = end < 0 && !final;
        if (end > 0) opening.lastIndex = used = end;
        else if (waits) used = match.index;
        if (waits) break;
        continue;
      }
      const end = elementEnd(source, match.index, match[1]);
      if (end < 0) {
        pending = { name: match[1], xml: source.slice(match.index), line: 0, open: true, at: match.index };
        used = match.index;
        break;
      }
      found.push({ name: match[1], xml: source.slice(match.index, end), line: 0, open: false, at: match.index });
      opening.lastIndex = used = end;
    }
    if (!pending && !waits && used === 0) used = Math.max(0, source.length - 64);
    return { elements: { found, pending }, used };
  }
}

/** Gives elements their lines; returns the line at which the unused rest begins. */
function numbered(
  elements: { found: (XmlElement & { at: number })[]; pending: (XmlElement & { at: number }) | null },
  text: string,
  line: number,
  used: number,
): number {
  let at = 0, now = line;
  for (const element of [...elements.found, ...elements.pending ? [elements.pending] : []]) {
    now += lineEnds(text, at, element.at);
    at = element.at;
    (element as { line: number }).line = now;
  }
  return at <= used ? now + lineEnds(text, at, used) : now;
}

function lineEnds(text: string, from: number, to: number): number {
  let n = 0;
  for (let i = text.indexOf("\n", from); i >= 0 && i < to; i = text.indexOf("\n", i + 1)) n++;
  return n;
}

/** Behind the closing tag, comments and CDATA passed over; −1 if it is not there. */
function elementEnd(text: string, start: number, name: string): number {
  const open = text.indexOf(">", start);
  if (open < 0) return -1;
  if (text[open - 1] === "/") return open + 1;
  const closing = new RegExp(`</(?:[\\w.-]+:)?${name}\\s*>|<!--|<!\\[CDATA\\[`, "g");
  closing.lastIndex = open;
  for (let match = closing.exec(text); match; match = closing.exec(text)) {
    if (match[0][1] === "/") return closing.lastIndex;
    const end = passedOver(text, match.index);
    if (end < 0) return -1;
    closing.lastIndex = end;
  }
  return -1;
}

/** Behind the comment or the marked text that begins here; −1 if its end is not there. */
function passedOver(text: string, start: number): number {
  const end = text.startsWith("<!--", start) ? "-->" : "]]>", at = text.indexOf(end, start);
  return at < 0 ? -1 : at + end.length;
}
