/** Chats and networks as their exports vary: by platform, language, age and nesting. @module */
import { check, jsonl, read } from "./_samples.ts";

const AT = "2024-03-05T09:15:30.000Z", SECONDS = "1709630130";

Deno.test("readMentions() reads WhatsApp's marks of files, edits and deletions, and what the app tells by itself", async () => {
  const iphone = [
    "\u200e[3/5/24, 9:15:31\u202fAM] Water Chat: \u200eMessages and calls are end-to-end encrypted.",
    "[3/5/24, 9:16:00\u202fAM] ~\u202fAnna: caption",
    "\u200e<attached: 0013-PHOTO.jpg>",
    "[3/5/24, 9:17:00\u202fAM] Bob: scan.pdf • \u200edocument omitted",
    "[3/13/24, 12:05:00\u202fAM] Bob: Fixed \u200e<This message was edited>",
    "[3/13/24, 12:06:00\u202fPM] Water Chat: \u200eBob added Anna",
    "[3/13/24, 12:07:00\u202fPM] Bob: if a < b then",
    "<b>",
  ];
  check(await read(iphone.join("\r\n")), [
    { at: "2024-03-05T09:16:00.000Z", author: "Anna", text: "caption" },
    { at: "2024-03-13T00:05:00.000Z", author: "Bob", text: "Fixed" },
    { at: "2024-03-13T12:07:00.000Z", author: "Bob", text: "if a < b then\n<b>" },
  ], [/^service message$/, /^no text \(attachment\)$/, /^service message$/]);
  const android = [
    "05.03.24, 12:16 - Анна: IMG-1.jpg (файл добавлен)",
    "подпись",
    "13.03.24, 12:17 - Bob: Diese Nachricht wurde gelöscht.",
    "13.03.24, 12:18 - Ana: Mensagem apagada",
    "13.03.24, 12:18 - Ana: null",
    "13.03.24, 12:19 - Олег: починили <Сообщение изменено>",
  ];
  check(await read(android.join("\n")), [
    { at: "2024-03-05T12:16:00.000Z", author: "Анна", text: "подпись", line: 1 },
    { at: "2024-03-13T12:19:00.000Z", author: "Олег", text: "починили", line: 6 },
  ], [/^text removed/, /^text removed/, /^no text \(attachment\)$/]);
});

Deno.test("readMentions() reads Telegram's left chats, forwards from accounts that are gone, on one line or many", async () => {
  const message = {
    id: 1,
    type: "message",
    date: "2024-03-05T12:15:30",
    date_unixtime: SECONDS,
    from: "A",
    from_id: "user1",
  };
  const account = {
    about: "data",
    chats: {
      about: "chats",
      list: [{ name: "B", type: "personal_chat", id: 7, messages: [{ ...message, text: "one" }] }],
    },
    left_chats: {
      list: [{
        name: "C",
        type: "private_group",
        id: 8,
        messages: [{ ...message, text: "two", forwarded_from: null }],
      }],
    },
  };
  for (const text of [JSON.stringify(account), JSON.stringify(account, null, 1)]) {
    check(await read(text), [
      { id: "telegram:7/1", at: AT, kind: "post", text: "one" },
      { id: "telegram:8/1", at: AT, kind: "repost", text: "two" },
    ]);
  }
});

Deno.test("readMentions() counts Telethon's reactions, and gives Bluesky's reposts ids of their own", async () => {
  const count = (emoticon: string, n: number) => ({ reaction: { emoticon }, count: n });
  const sent = {
    id: 10,
    peer_id: { channel_id: 55 },
    date: AT,
    message: "news",
    reactions: { results: [count("👍", 7), count("❤", 2)] },
  };
  check(await read(jsonl(sent)), [{ id: "telegram:55/10", likes: 9 }]);
  const uri = "at://did:plc:aa/app.bsky.feed.post/3kaa";
  const features = [{ uri: "https://full.example.org/long" }];
  const post = {
    uri,
    author: { handle: "anna.example" },
    record: { text: "full.example.org/lo…", createdAt: AT, facets: [{ features }] },
  };
  const by = (did: string, more = {}) => ({
    by: { did, handle: `${did}.example` },
    indexedAt: "2024-03-06T09:15:31.000Z",
    ...more,
  });
  const feed = [{ post }, { post, reason: by("zz") }, {
    post,
    reason: by("yy", { uri: "at://yy/app.bsky.feed.repost/1" }),
  }];
  check(await read(JSON.stringify({ feed })), [
    {
      id: `bluesky:${uri}`,
      kind: "post",
      extra: '{"author":{"handle":"anna.example"},"links":["https://full.example.org/long"]}',
    },
    { id: `bluesky:${uri}#repost-zz`, kind: "repost", author: "zz.example", at: "2024-03-06T09:15:31.000Z" },
    { id: "bluesky:at://yy/app.bsky.feed.repost/1", kind: "repost", author: "yy.example" },
  ]);
});

