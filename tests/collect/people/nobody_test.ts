import assert from "node:assert/strict";
import { isNobody, namedOnly } from "../../../lib/collect/people/nobody.ts";
import { check, read } from "../_samples.ts";

Deno.test("isNobody() knows what platforms show for whoever is not named, and leaves names that hold such a word", () => {
  const nobody = [
    "A Google user",
    "Пользователь Google",
    "Un usuario de Google",
    "Facebook User",
    "Amazon Customer",
    "Client d'Amazon",
    "Anonymous",
    "Аноним",
    "Пользователь предпочёл скрыть свои данные",
    "Гость",
    "Deleted Account",
    "[deleted]",
    "Удалённый пользователь",
  ];
  assert.deepEqual(nobody.filter((name) => !isNobody(name)), []);
  const people = [
    "Anna",
    "googleuser",
    "Anonymous Coward Fan",
    "Гость из будущего",
    "Guesty",
    "DeletedScenes",
    "Amazon",
  ];
  assert.deepEqual(people.filter(isNobody), []);
});

Deno.test("namedOnly() names nobody by bytes as by text", () => {
  const bytesOf = (name: string) => new TextEncoder().encode(name), seven = bytesOf("7");
  const name = namedOnly(Object.assign((author: string) => author, { ofBytes: () => seven }), "");
  const ofBytes = (text: string) => name.ofBytes!(bytesOf(text), 0, bytesOf(text).length);
  assert.deepEqual(["Guest", "Гость", "Anna"].map(ofBytes), [null, null, seven]);
  assert.deepEqual(["Guest", "Гость", "Anna"].map(name), ["", "", "Anna"]);
});

Deno.test("readMentions() makes no one author of all whom a platform does not name", async () => {
  const names = ["A Google user", "Anna", "Пользователь Google", "@Guest"], wanted = [null, "Anna", null, null];
  const rows = names.map((name, i) => `review-${i},2024-03-05 09:15:3${i},text ${i},${name}`);
  const table = ["id,date,text,author", ...rows].join("\n") + "\n";
  const columns = { id: "id", published_at: "date", text: "text", author: "author" };
  check(await read(table, "UTC", { columns }), wanted.map((author) => ({ author }))); // many rows side by side
  const play = rows.map((row) => `${row},5,0`);
  const exported = ["reviewId,at,content,userName,score,thumbsUpCount", ...play].join("\n") + "\n";
  check(await read(exported), wanted.map((author) => ({ author, rating: 5 })));
  check(
    await read(table, "UTC", { columns, defaults: { author: "unnamed" } }),
    wanted.map((author) => ({ author: author ?? "unnamed" })),
  );
});

Deno.test("readMentions() tells accounts without a handle or a name apart by their number: Bluesky, VK", async () => {
  const post = (did: string, handle: string) => ({
    uri: `at://${did}/app.bsky.feed.post/3k`,
    author: { did, handle },
    record: { createdAt: "2024-03-05T09:15:30Z", text: "words" },
  });
  const posts = [post("did:plc:a", "anna.example"), post("did:plc:b", "handle.invalid")];
  check(await read(JSON.stringify({ posts })), [
    { author: "anna.example", url: "https://bsky.app/profile/anna.example/post/3k" },
    { author: "did:plc:b", url: "https://bsky.app/profile/did:plc:b/post/3k" },
  ]);
  const items = [7, 8, 9].map((from_id) => ({ id: from_id, owner_id: -5, from_id, date: 1709630130, text: "words" }));
  const gone = { first_name: "DELETED", last_name: "", deactivated: "deleted" };
  const profiles = [{ id: 7, ...gone }, { id: 8, ...gone }, { id: 9, first_name: "Anna", last_name: "K" }];
  check(await read(JSON.stringify({ response: { items, profiles } })), [
    { author: "7" },
    { author: "8" },
    { author: "Anna K" },
  ]);
});

Deno.test("readMentions() takes a zero in a tool's column of ratings for none, and in a column of the study's as it is", async () => {
  const header = "Query Id,Query Name,Date,Full Text,Url,Resource Id,Rating";
  const row = (id: number, rating: string) =>
    `1,Q,2024-03-05 09:15:30.0,words,https://example.org/${id},r${id},${rating}`;
  check(await read([header, row(1, "0"), row(2, "4"), row(3, "")].join("\n") + "\n"), [
    { kind: "post", rating: null },
    { kind: "review", rating: 4 },
    { kind: "post", rating: null },
  ]);
  const columns = { published_at: "date", text: "text", rating: "points" };
  check(await read("date,text,points\n2024-03-05,words,0\n", "UTC", { columns }), [{ rating: 0 }]);
});

Deno.test("readMentions() names a column once that is empty, however many ways it may be written", async () => {
  const table = "Query Id,Query Name,Date,Snippet,Url\n1,Q,2024-03-05 09:15:30.0,,https://example.org/1\n";
  check(await read(table), [], [/^no text: column "Snippet" is empty$/]);
});
