import assert from "node:assert/strict";
import { Buffer } from "node:buffer";
import { surveyBytes, utf8Chunks } from "../../../lib/collect/containers/encoding.ts";
import { garbledBy } from "../../../lib/collect/containers/garbled.ts";
import { readsAs, singleByteEncoding } from "../../../lib/collect/containers/single_byte.ts";
import {
  characterEnd,
  countSequences,
  emptyTally,
  isUtf8Else,
  joinBytes,
  sequenceLength,
  tallyLines,
  unmixedChunks,
} from "../../../lib/collect/containers/utf8_lines.ts";
import { keepLetters } from "../../../lib/collect/containers/single_byte.ts";

const utf8 = (text: string) => new TextEncoder().encode(text);
const RUSSIAN = "Связь пропала второй день подряд, оператор молчит";
const UKRAINIAN = "Підключив, їде повільно, але є зв'язок щодня";

/** Bytes of a text in an encoding that TextDecoder knows, by trying every byte. */
function bytesIn(encoding: string, text: string): Uint8Array {
  const decoder = new TextDecoder(encoding);
  const byteOf = new Map(Array.from({ length: 256 }, (_, byte) => [decoder.decode(Uint8Array.of(byte)), byte]));
  return Uint8Array.from(text, (letter) => byteOf.get(letter)!);
}

async function* inPieces(bytes: Uint8Array, size: number): AsyncIterable<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield await Promise.resolve(bytes.slice(at, at + size));
}

async function read(bytes: Uint8Array, size = 1 << 20, given?: string) {
  const survey = await surveyBytes(inPieces(bytes, size), given);
  const text = Buffer.concat(await Array.fromAsync(utf8Chunks(inPieces(bytes, size), survey))).toString("utf8");
  return { ...survey, text };
}

Deno.test("surveyBytes() takes UTF-8 that is cut in the middle of a letter for UTF-8", async () => {
  const whole = utf8(`1;${RUSSIAN}\n2;${RUSSIAN}`);
  for (const size of [1 << 20, 7]) {
    const { encoding, unsound, text } = await read(whole.slice(0, -1), size);
    assert.equal(encoding, "utf-8");
    assert.equal(unsound, 1);
    assert.equal(text, `1;${RUSSIAN}\n2;${RUSSIAN.slice(0, -1)}\ufffd`);
  }
});

Deno.test("surveyBytes() of a first look does not mind the letter that the look cut", async () => {
  const { encoding, unsound, plain } = await surveyBytes(inPieces(utf8(RUSSIAN.repeat(10)), 101), undefined, 101);
  assert.deepEqual({ encoding, unsound, plain }, { encoding: "utf-8", unsound: 0, plain: true });
});

Deno.test("surveyBytes() tells UTF-16 without a mark whose text is Cyrillic, and leaves text with a few zero bytes what it is", async () => {
  const written = `id,текст\n${`1,${RUSSIAN}\n`.repeat(5)}`;
  const little = Uint8Array.from(
    [...written].flatMap((letter) => [letter.charCodeAt(0) & 255, letter.charCodeAt(0) >> 8]),
  );
  const big = Uint8Array.from({ length: little.length }, (_, i) => little[i ^ 1]);
  for (const [encoding, bytes] of [["utf-16le", little], ["utf-16be", big]] as const) {
    const found = await read(bytes);
    assert.deepEqual([found.encoding, found.text], [encoding, written]);
  }
  const zeros = await read(joinAll([utf8(RUSSIAN), Uint8Array.of(0, 0, 0), utf8("\nno signal\n")]));
  assert.deepEqual([zeros.encoding, zeros.text], ["utf-8", `${RUSSIAN}\nno signal\n`]);
});

Deno.test("surveyBytes() tells the encodings of Cyrillic apart by their letters", async () => {
  for (const encoding of ["windows-1251", "koi8-u", "ibm866", "x-mac-cyrillic"]) {
    const found = await read(bytesIn(encoding, RUSSIAN));
    assert.deepEqual([found.encoding, found.text], [encoding, RUSSIAN]);
  }
  for (const encoding of ["windows-1251", "koi8-u"]) {
    const found = await read(bytesIn(encoding, UKRAINIAN));
    assert.deepEqual([found.encoding, found.text], [encoding, UKRAINIAN]);
  }
  assert.equal((await read(bytesIn("koi8-r", RUSSIAN))).text, RUSSIAN);
  const french = await read(bytesIn("windows-1252", "Le réseau est tombé à Orléans"));
  assert.deepEqual([french.encoding, french.guess, french.text], [
    "windows-1252",
    true,
    "Le réseau est tombé à Orléans",
  ]);
});