Deno.test("readMentions() reads Reddit's threads with answers inside, and tells what was removed", async () => {
  const comment = (id: string, parent_id: string, body: string, more = {}) => ({
    kind: "t1",
    data: { id, subreddit: "demo", created_utc: Number(SECONDS), body, author: "owl", parent_id, ...more },
  });
  const listing = (...children: unknown[]) => ({ kind: "Listing", data: { children } });
  const submission = {
    id: "zz1",
    subreddit: "demo",
    created_utc: Number(SECONDS),
    title: "Fees",
    selftext: "[ Removed by Reddit ]",
    author: "[deleted]",
  };
  const inner = listing(comment("c2", "t1_c1", "why"), comment("c3", "t1_c1", "[removed]"));
  const more = { kind: "more", data: { count: 3, children: ["c9"], id: "c9", parent_id: "t3_zz1" } };
  check(
    await read(
      JSON.stringify([
        listing({ kind: "t3", data: submission }),
        listing(comment("c1", "t3_zz1", "same", { replies: inner }), more),
      ]),
    ),
    [
      { id: "reddit:t3_zz1", text: "Fees", author: null },
      { id: "reddit:t1_c1", kind: "comment", parent: "reddit:t3_zz1", text: "same" },
      { id: "reddit:t1_c2", kind: "reply", parent: "reddit:t1_c1", text: "why" },
    ],
    [/^text removed/, /^further comments that were not loaded/],
  );
  check(await read(jsonl({ ...submission, title: "[deleted by user]" })), [], [/^text removed at the source$/]);
});

Deno.test("readMentions() reads X's pages: places, a page without posts, archives of before 2019", async () => {
  const post = {
    id: "1000000000000000061",
    text: "hi",
    author_id: "1",
    created_at: AT,
    public_metrics: { like_count: 5 },
    geo: { place_id: "p1" },
  };
  const page = {
    data: [post],
    includes: { users: [{ id: "1", username: "anna" }], places: [{ id: "p1", full_name: "Казань, Россия" }] },
  };
  for (const text of [jsonl(page, { meta: { result_count: 0 } }), JSON.stringify(page, null, 1)]) {
    check(await read(text), [{ id: "twitter:1000000000000000061", author: "anna", place: "Казань, Россия", likes: 5 }]);
  }
  const old = {
    id_str: "1000000000000000081",
    full_text: "Old &amp; gold",
    created_at: "Tue Mar 05 09:15:30 +0000 2024",
    favorite_count: "4",
  };
  check(await read(`window.YTD.tweet.part0 = ${JSON.stringify([old], null, 1)}`), [
    { id: "twitter:1000000000000000081", at: AT, text: "Old & gold", likes: 4 },
  ]);
});

Deno.test("readMentions() reads VK's deleted comments as removed and reposts of reposts, Instagram's comments on reels letter for letter", async () => {
  const gone = { id: 22, from_id: 0, date: Number(SECONDS), text: "", deleted: true, post_id: 15, owner_id: -200 };
  check(await read(JSON.stringify({ response: { count: 1, items: [gone] } })), [], [/^text removed at the source$/]);
  const date = Number(SECONDS), post = (id: number, text: string) => ({ id, owner_id: -id, from_id: -id, date, text });
  const chain = { ...post(30, ""), copy_history: [post(31, ""), post(32, "Исходный пост")] };
  check(await read(JSON.stringify({ response: { count: 1, items: [chain] } })), [
    { id: "vk:-30_30", kind: "repost", text: "Исходный пост" },
  ]);
  const bytes = (text: string) => [...new TextEncoder().encode(text)].map((byte) => String.fromCharCode(byte)).join("");
  const map = {
    Kommentar: { value: bytes("Wo kaufen? Ü") },
    Medieninhaber: { value: "shop" },
    Uhrzeit: { timestamp: Number(SECONDS) },
  };
  check(await read(JSON.stringify({ comments_reels_comments: [{ string_map_data: map }] })), [
    { at: AT, source: "instagram", kind: "comment", text: "Wo kaufen? Ü" },
  ]);
});

