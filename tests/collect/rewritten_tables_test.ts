/** Known exports after R, pandas or a spreadsheet wrote them anew, each with its answer by hand. @module */
import assert from "node:assert/strict";
import { check, read } from "./_samples.ts";

Deno.test("readMentions() knows an export whose names R or pandas rewrote, and calls columns as the export does", async () => {
  const names = "Query Id,Query Name,Date,Url,Author,Full Text,Resource Id,Thread Entry Type,X Likes,Mine";
  const row = "1,q,2024-03-05 09:15:30.0,https://x.com/anna/status/12,anna,раз,r1,reply,3,м\n";
  const wanted = {
    id: "twitter:r1",
    at: "2024-03-05T09:15:30.000Z",
    kind: "reply",
    author: "anna",
    text: "раз",
    likes: 3,
    extra: '{"Query Id":"1","Query Name":"q","Thread Entry Type":"reply","Mine":"м"}',
  };
  for (const written of [names.replaceAll(" ", "."), names.toLowerCase().replaceAll(" ", "_")]) {
    const mine = written.replace(/mine$/, "Mine");
    check(await read(`${mine}\n${row}`, "Asia/Tokyo"), [wanted]);
    check(await read(`"",${mine}\n1,${row}`), [wanted]); // R's numbers of rows
    check(await read(`${mine}\n${row}`, "UTC", { format: "brandwatch", columns: { author: "Mine" } }), [{
      id: "twitter:r1",
      author: "м",
    }]);
  }
  check(
    await read(
      "Дата,Время,Hash.сообщения,ID.сообщения,Текст,Url,Тип.источника,Автор\n" +
        "05.03.2024,12:15,h1,1,a &gt; b,https://vk.com/wall-1_2,Отзывы,А\n",
    ),
    [{ id: "vk:h1", at: "2024-03-05T12:15:00.000Z", kind: "review", text: "a > b" }],
  );
  check(
    await read(
      "Page.Name,User.Name,Post.Created,Total.Interactions,Likes,URL,Message,Link.Text,Overperforming.Score..weighted.\n" +
        "Demo,demo.zz,2024-03-05 04:15:30 EST,12,10,https://www.facebook.com/7/posts/8,,Слова,-1\n",
    ),
    [{ id: "facebook:8", at: "2024-03-05T09:15:30.000Z", author: "demo.zz", text: "Слова", likes: 10 }],
  );
  check(
    await read(
      "id_str,created_at,text,user_screen_name,favorite_count,retweeted_status_full_text\n" +
        "15,Tue Mar 05 09:15:30 +0000 2024,RT @b: на…,anna,1,начало и конец\n",
    ),
    [{ id: "twitter:15", kind: "repost", author: "anna", text: "начало и конец" }],
  );
});

Deno.test("readMentions() reads what Brandwatch's API says of an answer, in its own writing of the names", async () => {
  const post = {
    resourceId: "r1",
    queryId: 1,
    queryName: "q",
    fullText: "да",
    url: "https://x.com/anna/status/5",
    date: "2024-03-05T09:15:30.000+0000",
    threadEntryType: "reply",
    xReplyTo: "https://x.com/bob/status/4",
    author: "anna",
    city: "Казань",
    xLikes: 3,
  };
  const repost = { ...post, resourceId: "r2", threadEntryType: "post", xRepostOf: "https://x.com/bob/status/4" };
  check(await read(JSON.stringify({ results: [post, repost] })), [
    { id: "twitter:r1", kind: "reply", parent: "https://x.com/bob/status/4", place: "Казань", likes: 3 },
    { id: "twitter:r2", kind: "repost" },
  ]);
});

Deno.test("readMentions() takes times with the day that a spreadsheet gives them, beside dates with a midnight", async () => {
  const header = "Дата;Время;Текст;URL;Автор;Место публикации;Тип источника;Тип поста;Сумма всех реакций\n";
  const cells = [
    ["05.03.2024 0:00:00", "30.12.1899 9:15:00"],
    ["05.03.2024", "00.01.1900 9:15"],
    ["2024-03-05T00:00:00.000", "1899-12-30T09:15:00"],
    ["45356", "9:15 AM"],
    ["05.03.2024 0:00", "0,385416666666667"], // 9.25 hours of 24
  ];
  const rows = cells.map(([date, time]) => `${date};${time};раз;https://vk.com/wall-1_2;А;стена;Соцсети;Пост;-\n`);
  check(await read(header + rows.join("")), cells.map(() => ({ at: "2024-03-05T09:15:00.000Z" })));
  const night = ["0", "6.9444444444444447E-4", "12:01 AM"].map((time) => rows[1].replace("00.01.1900 9:15", time));
  check(
    await read(header + night.join("")),
    ["00:00", "00:01", "00:01"].map((time) => ({ at: `2024-03-05T${time}:00.000Z` })),
  );
});

