/** Formats without a sample from outside: files of our own making after their descriptions. @module */
import assert from "node:assert/strict";
import { check, jsonl, read } from "./_samples.ts";

Deno.test("readMentions() reads Meltwater: UTF-16 with tabs, posts by hit sentence, news by headline and opening", async () => {
  const header =
    "Date\tHeadline\tURL\tOpening Text\tHit Sentence\tSource\tInfluencer\tCountry\tSentiment\tTweet Id\tAlternate Date Format\tTime\tLikes\tReplies";
  const rows = [
    "05-Mar-2024 09:15AM\t\thttps://twitter.com/a/status/1000000000000000001\tQueue at Demo\tQueue at Demo Shop today\tTwitter\t@demo_anna\tUnited Kingdom\tNegative\t1000000000000000001\t05-Mar-24\t09:15 AM\t1,204\t3",
    '06-Mar-2024 10:00PM\tDemo Shop opens\thttps://news.example.org/1\t"The chain, it said"\tDemo Shop is big\tNews\tJane Roe\tUnited Kingdom\tNot Rated\t\t06-Mar-24\t10:00 PM\t\t',
  ];
  const text = `\ufeff${[header, ...rows].join("\r\n")}\r\n`, bytes = new Uint8Array(text.length * 2);
  [...text].forEach((letter, i) => new DataView(bytes.buffer).setUint16(i * 2, letter.charCodeAt(0), true));
  check(await read(bytes, "Europe/Moscow"), [
    {
      id: "twitter:1000000000000000001",
      at: "2024-03-05T06:15:00.000Z",
      text: "Queue at Demo Shop today",
      author: "demo_anna",
      likes: 1204,
      comments: 3,
    },
    {
      at: "2024-03-06T19:00:00.000Z",
      text: "Demo Shop opens\nThe chain, it said\nDemo Shop is big",
      author: "Jane Roe",
      source: "news.example.org",
    },
  ]);
});

Deno.test("readMentions() reads YouScan in Spanish and Brand24, whose Source is an address", async () => {
  check(
    await read(
      "Fecha,Hora,Título,Texto,Tipo de publicación,URL,Autor,Lugar de publicación,Tipo de recurso,Reacciones,País\n" +
        "05.03.2024,12:15,,no funciona,Comentario,https://www.facebook.com/1/posts/2,Ana,Demo,Red social,7,México\n",
      "America/Mexico_City",
    ),
    [{
      at: "2024-03-05T18:15:00.000Z",
      kind: "comment",
      text: "no funciona",
      author: "Ana",
      likes: 7,
      place: "México",
      source: "facebook",
    }],
  );
  check(
    await read(
      ",ID,Date,Hrs,Title,Content,Source,Domain,Category,Sentiment,Tags\n,77,2024-03-05,09:15,Demo,Demo Bank is slow,https://x.com/a/status/5,x.com,Twitter,-1,a\n",
    ),
    [{
      id: "twitter:77",
      at: "2024-03-05T09:15:00.000Z",
      text: "Demo\nDemo Bank is slow",
      url: "https://x.com/a/status/5",
    }].map((short) => ({
      ...short,
      text: "Demo Bank is slow", // begins with its title
    })),
  );
  for (
    const names of [
      "ID;Data;Godzina;Tytuł;Treść;Źródło;Domena;Kategoria;Sentyment;Tagi",
      "ID;Datum;Uhrzeit;Titel;Inhalt;Quelle;Domain;Kategorie;Stimmung;Tags",
    ]
  ) {
    const row = "7;2024-03-05;09:15;Awaria;Bank nie działa;https://forum.example.org/1;forum.example.org;Forum;-1;a";
    check(await read(`${names}\n${row}\n`), [{
      id: "forum.example.org:7",
      at: "2024-03-05T09:15:00.000Z",
      text: "Awaria\nBank nie działa",
      url: "https://forum.example.org/1",
    }]);
  }
});

