/** Known exports that people opened in a spreadsheet or laid flat, each with its answer by hand. @module */
import assert from "node:assert/strict";
import { check, read } from "./_samples.ts";

const YOUSCAN = "Дата;Время;Текст;URL;Автор;Место публикации;Тип источника;Тип поста;Сумма всех реакций;Лайки\n";

Deno.test("readMentions() passes over words for nothing, and zeros of other platforms' columns", async () => {
  const header = "Query Id,Query Name,Date,Url,Full Text,Resource Id,Thread Entry Type,Rating,Likes,Twitter Likes," +
    "Facebook Likes\n";
  const result = await read(
    `${header}1,q,2020-01-31 23:59:59.0,http://twitter.com/anna/statuses/12,раз,r1,post,0,N/A,5,\n` +
      `1,q,2020-01-31 23:59:59.0,http://www.facebook.com/1/posts/2,два,r2,comment,N/A,,0,"1,234"\n` +
      `1,q,2020-01-31 23:59:59.0,http://shop.example.org/2,три,r3,post,4.0,-,0,\n`,
  );
  check(result, [
    { id: "twitter:r1", kind: "post", likes: 5, rating: null },
    { id: "facebook:r2", kind: "comment", likes: 1234, rating: null },
    { id: "shop.example.org:r3", kind: "review", likes: 0, rating: 4 },
  ]);
});

Deno.test("readMentions() reads dates that a spreadsheet of another country turned around, where one proves it", async () => {
  const rows = (date: string) => `${date};12:15;раз;https://vk.com/wall-1_2;А;стена;Соцсети;Пост;-;12\n`;
  const turned = await read(YOUSCAN + rows("3/5/2024") + rows("3/13/2024"));
  assert.deepEqual(turned.notes, [
    "export: its dates are month-first, unlike those of other exports of YouScan; they were read so",
  ]);
  check(turned, [{ at: "2024-03-05T12:15:00.000Z", likes: 12 }, { at: "2024-03-13T12:15:00.000Z" }]);
  const asWritten = await read(YOUSCAN + rows("03.05.2024") + rows("04.05.2024"));
  check(asWritten, [{ at: "2024-05-03T12:15:00.000Z" }, { at: "2024-05-04T12:15:00.000Z" }]);
  const days = await read(YOUSCAN.replace("Время;", "") + rows("45356.5").replace("12:15;", ""));
  check(days, [{ at: "2024-03-05T12:00:00.000Z" }]);
});

Deno.test("readMentions() makes no address, and no id, of an id that a spreadsheet rounded", async () => {
  const result = await read(
    "id;author.username;author_id;created_at;text;public_metrics.like_count\n" +
      "1.76491E+18;anna;7;2024-03-05T09:15:30.000Z;раз;1\n1.76491E+18;anna;7;2024-03-05T09:15:30.000Z;два;1\n",
  );
  check(result, [{ url: null, text: "раз" }, { url: null, text: "два" }]);
  assert.ok(result.mentions.every(({ id }) => /^twitter:[0-9a-f]{16}$/.test(id)));
  assert.equal(new Set(result.mentions.map(({ id }) => id)).size, 2);
});

Deno.test("readMentions() takes 4CAT's date in words where its seconds were rounded, and marks rounded seconds", async () => {
  const fourCat = await read(
    "id,thread_id,author,body,timestamp,unix_timestamp,collected_from_url,is_comment_on_comment\n" +
      "9,7,anna,раз,2024-03-05 09:15:30,1.70963E+09,https://www.tiktok.com/@a/video/7,no\n",
  );
  check(fourCat, [{ id: "tiktok:9", at: "2024-03-05T09:15:30.000Z", date_guessed: false, kind: "comment" }]);
  const reddit = await read("id,body,subreddit,author,created_utc\nc1,раз,s,bob,1.70963E+09\n");
  check(reddit, [{ at: "2024-03-05T09:13:20.000Z", date_guessed: true }]);
});