Deno.test("readMentions() reads dates by the zone that their column's name states, whatever the study's own", async () => {
  const moments = async (name: string, cell = "2026-03-01 12:00") => {
    const columns = { id: "id", published_at: name, text: "text" };
    const { mentions, notes } = await read(`id,${name},text\n1,${cell},раз\n`, "Asia/Tokyo", { columns });
    return [new Date(mentions[0].published_at).toISOString().slice(0, 16), notes.length];
  };
  assert.deepEqual(await moments("Timestamp (UTC)"), ["2026-03-01T12:00", 1]);
  assert.deepEqual(await moments("Дата (МСК)", "13.03.2026 12:00"), ["2026-03-13T09:00", 1]);
  assert.deepEqual(await moments("Created [America/New_York]"), ["2026-03-01T17:00", 1]);
  assert.deepEqual(await moments("Date (UTC)", "2026-03-01T12:00:00+02:00"), ["2026-03-01T10:00", 1]);
  assert.deepEqual(await moments("Date (local)"), ["2026-03-01T03:00", 0]);
});

Deno.test("readMentions() reads chats of Facebook and Instagram that were laid flat", async () => {
  const rows =
    "sender_name,timestamp_ms,content,type\nАнна,1709630130123,Где заказ?,Generic\nShop,1709630190123,,Generic\n";
  check(await read(rows), [{ at: "2024-03-05T09:15:30.123Z", author: "Анна", text: "Где заказ?" }], [/^no text/]);
});

Deno.test("readMentions() reads JSON Feed and Instagram's own comments that were laid flat", async () => {
  const feed = (name: string, author: string) =>
    `id,url,title,content_html,date_published,${name}\n` +
    `1,https://blog.example.org/1,Limits,<p>One<br>two</p>,2024-03-05T12:15:30+03:00,"${author}"\n`;
  const wanted = {
    id: "blog.example.org:1",
    at: "2024-03-05T09:15:30.000Z",
    author: "Kate",
    text: "Limits\nOne\ntwo",
    url: "https://blog.example.org/1",
  };
  for (const name of ["author.name", "authors.0.name", "authors/0/name"]) {
    check(await read(feed(name, "Kate")), [wanted]);
  }
  for (const cell of ['[{""name"": ""Kate""}]', "[{'name': 'Kate', 'url': None}]"]) { // as pandas leaves a list
    check(await read(feed("authors", cell)), [wanted]);
  }
  const comment = { source: "instagram", kind: "comment", at: "2024-03-05T09:15:30.000Z" };
  check(
    await read(
      "string_map_data.Комментарий.value;string_map_data.Владелец.value;string_map_data.Время.timestamp\n" +
        "Где купить;demo;1709630130\n",
    ),
    [{ ...comment, text: "Где купить" }],
  );
  check(
    await read(
      "media_list_data.0.uri,string_map_data.Comment.value,string_map_data.Time.timestamp\n" +
        ",\u00d0\u0093\u00d0\u00b4\u00d0\u00b5,1709630130\n", // Где, each of its bytes a character
    ),
    [{ ...comment, text: "Где" }],
  );
});

Deno.test("readMentions() finds the thread of a comment in Brandwatch's columns as R writes them", async () => {
  const header = "Query.Id,Query.Name,Date,Full.Text,Url,Resource.Id,Thread.Entry.Type,Thread.Id,Thread.URL\n";
  const page = "https://forum.example.org/t/1", row = `1,q,2020-01-31 23:59:59.0,Да,${page}#p2,r2,comment,77,${page}\n`;
  const { mentions: [mention] } = await read(header + row, "UTC");
  assert.deepEqual([mention.kind, mention.parent], ["comment", page]);
});

Deno.test("readMentions() reads posts referred to that stand as a list in a cell, as pandas lays twarc2's lines flat", async () => {
  const header = "id,text,author_id,created_at,public_metrics.like_count,author.username,referenced_tweets\n";
  const at = "2024-03-05T09:15:30.000Z", cell = (value: string) => `"${value.replaceAll('"', '""')}"`;
  const rows = [
    `1,@x да,9,${at},0,anna,${cell('[{"type": "quoted", "id": "5"}, {"type": "replied_to", "id": "77"}]')}`,
    `2,RT @x: нет св…,9,${at},0,anna,${cell("[{'type': 'retweeted', 'id': '8', 'text': 'нет связи &amp; сети'}]")}`,
    `3,сам,9,${at},0,anna,`,
  ];
  const { mentions } = await read(header + rows.join("\n"), "UTC");
  assert.deepEqual(mentions.map(({ kind, text, parent }) => [kind, text, parent]), [
    ["reply", "@x да", "twitter:77"],
    ["repost", "нет связи & сети", null],
    ["post", "сам", null],
  ]);
});

Deno.test("readMentions() tells Reddit's comments in a table of posts and comments, where they have empty titles", async () => {
  const header = "id,subreddit,created_utc,author,title,selftext,body,parent_id,permalink\n";
  const { mentions } = await read(
    header + "a,demo,1709630130,k,Новость,,,,/r/demo/comments/a/x/\n" +
      "b,demo,1709630131,k,,,Нет,t3_a,/r/demo/comments/a/x/b/\nc,demo,1709630132,k,,,Да,t1_b,/r/demo/comments/a/x/c/\n",
    "UTC",
  );
  assert.deepEqual(mentions.map(({ id, kind, parent }) => [id, kind, parent]), [
    ["reddit:t3_a", "post", null],
    ["reddit:t1_b", "comment", "reddit:t3_a"],
    ["reddit:t1_c", "reply", "reddit:t1_b"],
  ]);
});