Deno.test("readMentions() reads Brandwatch's API, Brand Analytics' JSON, Sprinklr and Determ", async () => {
  const api = {
    queryId: 1,
    queryName: "q",
    resourceId: "r1",
    date: "2024-03-05T09:15:30.000+0000",
    fullText: "Demo down",
    url: "https://x.com/a/status/1",
    author: "a",
    threadEntryType: "reply",
    replyTo: "https://x.com/b/status/2",
    likes: 3,
  };
  check(
    await read(JSON.stringify({ results: [api, { ...api, resourceId: "r2", threadEntryType: "share" }] }, null, 1)),
    [
      {
        id: "twitter:r1",
        at: "2024-03-05T09:15:30.000Z",
        kind: "reply",
        text: "Demo down",
        parent: "https://x.com/b/status/2",
        likes: 3,
      },
      { id: "twitter:r2", kind: "repost" },
    ],
  );
  const ba = {
    timeCreate: 1709630130,
    text: "Цена &gt; 100",
    hub: "vk.com",
    hubtype: "Отзывы",
    url: "https://vk.com/wall-1_2",
    toneMark: 1,
    likesCount: 4,
    authorObject: { fullname: "Пётр", url: "https://vk.com/id1" },
  };
  check(await read(jsonl(ba, ba)), [
    { at: "2024-03-05T09:15:30.000Z", kind: "review", text: "Цена > 100", author: "Пётр", source: "vk", likes: 4 },
    { text: "Цена > 100" },
  ]);
  check(
    await read(
      "Conversation Stream,snType column,Permalink,Created Time,Campaign ID,Sender Screen Name\nhi there,INSTAGRAM,https://www.instagram.com/p/C1/,2024-03-05 09:15:30,9,demo_kate\n",
    ),
    [
      { id: "instagram:9", text: "hi there", author: "demo_kate", source: "instagram" },
    ],
  );
  check(
    await read(
      "date,time,from,title,mention_snippet,author,reach,engagement_rate,url\n2024-03-05,09:15:30,Demo News,Title,Snippet of it,,10,0.1,https://news.example.org/1\n",
    ),
    [
      { at: "2024-03-05T09:15:30.000Z", text: "Title\nSnippet of it" },
    ],
  );
});

Deno.test("readMentions() reads X v1: whole texts, originals of retweets, entities, notices", async () => {
  const user = { screen_name: "demo_anna", name: "Anna" };
  const tweet = (id: string, more: object) => ({
    id: 1000000000000000001,
    id_str: id,
    created_at: "Wed Oct 10 20:19:24 +0000 2018",
    user,
    text: "cut…",
    favorite_count: 7,
    retweet_count: 1,
    ...more,
  });
  check(
    await read(jsonl(
      tweet("1000000000000000001", { extended_tweet: { full_text: "AT&amp;T is &lt;slow&gt;, whole text" } }),
      { delete: { status: { id: 1 } } },
      tweet("1000000000000000002", {
        full_text: "RT @b: origi…",
        retweeted_status: { id_str: "9", full_text: "original, whole" },
      }),
      tweet("1000000000000000003", {
        in_reply_to_status_id_str: "1000000000000000001",
        place: { full_name: "Moscow" },
      }),
    )),
    [
      {
        id: "twitter:1000000000000000001",
        at: "2018-10-10T20:19:24.000Z",
        kind: "post",
        text: "AT&T is <slow>, whole text",
        author: "demo_anna",
        url: "https://x.com/demo_anna/status/1000000000000000001",
        likes: 7,
        shares: 1,
      },
      { id: "twitter:1000000000000000002", kind: "repost", text: "original, whole" },
      { kind: "reply", parent: "twitter:1000000000000000001", place: "Moscow" },
    ],
    [/^notice/],
  );
});

Deno.test("readMentions() reads an own archive of X, json2csv and Zeeschuimer", async () => {
  const tweet = {
    id_str: "1000000000000000001",
    full_text: "mine &amp; yours",
    created_at: "Wed Oct 10 20:19:24 +0000 2018",
    favorite_count: "2",
  };
  check(
    await read(
      `window.YTD.tweets.part0 = ${
        JSON.stringify([{ tweet }, { tweet: { ...tweet, id_str: "2", in_reply_to_status_id_str: "1" } }], null, 2)
      }`,
    ),
    [
      {
        id: "twitter:1000000000000000001",
        at: "2018-10-10T20:19:24.000Z",
        text: "mine & yours",
        author: null,
        likes: 2,
      },
      { id: "twitter:2", kind: "reply", parent: "twitter:1" },
    ],
  );
  check(
    await read(
      "id,tweet_url,created_at,parsed_created_at,user_screen_name,text,tweet_type,favorite_count\n1000000000000000001,https://twitter.com/a/status/1000000000000000001,Wed Oct 10 20:19:24 +0000 2018,2018-10-10 20:19:24+00:00,a,hi &amp; ho,quote,1\n",
      "Asia/Tokyo",
    ),
    [{ id: "twitter:1000000000000000001", at: "2018-10-10T20:19:24.000Z", kind: "post", text: "hi & ho", author: "a" }],
  );
  const item = {
    rest_id: "11",
    core: { user_results: { result: { legacy: { screen_name: "demo_x" } } } },
    legacy: { full_text: "seen", created_at: "Wed Oct 10 20:19:24 +0000 2018", favorite_count: 5 },
    views: { count: "12" },
  };
  check(
    await read(
      jsonl({ source_platform: "twitter.com", item_id: "11", data: item }, {
        source_platform: "twitter.com",
        item_id: "11",
        data: item,
      }),
    ),
    [
      { id: "twitter:11", text: "seen", author: "demo_x", views: 12, likes: 5, url: "https://x.com/demo_x/status/11" },
      { id: "twitter:11" },
    ],
  );
});

