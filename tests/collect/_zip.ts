/** Writes zips and workbooks for tests. @module */
import { Buffer } from "node:buffer";
import { crc32, deflateRawSync } from "node:zlib";

/** A zip of files by name, deflated. */
export function zip(files: Readonly<Record<string, string | Uint8Array>>): Uint8Array<ArrayBuffer> {
  const locals: Uint8Array[] = [], entries: Uint8Array[] = [];
  let offset = 0;
  for (const [name, content] of Object.entries(files)) {
    const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
    const packed = deflateRawSync(bytes), nameBytes = new TextEncoder().encode(name);
    const common = head(
      [2, 20],
      [2, 1 << 11],
      [2, 8],
      [2, 0],
      [2, 0],
      [4, crc32(Buffer.from(bytes))],
      [4, packed.length],
      [4, bytes.length],
      [2, nameBytes.length],
      [2, 0],
    );
    locals.push(head([4, 0x04034b50]), common, nameBytes, packed);
    entries.push(head([4, 0x02014b50], [2, 20]), common, head([2, 0], [2, 0], [2, 0], [4, 0], [4, offset]), nameBytes);
    offset += 4 + common.length + nameBytes.length + packed.length;
  }
  const directory = entries.reduce((sum, part) => sum + part.length, 0), count = Object.keys(files).length;
  const end = head([4, 0x06054b50], [2, 0], [2, 0], [2, count], [2, count], [4, directory], [4, offset], [2, 0]);
  return concat([...locals, ...entries, end]);
}

/** A sheet: cells as XML, or texts; `behind`: what stands behind the rows; `hidden`: rows by number. */
interface SheetParts {
  readonly name: string;
  readonly rows: readonly (readonly string[])[];
  readonly state?: string;
  readonly behind?: string;
  readonly hidden?: readonly number[];
}

/** A workbook with one sheet for each list of rows. */
export function workbook(
  sheets: readonly SheetParts[],
  more: { readonly strings?: readonly string[]; readonly styles?: string; readonly properties?: string } = {},
): Uint8Array<ArrayBuffer> {
  const files: Record<string, string> = {
    "[Content_Types].xml": "<Types/>",
    "xl/workbook.xml": `<workbook xmlns:r="r">${more.properties ?? ""}<sheets>${
      sheets.map(({ name, state = "visible" }, i) =>
        `<sheet name="${name}" sheetId="${i + 1}" state="${state}" r:id="rId${i + 1}"/>`
      ).join("")
    }</sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": `<Relationships>${
      sheets.map((_sheet, i) =>
        `<Relationship Id="rId${i + 1}" Type="worksheet" Target="worksheets/sheet${i + 1}.xml"/>`
      ).join("")
    }</Relationships>`,
  };
  if (more.styles) files["xl/styles.xml"] = more.styles;
  if (more.strings) {
    files["xl/sharedStrings.xml"] = `<sst>${more.strings.map((text) => `<si>${text}</si>`).join("")}</sst>`;
  }
  sheets.forEach(({ rows, behind = "", hidden = [] }, i) => {
    const written = rows.map((cells, k) => rowXml(cells, k, hidden.includes(k + 1)));
    files[`xl/worksheets/sheet${i + 1}.xml`] = `<worksheet><sheetData>${
      written.join("")
    }</sheetData>${behind}</worksheet>`;
  });
  return zip(files);
}

function rowXml(cells: readonly string[], i: number, isHidden: boolean): string {
  return `<row r="${i + 1}"${isHidden ? ' hidden="1"' : ""}>${
    cells.map((cell, k) => cell.startsWith("<c ") ? cell : textCell(cell, `${String.fromCharCode(65 + k)}${i + 1}`))
      .join("")
  }</row>`;
}

function textCell(text: string, reference: string): string {
  return `<c r="${reference}" t="inlineStr"><is><t xml:space="preserve">${
    text.replaceAll("&", "&amp;").replaceAll("<", "&lt;")
  }</t></is></c>`;
}

function head(...fields: readonly (readonly [number, number])[]): Uint8Array {
  const bytes = new Uint8Array(fields.reduce((sum, [size]) => sum + size, 0)), view = new DataView(bytes.buffer);
  let at = 0;
  for (const [size, value] of fields) {
    if (size === 2) view.setUint16(at, value, true);
    else view.setUint32(at, value, true);
    at += size;
  }
  return bytes;
}

export function concat(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}