Deno.test("surveyBytes() tells Polish, Czech, Hungarian and Turkish by letters of their own, and takes no others for them", async () => {
  const texts = {
    "windows-1250": [
      "Sieć zniknęła, obsługa okropna, dziękuję za pomoc, żółć",
      "Příliš žluťoučký kůň, stále bez signálu, děkuji",
      "Szörnyű szolgáltatás, megint nincs térerő, köszönöm",
    ],
    "windows-1254": ["Şebeke dünden beri yok, kimse cevap vermiyor, yardım için teşekkürler"],
    "windows-1252": [
      "25 m³ at the fête¹",
      "¿Cómo? El niño no corrió, ¡qué pena!",
      "Größe über alles, für 10 m³",
      "Não há conexão, põe à prova, três vezes",
      "Þetta er ófært, ég bíð ennþá, það virkar ekki",
      "Det går så dårligt på øen, æh",
      "È già tardi, però così non va, più tardi",
    ],
  };
  for (const [encoding, list] of Object.entries(texts)) {
    for (const text of list) {
      const found = await read(bytesIn(encoding, text));
      assert.deepEqual([found.encoding, found.guess, found.text], [encoding, true, text]);
    }
  }
});

Deno.test("utf8Chunks() reads lines of another encoding in a file that is UTF-8 else, and the other way round", async () => {
  const lines = (foreign: (i: number) => boolean) =>
    joinAll(
      Array.from({ length: 20 }, (_, i) =>
        foreign(i) ? bytesIn("windows-1251", `${i};${RUSSIAN}\r\n`) : utf8(`${i};${RUSSIAN}\r\n`)),
    );
  const expected = Array.from({ length: 20 }, (_, i) => `${i};${RUSSIAN}\r\n`).join("");
  for (const foreign of [(i: number) => i === 7, (i: number) => i !== 7, (i: number) => i >= 10]) {
    for (const size of [1 << 20, 33]) {
      const { encoding, other, text } = await read(lines(foreign), size);
      assert.deepEqual({ encoding, other, text }, { encoding: "utf-8", other: "windows-1251", text: expected });
    }
  }
  assert.equal((await read(lines((i) => i === 7))).foreign, 1);
});

Deno.test("surveyBytes() leaves half an emoji on a line of UTF-8 what it is: damage", async () => {
  const bytes = joinAll([utf8(`1;${RUSSIAN}\n2;ok `), Uint8Array.of(0xf0, 0x9f), utf8("\n")]);
  const { other, unsound, text } = await read(bytes);
  assert.deepEqual({ other, unsound, text }, { other: null, unsound: 2, text: `1;${RUSSIAN}\n2;ok \ufffd\n` });
});

Deno.test("surveyBytes() takes English with a few signs beyond ASCII and one odd line for UTF-8", async () => {
  const bytes = joinAll([utf8("It’s down\nno signal\nfine\n"), bytesIn("windows-1252", "café\n")]);
  const { encoding, other, text } = await read(bytes);
  assert.deepEqual({ encoding, other, text }, {
    encoding: "utf-8",
    other: "windows-1252",
    text: "It’s down\nno signal\nfine\ncafé\n",
  });
  assert.equal(isUtf8Else({ ...emptyTally(), foreign: 1, foreignBytes: 1 }, "windows-1252"), false);
});

Deno.test("surveyBytes() reads IBM866 although words on one line make sound UTF-8, and UTF-8 with a line of IBM866", async () => {
  const dos = `${RUSSIAN}\nраз, рад, раб\n${RUSSIAN}\n`; // р а з is E0 A0 A7, a letter of Samaritan in UTF-8
  const { encoding, other, text } = await read(bytesIn("ibm866", dos));
  assert.deepEqual({ encoding, other, text }, { encoding: "ibm866", other: null, text: dos });
  const mixed = await read(joinAll([utf8(`${RUSSIAN}\n`), bytesIn("ibm866", `${RUSSIAN}\n`)]));
  assert.deepEqual([mixed.encoding, mixed.text], ["utf-8", `${RUSSIAN}\n${RUSSIAN}\n`]);
  assert.equal(readsAs([...bytesIn("ibm866", "связь нет")], "ibm866"), true);
  assert.equal(readsAs([...utf8("связь нет")], "ibm866"), false);
});

Deno.test("surveyBytes() says where the study's encoding is not the file's", async () => {
  assert.equal((await read(utf8(RUSSIAN), 1 << 20, "windows-1251")).denied, true);
  assert.equal((await read(bytesIn("windows-1251", RUSSIAN), 1 << 20, "windows-1251")).denied, false);
  assert.equal((await read(bytesIn("windows-1251", "да нет\n"), 1 << 20, "utf-8")).unsound, 5);
});