Deno.test("readMentions() reads rows that were objects: X v1, VK, Telegram, Telethon, YouTube, Mastodon, Bluesky", async () => {
  const at = "2024-03-05T09:15:30.000Z";
  check(
    await read(
      "id_str,created_at,text,user.screen_name,favorite_count,retweeted_status.full_text\n" +
        "15,Tue Mar 05 09:15:30 +0000 2024,RT @b: на…,anna,1,начало и конец &amp; всё\n",
    ),
    [{ id: "twitter:15", at, kind: "repost", author: "anna", text: "начало и конец & всё", likes: 1 }],
  );
  check(
    await read("id,owner_id,from_id,date,text,likes.count,post_id\n2,-1,5,1709630130,раз,3,9.0\n"),
    [{ id: "vk:-1_2", at, kind: "comment", parent: "vk:-1_9", likes: 3, url: "https://vk.com/wall-1_9?reply=2" }],
  );
  check(
    await read(
      "id,type,date,date_unixtime,from,from_id,text,reply_to_message_id\n" +
        '2,message,2024-03-05T12:15:30,1709630130,А,user7,"[""раз "", {""type"": ""bold"", ""text"": ""два""}]",1.0\n' +
        "3,service,2024-03-05T12:15:30,1709630130,,,,\n",
    ),
    [{ id: "telegram:2", at, kind: "reply", parent: "telegram:1", text: "раз два" }],
    [/service message/],
  );
  check(
    await read("id,date,message,views,peer_id.channel_id\n5,2024-03-05 09:15:30+00:00,раз,10,123\n"),
    [{ id: "telegram:123/5", at, views: 10 }],
  );
  check(
    await read(
      "kind,id,snippet.videoId,snippet.topLevelComment.id,snippet.topLevelComment.snippet.textDisplay," +
        "snippet.topLevelComment.snippet.publishedAt\nyoutube#commentThread,U1,v,U1,раз<br>два,2024-03-05T09:15:30Z\n",
    ),
    [{ id: "youtube:U1", at, kind: "comment", text: "раз\nдва", url: "https://www.youtube.com/watch?v=v&lc=U1" }],
  );
  check(
    await read("id,created_at,content,account.acct,favourites_count\n110,2024-03-05T09:15:30.000Z,<p>раз</p>,anna,2\n"),
    [{ id: "mastodon:110", at, author: "anna", text: "раз", likes: 2 }],
  );
  check(
    await read("uri,record.text,record.createdAt,author.handle\nat://d/p/3k,раз,2024-03-05T12:15:30+03:00,a.b\n"),
    [{ id: "bluesky:at://d/p/3k", at, url: "https://bsky.app/profile/a.b/post/3k" }],
  );
});

Deno.test("readMentions() reads rows that were objects and are JSON again, their paths still keys", async () => {
  const at = "2024-03-05T09:15:30.000Z";
  check(
    await read(JSON.stringify([{ id: 5, message: "раз", date: at, "peer_id.channel_id": 123, views: 3 }])),
    [{ id: "telegram:123/5", at, text: "раз", views: 3 }],
  );
  const tweet = { id: "2", text: "@anna да", author_id: "7", "author.username": "bob", created_at: at };
  check(
    await read(JSON.stringify([{ ...tweet, "public_metrics.like_count": 3, "referenced_tweets.replied_to.id": "1" }])),
    [{ id: "twitter:2", at, kind: "reply", parent: "twitter:1", author: "bob", likes: 3 }],
  );
});

Deno.test("readMentions() reads rows of a listening tool that were saved as JSON, keys in any case", async () => {
  const [names, ...cells] = [YOUSCAN.trim().split(";"), "05.03.2024", "12:15", "раз", "https://vk.com/wall-1_2", "А"];
  const row = Object.fromEntries(names.map((name, i) => [name.toUpperCase(), cells[i] ?? ""]));
  check(await read(JSON.stringify([{ ...row, ЛАЙКИ: 3 }])), [
    { at: "2024-03-05T12:15:00.000Z", source: "vk", author: "А", text: "раз", likes: 3 },
  ]);
});

Deno.test("readMentions() decodes addresses where texts hold entities, and takes ids out of quotes", async () => {
  check(
    await read(
      "Дата,Время,Hash сообщения,ID сообщения,Текст,Url\n" +
        '05.03.2024,12:15,"""h1""",1,a &gt; b,https://e.org/?a=1&amp;b=2\n',
    ),
    [{ id: "e.org:h1", text: "a > b", url: "https://e.org/?a=1&b=2" }],
  );
});