Deno.test("readMentions() reads Meta's: CrowdTangle Instagram, Content Library, own posts and messages, Facepager, Apify", async () => {
  check(
    await read(
      'Account,User Name,Followers at Posting,Post Created,Type,Total Interactions,Likes,Comments,Views,URL,Link,Photo,Title,Description\nDemo,demo_ig,10,2024-03-05 04:15:30 EST,Photo,"1,240","1,234",6,,https://www.instagram.com/p/Czz-01/,,,,New cup\n',
    ),
    [{ id: "instagram:Czz-01", at: "2024-03-05T09:15:30.000Z", text: "New cup", author: "demo_ig", likes: 1234 }],
  );
  check(
    await read(
      "id,creation_time,text,post_owner.name,statistics.reaction_count,statistics.comment_count,statistics.share_count,statistics.views\n500000000000000001,2024-03-05T09:15:30,hello,Demo Page,5,1,0,100\n",
      "Asia/Tokyo",
    ),
    [{
      id: "facebook:500000000000000001",
      at: "2024-03-05T09:15:30.000Z",
      text: "hello",
      author: "Demo Page",
      likes: 5,
      views: 100,
    }],
  );
  const posts = [{ timestamp: 1709630130, data: [{ post: "\u00d0\u0094\u00d0\u00b0" }], title: "x" }, {
    timestamp: 1709630282,
    attachments: [],
    title: "Anna likes",
  }];
  check(await read(JSON.stringify(posts, null, 1)), [{
    at: "2024-03-05T09:15:30.000Z",
    text: "Да",
    kind: "post",
    source: "facebook",
  }], [/^no text/]);
  const chat = {
    participants: [{ name: "A" }],
    messages: [{ sender_name: "\u00d0\u0090", timestamp_ms: 1709630130000, content: "hi" }],
    title: "t",
  };
  check(await read(JSON.stringify(chat, null, 1)), [{ at: "2024-03-05T09:15:30.000Z", text: "hi", author: "А" }]);
  check(
    await read(
      "level;id;path;object_id;object_type;query_status;query_time;message;created_time;from.name;reactions.summary.total_count\n0;1;a;1_2;data;fetched (200);2024-03-06;Hello;2024-03-05T09:15:30+0000;Demo;4\n0;2;b;1_3;data;error (400);2024-03-06;;;;\n",
    ),
    [{ id: "facebook:1_2", at: "2024-03-05T09:15:30.000Z", text: "Hello", author: "Demo", likes: 4 }],
    [/^failed call/],
  );
  check(
    await read(
      JSON.stringify([{
        id: "17",
        text: "nice",
        ownerUsername: "demo_kate",
        timestamp: "2024-03-05T09:15:30.000Z",
        likesCount: 2,
        postUrl: "https://www.instagram.com/p/C1/",
      }]),
    ),
    [
      { id: "instagram:17", kind: "comment", author: "demo_kate", text: "nice" },
    ],
  );
});

Deno.test("readMentions() reads a whole Telegram account with control characters and old exports without Unix time", async () => {
  const account = `{"about": "x", "chats": {"list": [
   {"name": "Чат", "type": "public_supergroup", "id": 77, "messages": [
    {"id": 1, "type": "message", "date": "2020-03-05T12:15:30", "from": "Анна", "from_id": 4321, "text": "строка\\x0Bдва"},
    {"id": 2, "type": "message", "date": "2020-03-05T12:16:00", "from": "Пётр", "from_id": 4322, "reply_to_message_id": 1, "text": ["да ", {"type": "bold", "text": "нет"}]}]},
   {"name": "Другой", "type": "personal_chat", "id": 78, "messages": [
    {"id": 1, "type": "message", "date": "2020-03-05T12:15:30", "date_unixtime": "1583399730", "from": "Анна", "from_id": "user4321", "text": "привет"}]}
  ]}}`;
  check(await read(account, "Europe/Moscow"), [
    { id: "telegram:77/1", at: "2020-03-05T09:15:30.000Z", text: "строка\nдва", author: "Анна" },
    { id: "telegram:77/2", kind: "reply", parent: "telegram:77/1", text: "да нет" },
    { id: "telegram:78/1", at: "2020-03-05T09:15:30.000Z" },
  ]);
});

