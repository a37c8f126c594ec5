/** Writes records as the two exports, with what real exports have: entities, look-alikes, broken rows. @module */
import { between, chance, type Random, randomOf } from "./random.ts";
import type { DemoRecord } from "./types.ts";

export type ExportName = DemoRecord["file"];

const HEADER = [
  "Номер",
  "Дата",
  "Площадка",
  "Автор",
  "Текст",
  "Ссылка",
  "Лайки",
  "Комментарии",
  "Репосты",
  "Ответ на",
  "Оценка",
  "Тип",
];

/** What the column Тип says. */
const KINDS: Readonly<Record<DemoRecord["kind"], string>> = {
  post: "Пост",
  comment: "Комментарий",
  reply: "Комментарий",
  repost: "Репост",
  review: "Отзыв",
};

/** Rows of social.csv that no mention can be made of: what stands where. */
const BROKEN_ROWS: readonly string[] = [
  "880001;02.03.2026 11:20;vk;Анна Лапина;;https://vk.com/wall-0_880001;3;0;0;;;Пост",
  "880002;31.04.2026 09:15;vk;Пётр Громов;Северика, верните интернет;https://vk.com/wall-0_880002;1;0;0;;;Пост",
  "880003;30.02.2026 10:00;forum;dachnik_7;Северика в СНТ не ловит;https://forum.talinsk.example/p/880003;0;0;0;;;Пост",
  "880004;вчера;vk;Инна Котова;Северика, почему так долго?;https://vk.com/wall-0_880004;2;1;0;;;Пост",
  '880005;15.04.2026 12:30;pikabu;zhdun_5;"   ";https://pikabu.ru/story/_880005;9;0;0;;;Пост',
  "880006;16.04.2026 08:41;vk;Олег Панов;Северика лежит;вторые сутки;и молчит;https://vk.com/wall-0_880006;12;4;1;771300;2;Пост",
  "880007;17.04.2026 10:05;vk;Рита Белова",
  "880008;21.13.2026 10:11;youtube;Ян Соболев;Обзор тарифов Северики;https://youtu.be/demo?lc=880008;0;0;0;;;Пост",
  "880009;02.05.2026 19:44;otzovik;lampovy_3;;https://otzovik.com/review_880009.html;0;0;0;;1;Отзыв",
  "880010;;forum;krot_77_1;Гудлайн опять дороже;https://forum.talinsk.example/p/880010;0;2;0;;;Пост",
  "880011;31.04.2026 23:59;vk;Вера Юдина;Кто перешёл с Гудлайна?;https://vk.com/wall-0_880011;0;0;0;;;Пост",
  "880012;28.05.2026 14:00;vk;Лев Орехов;;https://vk.com/wall-0_880012;1;0;0;;;Пост",
];

/** Lines of messages.jsonl likewise; an empty line is no record. */
const BROKEN_LINES: readonly string[] = [
  '{"id":"990001","created_at":"2026-03-09T14:02:11+03:00","source":"telegram","author":"kofeman_8","text":"Северика опять ',
  "",
  '{"id":"990002","created_at":"2026-03-30T08:15:40+03:00","source":"telegram","author":"tri_topolya4","text":null,"url":"https://t.me/c/0/990002","likes":0,"reply_to":null}',
  '["990003","2026-04-15T09:00:00+03:00","Северика не отвечает"]',
  "",
  '{"id":"990004","created_at":"2026-04-31T10:00:00+03:00","source":"twitter","author":"pauk.12","text":"Северика, третий день","url":"https://x.com/i/status/990004","likes":2,"reply_to":null}',
  "# export resumed after a timeout",
  '{"id":"990005","created_at":"","source":"telegram","author":"krendel77","text":"Есть кто живой?","url":"https://t.me/c/0/990005","likes":0,"reply_to":null}',
  "",
  '{"id":"990006","created_at":"2026-05-20T17:31:02+03:00","source":"telegram","author":"vasilek_3","url":"https://t.me/c/0/990006","likes":1,"reply_to":null}',
  "",
  '{"id":"990007","created_at":"2026-05-31T23:10:09+03:00","source":"twitter","author":"grom_i_molnia.5","text":"Полюс Теле',
];

/** How many broken records each file holds: empty lines are none. */
export const BROKEN = { "social.csv": BROKEN_ROWS.length, "messages.jsonl": BROKEN_LINES.filter(Boolean).length };

/** Both files, whole. */
export function exportsOf(records: readonly DemoRecord[]): Record<ExportName, string> {
  const random = randomOf("noise of the exports");
  const csv = records.filter(({ file }) => file === "social.csv").map((record) => csvRow(record, random));
  const json = records.filter(({ file }) => file === "messages.jsonl").map((record) => jsonLine(record, random));
  return {
    "social.csv": [HEADER.join(";"), ...scattered(csv, BROKEN_ROWS)].join("\n") + "\n",
    "messages.jsonl": scattered(json, BROKEN_LINES).join("\n") + "\n",
  };
}

/** Lays the broken ones evenly among the whole ones. */
function scattered(whole: readonly string[], broken: readonly string[]): string[] {
  const step = Math.ceil(whole.length / broken.length);
  return broken.flatMap((bad, i) => [...whole.slice(i * step, (i + 1) * step), bad]);
}

function csvRow(record: DemoRecord, random: Random): string {
  const { id, at, source, author, likes, comments, shares, parent, rating, url, kind } = record;
  const [date, time] = at.split("T");
  const when = `${date.split("-").reverse().join(".")} ${time}`;
  const text = entities(lookAlikes(record, random), record, random);
  return [id, when, source, author, text, url, likes, comments, shares, parent, rating, KINDS[kind]].map(cell).join(
    ";",
  );
}

function cell(value: string | number | null): string {
  const text = String(value ?? "");
  return /[;"\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

function jsonLine(record: DemoRecord, random: Random): string {
  const { id, at, source, author, likes, parent, url } = record;
  const seconds = String(between(random, 0, 59)).padStart(2, "0");
  const text = lookAlikes(record, random);
  const fields = { created_at: `${at}:${seconds}+03:00`, source, author, text, url, likes, reply_to: parent };
  return JSON.stringify(id === null ? fields : { id, ...fields });
}

/** A Latin letter in the company's name: it looks the same and is not. */
function lookAlikes({ text, planted, official }: DemoRecord, random: Random): string {
  if (planted || official || !chance(random, 0.012)) return text;
  return text.replace(/Север/, "Cевеp").replace(/северик/, "севepик").replace(/Гудлайн/, "Гудлaйн");
}

/** Exports of some tools leave HTML entities in the text. */
function entities(text: string, { planted }: DemoRecord, random: Random): string {
  if (planted || !chance(random, 0.035)) return text;
  return text.replaceAll("&", "&amp;").replaceAll("«", "&laquo;").replaceAll("»", "&raquo;").replaceAll('"', "&quot;")
    .replace("!", "&#33;").replace(" — ", "&nbsp;&mdash; ");
}