Deno.test("readMentions() reads Telegram's text as one piece and in text_entities, and YouTube's items without kind", async () => {
  const message = {
    type: "message",
    date_unixtime: "1709630130",
    date: "2024-03-05T12:15:30",
    from: "А",
    from_id: "user7",
  };
  const messages = [
    { id: 3, ...message, text: { type: "bold", text: "раз" } },
    { id: 4, ...message, text_entities: [{ type: "plain", text: "два" }] },
  ];
  check(await read(JSON.stringify({ name: "Ч", type: "private_group", id: 1, messages })), [
    { id: "telegram:1/3", text: "раз" },
    { id: "telegram:1/4", text: "два" },
  ]);
  const snippet = { textDisplay: "раз", authorDisplayName: "k", publishedAt: "2024-03-05T09:15:30Z" };
  check(await read(JSON.stringify({ items: [{ id: "U1", snippet: { topLevelComment: { id: "U1", snippet } } }] })), [
    { id: "youtube:U1", kind: "comment", text: "раз" },
  ]);
});

Deno.test("readMentions() knows the keys of objects laid flat in whatever case a person wrote them", async () => {
  check(
    await read("Id;Created_At;Requester_Id;Subject;Description\n5;25/03/2024 09:15;7;Вода;Нет воды\n"),
    [{ id: "zendesk:5", at: "2024-03-25T09:15:00.000Z", author: "7", text: "Вода\nНет воды" }],
  );
});

Deno.test("readMentions() reads Apify's comments of Facebook and TikTok, and Talkwalker's answers", async () => {
  const at = "2024-03-05T09:15:30.000Z";
  check(
    await read(JSON.stringify([{ comment: { id: "1", text: "раз", created_at: at, author: { name: "Анна" } } }])),
    [{ id: "facebook:1", at, kind: "comment", author: "Анна", text: "раз" }],
  );
  check(
    await read(JSON.stringify([{ id: "7", createdAt: at, likeCount: 3, user: { username: "anna" }, text: "раз" }])),
    [{ id: "tiktok:7", at, kind: "comment", author: "anna", likes: 3 }],
  );
  const post = {
    url: "https://x.com/anna/status/5",
    published: Date.parse(at),
    content: "раз",
    domain_url: "x.com",
    source_type: ["SOCIALMEDIA"],
  };
  check(await read(JSON.stringify({ result_content: { data: [{ data: post }] } })), [
    { at, source: "twitter", author: "anna", text: "раз" },
  ]);
});

Deno.test("readMentions() reads GDELT's CSV: titles, and moments when pages were seen", async () => {
  check(await read("URL,MobileURL,Date,Title\nhttps://n.example.org/1,,2024-03-05 09:15:30,Раз\n"), [
    { at: "2024-03-05T09:15:30.000Z", date_guessed: true, source: "n.example.org", text: "Раз" },
  ]);
});

Deno.test("readMentions() reads dates that a spreadsheet was told to leave as they are", async () => {
  check(
    await read(
      'id,body,subreddit,author,created_utc\nc1,раз,s,bob,\'2024-03-05 09:15:30\nc2,два,s,bob,"=""2024-03-05"""\n',
    ),
    [{ at: "2024-03-05T09:15:30.000Z" }, { at: "2024-03-05T00:00:00.000Z" }],
  );
});

Deno.test("readMentions() reads reviews in parts, the id from Otzovik's address", async () => {
  const result = await read(
    "title;pros;cons;text;date;author;rating;url\n" +
      "Отзыв;быстро;-;Год пользуюсь;5 марта 2024;anna;4 из 5;https://otzovik.com/review_77.html\n" +
      "Отзыв 2;;дорого;;5 марта 2024;anna;2;https://otzovik.com/review_78.html\n",
  );
  check(result, [
    { id: "otzovik:77", kind: "review", rating: 4, text: "Отзыв\nГод пользуюсь\nДостоинства: быстро" },
    { id: "otzovik:78", kind: "review", rating: 2, text: "Отзыв 2\nНедостатки: дорого" },
  ]);
});