Deno.test("readMentions() reads Telethon's messages, VK's walls and comments with names", async () => {
  check(
    await read(
      jsonl(
        {
          _: "Message",
          id: 5,
          message: "привет",
          date: "2024-03-05T09:15:30+00:00",
          peer_id: { _type: "PeerChannel", channel_id: 900 },
          _chat: { username: "demo_chat" },
          views: 10,
          forwards: 2,
          replies: { replies: 1 },
          from_id: { _type: "PeerUser", user_id: 77 },
        },
        {
          _: "Message",
          id: 6,
          message: "да",
          date: 1709630282,
          peer_id: { _type: "PeerChannel", channel_id: 900 },
          reply_to: { reply_to_msg_id: 5 },
          from_id: { _type: "PeerUser", user_id: 78 },
        },
        { _: "MessageService", id: 7, date: 1709630282, peer_id: { channel_id: 900 }, action: { _: "x" } },
      ),
      "Asia/Tokyo",
    ),
    [
      {
        id: "telegram:900/5",
        at: "2024-03-05T09:15:30.000Z",
        text: "привет",
        author: "77",
        url: "https://t.me/demo_chat/5",
        views: 10,
        shares: 2,
        comments: 1,
      },
      { id: "telegram:900/6", at: "2024-03-05T09:18:02.000Z", kind: "reply", parent: "telegram:900/5" },
    ],
    [/^service message/],
  );
  const wall = {
    response: {
      count: 2,
      items: [
        {
          id: 15,
          owner_id: -200,
          from_id: -200,
          date: 1709630130,
          text: "[club200|Демо] снизил &amp; поднял",
          likes: { count: 4 },
          reposts: { count: 1 },
          views: { count: 90 },
          post_type: "post",
        },
        { id: 17, owner_id: -200, from_id: 300, post_id: 15, date: 1709630282, text: "да", post_type: "reply" },
        {
          id: 18,
          owner_id: 300,
          from_id: 300,
          date: 1709630300,
          text: "",
          copy_history: [{ id: 15, owner_id: -200, text: "оригинал" }],
        },
      ],
      profiles: [{ id: 300, first_name: "Анна", last_name: "Демова" }],
      groups: [{ id: 200, name: "Демо", screen_name: "demo_club" }],
    },
  };
  check(await read(JSON.stringify(wall, null, 1)), [
    {
      id: "vk:-200_15",
      at: "2024-03-05T09:15:30.000Z",
      kind: "post",
      text: "Демо снизил & поднял",
      author: "demo_club",
      url: "https://vk.com/wall-200_15",
      likes: 4,
      shares: 1,
      views: 90,
    },
    {
      id: "vk:-200_17",
      kind: "comment",
      author: "Анна Демова",
      url: "https://vk.com/wall-200_15?reply=17",
      parent: "vk:-200_15",
    },
    { id: "vk:300_18", kind: "repost", text: "оригинал" },
  ]);
});

Deno.test("readMentions() reads a listing of Reddit's API and YouTube Data Tools with backslashes", async () => {
  const listing = {
    kind: "Listing",
    data: {
      children: [{
        kind: "t3",
        data: {
          subreddit: "demo",
          created_utc: 1709630130.0,
          id: "zz1",
          name: "t3_zz1",
          title: "Fees",
          selftext: "",
          author: "fox",
          permalink: "/r/demo/comments/zz1/fees/",
          score: 4,
        },
      }],
    },
  };
  check(await read(JSON.stringify(listing, null, 1)), [{
    id: "reddit:t3_zz1",
    text: "Fees",
    author: "fox",
    likes: 4,
    url: "https://www.reddit.com/r/demo/comments/zz1/fees/",
  }]);
  check(
    await read(
      'id,replyCount,likeCount,publishedAt,authorName,text,authorChannelId,isReply,isReplyTo\nUgzz1,1,3,2022-11-11 05:30:01,Kate,"he said \\"soon\\", I think",UC1,0,\nUgzz1.a,0,0,2022-11-11 05:31:01,Demo,ok,UC2,1,Ugzz1\n',
      "Asia/Tokyo",
    ),
    [
      {
        id: "youtube:Ugzz1",
        at: "2022-11-11T05:30:01.000Z",
        kind: "comment",
        text: 'he said "soon", I think',
        author: "Kate",
        likes: 3,
        comments: 1,
      },
      { id: "youtube:Ugzz1.a", kind: "reply", parent: "youtube:Ugzz1" },
    ],
  );
});