Deno.test("readMentions() reads X's posts without id_str, and Facebook's pictures by what stands below them", async () => {
  const post = {
    id: 15,
    created_at: "Tue Mar 05 09:15:30 +0000 2024",
    full_text: "hi",
    user: { screen_name: "anna" },
    in_reply_to_status_id: 14,
  };
  check(await read(jsonl(post)), [{ id: "twitter:15", at: AT, kind: "reply", parent: "twitter:14", text: "hi" }]);
  const picture = (description?: string) => ({ data: [{ media: { uri: "a.jpg", description } }] });
  const posts = [
    { timestamp: Number(SECONDS), title: "Anna added a photo.", attachments: [picture(), picture("caf\u00c3\u00a9")] },
    { timestamp: Number(SECONDS), title: "Anna", data: [{ post: "words" }], attachments: [picture("other")] },
  ];
  check(await read(JSON.stringify(posts)), [{ at: AT, source: "facebook", text: "café" }, { text: "words" }]);
  const comment = {
    media_list_data: [],
    string_map_data: {
      Besitzer: { value: "shop" },
      Yorum: { value: "nerede?" },
      Zaman: { timestamp: Number(SECONDS) },
    },
  };
  check(await read(JSON.stringify([comment])), [{ at: AT, text: "nerede?" }]);
});

Deno.test("readMentions() knows texts that were removed at 4CAT's Reddit and on WhatsApp in further languages", async () => {
  const rows = "id,thread_id,timestamp,body,subject,author,score,subreddit,unix_timestamp\n" +
    "a,a,2024-03-05 09:15:30,[removed],Title,anna,3,demo,1709630130\n" +
    "b,a,2024-03-05 09:15:30,[deleted],,bob,3,demo,1709630130\n";
  check(await read(rows), [{ id: "reddit:a", at: AT, text: "Title", likes: 3 }], [/^text removed at the source$/]);
  const gone = ["Це повідомлення було видалено", "Bu mesaj silindi", "Dit bericht is verwijderd."];
  const lines = ["до побачення", ...gone].map((text) => `13.03.24, 12:17 - Олег: ${text}`);
  check(await read(lines.join("\n")), [{ text: "до побачення" }], gone.map(() => /^text removed at the source$/));
  const message = { id: 3, type: "message", date_unixtime: SECONDS, from: "A", from_id: "user1", text: "" };
  const chat = { id: 1, messages: [{ ...message, date: AT, text_entities: [{ type: "plain", text: "раз" }] }] };
  check(await read(JSON.stringify(chat)), [{ id: "telegram:1/3", text: "раз" }]);
});

Deno.test("readMentions() joins the pieces of a Telegram text however deep they lie, and passes over what is none", async () => {
  const when = {
    type: "message",
    date: "2024-03-05T12:00:00",
    date_unixtime: "1709629200",
    from: "A",
    from_id: "user1",
  };
  const texts = [
    ["one ", ["two ", { type: "bold", text: "three" }], null, { type: "custom_emoji", text: "🔥" }, 5],
    { type: "bold", text: ["four", { type: "italic", text: " five" }] },
  ];
  const messages = texts.map((text, i) => ({ id: i + 1, ...when, text }));
  check(await read(JSON.stringify({ name: "Chat", type: "private_group", id: 7, messages })), [
    { id: "telegram:7/1", text: "one two three🔥5" },
    { id: "telegram:7/2", text: "four five" },
  ]);
});

Deno.test("readMentions() reads a Bluesky thread: the post, what it answers, and answers within answers", async () => {
  const post = (key: string, parent?: string) => {
    const reply = parent && { parent: { uri: `at://did:plc:z/app.bsky.feed.post/${parent}` } };
    const record = { text: key, createdAt: AT, ...reply ? { reply } : {} };
    return {
      uri: `at://did:plc:z/app.bsky.feed.post/${key}`,
      author: { did: "did:plc:z", handle: "a.example" },
      record,
    };
  };
  const thread = {
    parent: { post: post("one") },
    post: post("two", "one"),
    replies: [{ post: post("three", "two"), replies: [{ post: post("four", "three") }] }],
  };
  const parents = [null, "one", "two", "three"].map((key) => key && `bluesky:at://did:plc:z/app.bsky.feed.post/${key}`);
  const wanted = ["one", "two", "three", "four"].map((text, i) => ({ text, parent: parents[i] }));
  check(await read(JSON.stringify({ thread }, null, 1)), wanted);
  check(await read(jsonl({ thread }, { thread: { post: post("five"), replies: [] } })), [
    ...wanted,
    { text: "five", parent: null },
  ]);
});