Deno.test("readMentions() reads reviews whose praise and blame stand apart, in any table with a date, and says where a study takes one", async () => {
  const table = "№;Дата отзыва;Автор;Оценка;Достоинства;Недостатки;Комментарий\n" +
    "1;05.03.2024;Анна;4;Быстро;Мятая коробка;В целом хорошо\n2;16.03.2024;Пётр;1;;Всё плохо;\n3;16.03.2024;Ян;5;-;;\n";
  const day = { kind: "review", at: "2024-03-05T00:00:00.000Z" };
  check(await read(table), [
    { ...day, rating: 4, text: "В целом хорошо\nДостоинства: Быстро\nНедостатки: Мятая коробка" },
    { kind: "review", rating: 1, text: "Недостатки: Всё плохо" },
  ], [/no text/]);
  check(await read("review_date,Pros,Cons\n2024-03-05,Fast,Torn box\n"), [{
    ...day,
    text: "Pros: Fast\nCons: Torn box",
  }]);
  check(await read("Дата;Переваги;Недоліки\n2024-03-05;Швидко;Дорого\n"), [{
    ...day,
    text: "Переваги: Швидко\nНедоліки: Дорого",
  }]);
  check(await read('[{"date": "2024-03-05", "pros": ["Fast", "cheap"], "cons": null}]'), [{
    ...day,
    text: "Pros: Fast, cheap",
  }]);
  const columns = { published_at: "Дата отзыва", text: "Недостатки" };
  const { mentions, notes } = await read(table, "UTC", { columns });
  assert.deepEqual(mentions.map(({ text }) => text), ["Мятая коробка", "Всё плохо"]);
  assert.match(notes.join(), /column "Недостатки" alone, column "Достоинства" goes to extra.*format: otzovik/);
  await assert.rejects(
    () => read("Day;Плюсы;Минусы\n05.03.2024;а;б\n"),
    /format: otzovik and columns: .* "Плюсы" and "Минусы"/,
  );
});

Deno.test("readMentions() puts Meltwater's day and time together as a spreadsheet's cells hold them", async () => {
  const header = "Date,URL,Hit Sentence,Opening Text,Influencer,Alternate Date Format,Time\n";
  check(
    await read(
      `${header},https://x.com/anna/status/1,раз,,@anna,2024-03-05 00:00:00,09:15:00\n` +
        `,https://x.com/anna/status/2,QT @bob: два,,@anna,05-Mar-24,09:16 PM\n`,
    ),
    [{ at: "2024-03-05T09:15:00.000Z", author: "anna" }, { at: "2024-03-05T21:16:00.000Z", kind: "post" }],
  );
});

Deno.test("readMentions() finds replies and reposts of 4CAT's Telegram and Bluesky", async () => {
  const rows = "id,thread_id,author,body,timestamp,unix_timestamp,reply_to,reposts\n" +
    "5,demo,anna,раз,2024-03-05 09:15:30,1709630130,,2\n6,demo,bob,два,2024-03-05 09:15:30,1709630130,5,\n";
  check(await read(rows), [{ kind: "post", shares: 2, parent: null }, { kind: "reply", parent: "unknown:5" }]);
});

Deno.test("readMentions() says of an own archive of X without posts that it has no records", async () => {
  const { mentions, rejected, notes } = await read("window.YTD.tweets.part0 = [ ]");
  assert.deepEqual([mentions, rejected, notes], [[], [], ["export holds no records: 0 records"]]);
});

Deno.test("readMentions() reads paths with slashes for paths with points, and leaves slashes in words alone", async () => {
  check(
    await read("createdAt,id,likeCount,text,user/username\n2024-03-05T09:15:30Z,7,3,раз,anna\n"),
    [{ id: "tiktok:7", author: "anna", likes: 3, extra: null }],
  );
  check(
    await read("comment/author/name,comment/created_at,comment/text\nАнна,2024-03-05T09:15:30Z,раз\n"),
    [{ source: "facebook", author: "Анна", text: "раз", extra: null }],
  );
});

Deno.test("readMentions() gives an answer that lies in a cell none of the counts of its row", async () => {
  const thread = JSON.stringify([{ id: 21, from_id: 8, date: 1709630140, text: "two" }]).replaceAll('"', '""');
  const row = `20,-5,10,7,1709630130,one,9,"${thread}"`;
  check(await read(`id,owner_id,post_id,from_id,date,text,likes.count,thread.items\n${row}\n`), [
    { id: "vk:-5_20", author: "7", likes: 9 },
    { id: "vk:-5_21", author: "8", likes: null },
  ]);
});