Deno.test("readMentions() reads TikTok's items and comments and a feed of Bluesky", async () => {
  const video = {
    id: "7300000000000000000",
    desc: "lip balm",
    createTime: 1709630130,
    author: { uniqueId: "demo_kate" },
    stats: { diggCount: 5, commentCount: 1, shareCount: 0, playCount: 900 },
  };
  check(
    await read(jsonl({ source_platform: "tiktok.com", data: video }, { source_platform: "tiktok.com", data: video })),
    [
      {
        id: "tiktok:7300000000000000000",
        at: "2024-03-05T09:15:30.000Z",
        text: "lip balm",
        author: "demo_kate",
        url: "https://www.tiktok.com/@demo_kate/video/7300000000000000000",
        likes: 5,
        views: 900,
      },
      {},
    ],
  );
  const comment = {
    cid: "73",
    text: "where?",
    create_time: 1709630130,
    digg_count: 2,
    reply_id: "0",
    aweme_id: "72",
    user: { unique_id: "demo_x" },
  };
  check(await read(jsonl(comment, { ...comment, cid: "74", reply_id: "73" })), [
    { id: "tiktok:73", kind: "comment", parent: "tiktok:72", author: "demo_x" },
    { id: "tiktok:74", kind: "reply", parent: "tiktok:73" },
  ]);
  const post = {
    uri: "at://did:plc:a/app.bsky.feed.post/3k1",
    author: { handle: "a.example.org", did: "did:plc:a" },
    record: { text: "late", createdAt: "2024-03-05T09:15:30Z" },
    likeCount: 1,
  };
  check(
    await read(
      JSON.stringify(
        {
          feed: [{ post }, {
            post,
            reason: { $type: "reasonRepost", by: { handle: "b.example.org" }, indexedAt: "2024-03-05T10:00:00Z" },
          }],
        },
        null,
        1,
      ),
    ),
    [
      {
        kind: "post",
        author: "a.example.org",
        at: "2024-03-05T09:15:30.000Z",
        url: "https://bsky.app/profile/a.example.org/post/3k1",
      },
      { kind: "repost", author: "b.example.org", at: "2024-03-05T10:00:00.000Z", text: "late" },
    ],
  );
});

Deno.test("readMentions() reads WhatsApp of an iPhone, in Russian and in Spanish", async () => {
  check(
    await read(
      "[05/03/2024, 12:15:31] \u200eDemo house: \u200eMessages and calls are end-to-end encrypted.\n[13/03/2024, 12:15:31] ~\u202fAnna: No water\nsince morning\n\u200e[13/03/2024, 12:16:00] Demo Care: \u200eimage omitted\n",
    ),
    [{ at: "2024-03-13T12:15:31.000Z", author: "Anna", text: "No water\nsince morning" }],
    [/^service message/, /^no text \(attachment\)/],
  );
  check(
    await read(
      "05.03.2024, 12:15 - Анна: Воды нет\n25.03.2024, 12:18 - Демо: <Без медиафайлов>\n25.03.2024, 12:19 - Демо: Данное сообщение удалено\n",
      "Europe/Moscow",
    ),
    [{ at: "2024-03-05T09:15:00.000Z", author: "Анна", text: "Воды нет" }],
    [/attachment/, /removed/],
  );
  check(await read("5/3/24, 9:15 p. m. - Ana: hola\n25/3/24, 10:00 a. m. - Luis: sí: ya\n"), [
    { at: "2024-03-05T21:15:00.000Z", author: "Ana", text: "hola" },
    { at: "2024-03-25T10:00:00.000Z", author: "Luis", text: "sí: ya" },
  ]);
});

