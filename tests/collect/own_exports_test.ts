/** What accounts, shops and app publishers export of their own, after the platforms' descriptions. @module */
import assert from "node:assert/strict";
import { check, read } from "./_samples.ts";

Deno.test("readMentions() reads reviews of Google Play's console, in UTF-16, and rejects points without words", async () => {
  const text = "\ufeffPackage Name,App Version Code,Review Submit Date and Time,Star Rating,Review Title,Review Text," +
    "Developer Reply Date and Time,Review Link\r\n" +
    "com.demo,12,2024-03-05T09:15:30Z,1,,Не открывается,2024-03-05T10:15:30Z,https://play.google.com/console/x?reviewId=a-1&y=2\r\n" +
    "com.demo,12,2024-03-05T10:15:30Z,5,,,,\r\n";
  const bytes = new Uint8Array(text.length * 2), view = new DataView(bytes.buffer);
  [...text].forEach((letter, i) => view.setUint16(i * 2, letter.charCodeAt(0), true));
  const found = await read(bytes, "Asia/Kolkata");
  check(found, [{
    id: "google-play:a-1",
    at: "2024-03-05T09:15:30.000Z",
    kind: "review",
    text: "Не открывается",
    rating: 1,
  }], [/points alone/]);
  assert.match(found.mentions[0].extra ?? "", /"answered_at":"2024-03-05T10:15:30/);
});

Deno.test("readMentions() reads Apple's feed of reviews as JSON, and not the app that stands before them", async () => {
  const label = (value: string) => ({ label: value });
  const entry = (id: string, rating: string) => ({
    author: { uri: label("https://itunes.apple.com/us/reviews/id1"), name: label("Anna"), label: "" },
    updated: label("2024-03-05T09:15:30-07:00"),
    "im:rating": label(rating),
    id: label(id),
    title: label("Bad"),
    content: { label: "Does not open", attributes: { type: "text" } },
  });
  const app = {
    "im:name": label("Demo"),
    id: label("https://apps.apple.com/app/id1"),
    title: label("Demo - Demo Ltd"),
  };
  const wanted = (id: string, rating: number) => ({
    id: `app-store:${id}`,
    at: "2024-03-05T16:15:30.000Z",
    kind: "review",
    author: "Anna",
    text: "Bad\nDoes not open",
    rating,
  });
  const feed = { feed: { author: { name: label("iTunes Store") }, entry: [entry("98", "2"), app, entry("99", "1")] } };
  check(await read(JSON.stringify(feed)), [wanted("98", 2), wanted("99", 1)], [/the app itself/]);
});

Deno.test("readMentions() reads Trustpilot for businesses in UTC", async () => {
  const csv = '"Review Created (UTC)","Review Title","Review Content","Review Stars","Review Username","Review Id"\n' +
    '"2024-03-05 09:15:30","Terrible","Never answered, twice","1","Anna Z","r1"\n';
  check(await read(csv, "Asia/Kolkata"), [{
    id: "trustpilot:r1",
    at: "2024-03-05T09:15:30.000Z",
    kind: "review",
    author: "Anna Z",
    text: "Terrible\nNever answered, twice",
    rating: 1,
  }]);
});

Deno.test("readMentions() reads Mastodon's archive: posts and replies, and of boosts only says that they are there", async () => {
  const account = "https://m.example/users/anna", status = (n: number) => `${account}/statuses/${n}`;
  const create = (n: number, content: string, inReplyTo: string | null) => ({
    id: `${status(n)}/activity`,
    type: "Create",
    actor: account,
    published: "2024-03-05T09:15:30Z",
    object: {
      id: status(n),
      type: "Note",
      summary: null,
      inReplyTo,
      published: "2024-03-05T09:15:30Z",
      url: `https://m.example/@anna/${n}`,
      attributedTo: account,
      content,
    },
  });
  const boost = { id: "b", type: "Announce", actor: account, published: "2024-03-06T09:15:30Z", object: status(9) };
  const outbox = {
    id: "outbox.json",
    type: "OrderedCollection",
    orderedItems: [create(1, "<p>late &amp; cold</p>", null), boost, create(2, "<p>again</p>", status(1))],
  };
  check(await read(JSON.stringify(outbox)), [
    { id: "mastodon:1", kind: "post", author: "anna", text: "late & cold", parent: null },
    { id: "mastodon:2", kind: "reply", author: "anna", text: "again", parent: "mastodon:1" },
  ], [/a boost/]);
});

Deno.test("readMentions() joins the pieces of a comment in Google Takeout", async () => {
  const csv = "Comment ID,Channel ID,Comment Create Timestamp,Price,Parent Comment ID,Video ID,Comment Text\n" +
    'Ugx1,UC1,2024-03-05T09:15:30.123456+00:00,0,,vid1,"{""text"":""@demo ""},{""text"":""great {video}""}"\n' +
    "Ugx2,UC1,2024-03-06T09:15:30.123456+00:00,0,Ugx1,vid1,plain\n";
  check(await read(csv), [
    { id: "youtube:Ugx1", at: "2024-03-05T09:15:30.123Z", kind: "comment", text: "@demo great {video}" },
    { id: "youtube:Ugx2", kind: "reply", text: "plain", parent: "youtube:Ugx1" },
  ]);
});

Deno.test("readMentions() reads Freshdesk's tickets as such, not as Zendesk's, with their first answer", async () => {
  const ticket = {
    id: 55,
    subject: "Box does not start",
    description: "<div>The box <b>does not start</b></div>",
    description_text: "The box does not start",
    status: 2,
    priority: 1,
    source: 2,
    requester_id: 7001,
    responder_id: null,
    created_at: "2024-03-05T09:15:30Z",
    requester: { id: 7001, name: "Anna", email: "anna@post.example" },
    stats: { first_responded_at: "2024-03-05T09:45:30Z" },
  };
  const { description_text: _, stats: _stats, requester: _requester, ...listed } = { ...ticket, id: 56 };
  const found = await read(JSON.stringify([ticket, listed]), "Asia/Kolkata");
  const wanted = { at: "2024-03-05T09:15:30.000Z", text: "Box does not start\nThe box does not start" };
  check(found, [{ id: "freshdesk:55", author: "Anna", ...wanted }, { id: "freshdesk:56", author: "7001", ...wanted }]);
  assert.match(found.mentions[0].extra ?? "", /"answered_at":"2024-03-05T09:45:30/);
});
