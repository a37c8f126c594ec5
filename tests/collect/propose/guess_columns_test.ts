/** Columns of exports that no format claims. */
import assert from "node:assert/strict";
import { join } from "node:path";
import { guessColumns } from "../../../lib/collect/propose/guess_columns.ts";
import { lookAtExport } from "../../../lib/collect/propose/look_at_export.ts";

async function lookAt(text: string, name: string) {
  const folder = await Deno.makeTempDir();
  try {
    await Deno.writeTextFile(join(folder, name), text);
    return await lookAtExport(join(folder, name), name);
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
}

Deno.test("guessColumns() takes no column of dates for texts, and none of numbers for sources", () => {
  const rows = [
    { when: "2024-03-05 09:15:30", seen: "2024-03-06 10:00:00", said: "Never answered", source: "1" },
    { when: "2024-03-06 09:15:30", seen: "2024-03-07 10:00:00", said: "Too late", source: "3" },
  ];
  assert.deepEqual(guessColumns(["when", "seen", "said", "source"], rows), { published_at: "when", text: "said" });
});

Deno.test("guessColumns() knows the columns of Trustpilot for businesses", () => {
  const rows = [{
    "Review Created (UTC)": "2024-03-05 09:15:30",
    "Review Title": "Terrible",
    "Review Content": "No",
    "Review Stars": "1",
    "Review Username": "Anna",
    "Review Id": "r1",
    "Company Reply Date (UTC)": "2024-03-06 10:00:00",
  }];
  assert.deepEqual(guessColumns(Object.keys(rows[0]), rows), {
    published_at: "Review Created (UTC)",
    title: "Review Title",
    text: "Review Content",
    rating: "Review Stars",
    author: "Review Username",
    id: "Review Id",
    answered_at: "Company Reply Date (UTC)",
  });
});

Deno.test("lookAtExport() finds a chat's messages behind what the document says of the chat", async () => {
  const message = (id: string, content: string) => ({
    id,
    timestamp: "2024-03-05T09:15:30Z",
    content,
    type: "Default",
  });
  const document = {
    guild: { id: "1", name: "Demo" },
    channel: { id: "5", name: "general", type: "GuildTextChat" },
    messages: [message("100", "the app is down"), message("101", "here it is, too")],
  };
  const { problem, columns, read } = await lookAt(JSON.stringify(document), "chat.json"); // as DiscordChatExporter writes
  assert.deepEqual([problem, columns.published_at, columns.text], [null, "timestamp", "content"]);
  assert.deepEqual(read.mentions.map(({ text }) => text), ["the app is down", "here it is, too"]);
});

Deno.test("guessColumns() takes no word that all rows share for the text, and no program of X for the source", () => {
  const rows = [
    {
      at: "2024-03-05 09:15:30",
      seen_by: "MEMBER_NETWORK",
      said: "It does not work at all",
      source: "Twitter for iPhone",
    },
    {
      at: "2024-03-06 09:15:30",
      seen_by: "MEMBER_NETWORK",
      said: "And it costs more, too",
      source: '<a href="https://x">Web</a>',
    },
  ];
  assert.deepEqual(guessColumns(["at", "seen_by", "said", "source"], rows), { published_at: "at", text: "said" });
});

Deno.test("guessColumns() finds what stands beside an object that holds the text alone", () => {
  const rows = [{ "id": "31", "caption.text": "First", "taken_at": "1709630130", "user.username": "anna" }];
  assert.deepEqual(guessColumns(Object.keys(rows[0]), rows), {
    published_at: "taken_at",
    text: "caption.text",
    id: "id",
    author: "user.username",
  });
});

Deno.test("guessColumns() takes the moment of a post before that of its collection, and knows chats and shops", () => {
  const posts = [{ content: "Bad", postTimestamp: "2024-03-05T09:15:30Z", timestamp: "2024-06-01T00:00:00Z" }];
  assert.equal(guessColumns(Object.keys(posts[0]), posts).published_at, "postTimestamp");
  const chat = [{
    message_id: "1",
    date: "2024-03-05",
    sender: "Anna",
    text: "x",
    reply_to_msg_id: "2",
    forwards: "2",
  }];
  const { author, parent, shares } = guessColumns(Object.keys(chat[0]), chat);
  assert.deepEqual([author, parent, shares], ["sender", "reply_to_msg_id", "forwards"]);
});

Deno.test("guessColumns() takes the subject for the text where an export of a help desk leaves the message out", () => {
  const ticket = { // Freshdesk's export of tickets
    "Ticket ID": "55",
    "Subject": "Box does not start",
    "Source": "Portal",
    "Agent": "Kim",
    "Created time": "2024-03-05 09:15:30",
    "Initial response time": "2024-03-05 09:45:30",
    "Full name": "Anna Lee",
    "Email": "anna.katherine.lee@post.example.org",
  };
  assert.deepEqual(guessColumns(Object.keys(ticket), [ticket]), {
    published_at: "Created time",
    text: "Subject",
    id: "Ticket ID",
    author: "Full name",
    source: "Source",
    answered_at: "Initial response time",
  });
});

Deno.test("guessColumns() takes what an issue says before what the desk remarked on it", () => {
  const issue = { // Jira's CSV: a column for each comment
    "Summary": "No signal",
    "Issue key": "SUP-1",
    "Reporter": "anna",
    "Created": "05/Mar/24 9:15 AM",
    "Description": "No signal in my flat",
    "Comment": "06/Mar/24 9:15 AM;kim;We look into it",
    "Comment (2)": "",
  };
  const { text, title, id } = guessColumns(Object.keys(issue), [issue]);
  assert.deepEqual([text, title, id], ["Description", "Summary", "Issue key"]);
});

Deno.test("guessColumns() finds the author beside the object of a post, whose name is its title", () => {
  const record = { // Lemmy's API
    "post.id": "77",
    "post.name": "Prices again",
    "post.body": "They raised prices again",
    "post.published": "2024-03-05T08:15:30Z",
    "creator.id": "6",
    "creator.name": "bob",
    "counts.comments": "2",
    "counts.upvotes": "16",
  };
  assert.deepEqual(guessColumns(Object.keys(record), [record]), {
    published_at: "post.published",
    text: "post.body",
    id: "post.id",
    author: "creator.name",
    title: "post.name",
    likes: "counts.upvotes",
    comments: "counts.comments",
  });
});

Deno.test("guessColumns() takes a score beyond ten or below nothing for no rating", () => {
  const rated = (scores: string[]) => {
    const rows = scores.map((score, i) => ({ id: `${i}`, date: "2024-03-05", text: `text number ${i}`, score }));
    return guessColumns(Object.keys(rows[0]), rows).rating;
  };
  assert.equal(rated(["4", "5"]), "score");
  assert.equal(rated(["4", "24"]), undefined);
  assert.equal(rated(["4", "-2"]), undefined);
});

Deno.test("guessColumns() takes a comment's own address before that of its post", () => {
  const row = { comment: "Never answers", postUrl: "https://x.example/1", commentUrl: "https://x.example/1?c=2" };
  assert.equal(guessColumns(Object.keys(row), [row]).url, "commentUrl");
});

Deno.test("guessColumns() takes what all reviews of a place share for no title, and their own addresses before its", () => {
  const rows = ["1", "2"].map((n) => ({ // Google Maps by Apify
    title: "Demo store",
    url: "https://maps.example/demo",
    reviewUrl: `https://maps.example/demo/${n}`,
    text: `Review ${n}`,
  }));
  const { title, url } = guessColumns(Object.keys(rows[0]), rows);
  assert.deepEqual([title, url], [undefined, "reviewUrl"]);
});

Deno.test("guessColumns() takes a list of people for no parent, and knows twint's counts", () => {
  const row = { // twint's CSV: an empty list where a tweet answers nobody
    id: "1610000000000000001",
    created_at: "2023-01-02 13:00:00 +0300",
    username: "anna",
    tweet: "It is down",
    replies_count: "1",
    retweets_count: "2",
    likes_count: "3",
    reply_to: "[]",
  };
  const { parent, comments, shares, likes } = guessColumns(Object.keys(row), [row]);
  assert.deepEqual([parent, comments, shares, likes], [undefined, "replies_count", "retweets_count", "likes_count"]);
});

Deno.test("guessColumns() takes the favourites of a tweet for its likes, beside its retweets", () => {
  const rows = [{
    "Tweet Id": "1765000000000000001",
    "Created At": "2024-03-05 09:15:30",
    "Text": "No signal since morning",
    "Screen Name": "anna",
    "Favorites": "3",
    "Retweets": "1",
  }];
  const { likes, shares } = guessColumns(Object.keys(rows[0]), rows);
  assert.deepEqual([likes, shares], ["Favorites", "Retweets"]);
});