Deno.test("readMentions() reads reviews: App Store, Google Play by Node, Trustpilot in any case", async () => {
  check(
    await read(
      ",date,review,rating,isEdited,userName,title,developerResponse\n0,2024-03-05 09:15:30,crashes,1,False,Kate,Bad app,\n",
    ),
    [
      {
        at: "2024-03-05T09:15:30.000Z",
        kind: "review",
        text: "Bad app\ncrashes",
        rating: 1,
        author: "Kate",
        source: "app-store",
      },
    ],
  );
  check(
    await read(
      JSON.stringify([{
        id: "g1",
        userName: "Kate",
        date: "2024-03-05T09:15:30.000Z",
        score: 2,
        text: "meh",
        thumbsUp: 3,
      }]),
    ),
    [
      { id: "google-play:g1", kind: "review", rating: 2, likes: 3 },
    ],
  );
  check(
    await read(
      "id,consumer.displayname,dates.publisheddate,rating,title,text\nt1,Kate,2024-03-05T09:15:30.000Z,5,Good,Came early\n",
    ),
    [
      { id: "trustpilot:t1", kind: "review", rating: 5, text: "Good\nCame early", author: "Kate" },
    ],
  );
  check(
    await read(
      JSON.stringify(
        {
          reviews: [{
            id: "t2",
            consumer: { displayName: "Oleg" },
            dates: { publishedDate: "2024-03-05T09:15:30.000Z" },
            rating: 1,
            title: "",
            text: "Late",
          }],
        },
        null,
        1,
      ),
    ),
    [
      { id: "trustpilot:t2", author: "Oleg", text: "Late" },
    ],
  );
});

Deno.test("readMentions() reads Atom, Media Cloud, Intercom and Zendesk with metrics apart", async () => {
  const atom =
    `<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><title>Blog</title><link href="https://blog.example.org/"/>
<entry><id>urn:1</id><title type="html">A &amp;amp; B</title><link rel="self" href="https://blog.example.org/x"/><link href="https://blog.example.org/1"/><published>2024-03-05T12:15:30+03:00</published><updated>2024-03-06T00:00:00Z</updated><author><name>Kate</name></author><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>one<br/>two &lt; three</p></div></content></entry>
<entry><id>urn:2</id><title>Only updated</title><updated>2024-03-06T00:00:00Z</updated><summary>s</summary></entry></feed>`;
  check(await read(atom), [
    {
      id: "blog.example.org:urn:1",
      at: "2024-03-05T09:15:30.000Z",
      text: "A & B\none\ntwo < three",
      author: "Kate",
      url: "https://blog.example.org/1",
      date_guessed: false,
    },
    { at: "2024-03-06T00:00:00.000Z", text: "Only updated\ns", date_guessed: true },
  ]);
  check(
    await read(
      "id,indexed_date,language,media_name,media_url,publish_date,title,url\nabc,2024-03-06T00:00:00,en,news.example.org,news.example.org,2024-03-05,Demo opens,https://news.example.org/1\n",
    ),
    [
      { id: "news.example.org:abc", at: "2024-03-05T00:00:00.000Z", text: "Demo opens" },
    ],
  );
  const conversation = {
    type: "conversation",
    id: "c1",
    created_at: 1709630130,
    source: { subject: "", body: "<p>No water</p>", author: { name: "Kate", id: "u1" } },
    statistics: { type: "conversation_statistics", time_to_admin_reply: 600 },
  };
  check(await read(JSON.stringify({ type: "conversation.list", conversations: [conversation] }, null, 1)), [
    { id: "intercom:c1", at: "2024-03-05T09:15:30.000Z", text: "No water", author: "Kate" },
  ]);
  const zendesk = {
    tickets: [{ id: 1, created_at: "2024-03-05T09:15:30Z", requester_id: 5, subject: "S", description: "D" }],
    ticket_metrics: [{ ticket_id: 1, replies: 2 }],
  };
  const { mentions } = await read(JSON.stringify(zendesk, null, 1));
  assert.equal(JSON.parse(mentions[0].extra!).metric_set.replies, 2);
});

Deno.test("readMentions() keeps records apart below a stray quote in an export whose dates stand in two columns", async () => {
  const names =
    "Дата;Время;Hash сообщения;ID сообщения;Заголовок;Текст;Url;Тип источника;Тип сообщения;Автор;Лайков;Город";
  const row = (id: number, text: string) =>
    `0${id}.03.2024;12:15;h${id};${id};;${text};https://vk.com/wall-1_${id};;;;;`;
  const { mentions, rejected } = await read(
    [names, row(1, '"odd'), row(2, "two"), row(3, "three")].join("\n") + "\n",
    "UTC",
    {
      time: "day-first",
    },
  );
  assert.deepEqual(mentions.map(({ id, line }) => [id, line]), [["vk:h2", 3], ["vk:h3", 4]]);
  assert.deepEqual(rejected.map(({ line }) => line), [2]);
});