Deno.test("garbledBy() names what UTF-8 was taken for, of text that lost letters too, and leaves sound text alone", () => {
  const garbled = (encoding: string) => utf8(new TextDecoder(encoding).decode(utf8(`1;${RUSSIAN}\n2;${RUSSIAN}\n`)));
  for (const taken of ["windows-1251", "windows-1252", "ibm866", "koi8-u"]) {
    assert.deepEqual(garbledBy(garbled(taken)), { written: "UTF-8", taken, lines: 2, all: 2 });
  }
  const lossy = new TextDecoder().decode(garbled("windows-1251")).replace("Р", "?");
  assert.equal(garbledBy(utf8(lossy))?.taken, "windows-1251");
  const one = new TextDecoder().decode(garbled("windows-1251")).split("\n")[0];
  assert.deepEqual(garbledBy(utf8(`${RUSSIAN}\n${one}\n${RUSSIAN}`)), {
    written: "UTF-8",
    taken: "windows-1251",
    lines: 1,
    all: 3,
  });
  const sound =
    "Опет нема интернета, шта се дешава са мрежом|Много съм доволен от услугата, благодаря ви|Интернет өте баяу|" +
    "Příliš žluťoučký kůň úpěl ďábelské ódy|Zażółć gęślą jaźń|Пропала связь|ΔΕΝ ΕΧΩ ΣΗΜΑ|אין קליטה|İğne deliğinden";
  for (
    const text of [RUSSIAN, UKRAINIAN, "Ça dure à Orléans: «réseau» tombé", "РСФСР, СССР, РРР", "", ...sound.split("|")]
  ) {
    assert.equal(garbledBy(utf8(text)), null, text);
  }
});

Deno.test("garbledBy() names what UTF-8 in Latin letters was taken for, which many lines show together", () => {
  const texts = {
    "windows-1252": [
      "Das Netz ist schon wieder für Stunden weg",
      "Größer wird nur der Ärger",
      "Schöne Grüße",
      "Für nichts",
    ],
    "windows-1250": ["Sieć zniknęła", "obsługa okropna, dziękuję", "żółć i złość", "czekam na pomoc, dziękuję"],
  };
  for (const [taken, list] of Object.entries(texts)) {
    const garbled = new TextDecoder(taken).decode(utf8(list.join("\n")));
    assert.deepEqual(garbledBy(utf8(garbled)), { written: "UTF-8", taken, lines: 4, all: 4 });
    assert.equal(garbledBy(utf8(list.join("\n"))), null);
  }
});

Deno.test("garbledBy() names an encoding of one byte a letter that was taken for another", () => {
  const garbled = (written: string, taken: string) => utf8(new TextDecoder(taken).decode(bytesIn(written, RUSSIAN)));
  const pairs = [["windows-1251", "windows-1252"], ["windows-1251", "koi8-u"], ["windows-1251", "ibm866"]];
  for (const [written, taken] of pairs) {
    const found = garbledBy(garbled(written, taken));
    assert.deepEqual([found?.written, found?.taken], [written, taken]);
  }
});

Deno.test("the pieces of reading lines: tallies, seams, lengths", async () => {
  const tally = emptyTally();
  tallyLines(bytesIn("windows-1251", "да\nнет\n"), tally);
  assert.deepEqual([tally.foreign, tally.foreignBytes, tally.sure], [2, 5, false]);
  assert.deepEqual(countSequences(Uint8Array.of(0xd0, 0x90, 0xf0, 0x9f, 0x41, 0xff)), { sound: 1, cut: 2, unsound: 1 });
  const high: number[] = [];
  keepLetters(Uint8Array.of(0xe4, 32, 33, 0xe0), high);
  assert.deepEqual(high, [0xe4, 32, 0xe0]);
  assert.equal(singleByteEncoding([0xe9]), "windows-1252");
  assert.deepEqual([0x41, 0x80, 0xd0, 0xe2, 0xf0, 0xff].map(sequenceLength), [1, 1, 2, 3, 4, 1]);
  assert.equal(characterEnd(Uint8Array.of(0x41, 0xd0)), 1);
  assert.deepEqual(joinBytes(Uint8Array.of(1), Uint8Array.of(2)), Uint8Array.of(1, 2));
  const chunks = await Array.fromAsync(unmixedChunks(inPieces(bytesIn("windows-1251", "да\n"), 1), "windows-1251"));
  assert.equal(Buffer.concat(chunks).toString("utf8"), "да\n");
});

function joinAll(parts: readonly Uint8Array[]): Uint8Array {
  return parts.reduce(joinBytes);
}
