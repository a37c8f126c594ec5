import assert from "node:assert/strict";
import { lookAtExport } from "../../../lib/collect/propose/look_at_export.ts";
import { frequentNames } from "../../../lib/collect/propose/frequent_names.ts";
import { whoAnswers } from "../../../lib/collect/propose/who_answers.ts";
import { guessColumns } from "../../../lib/collect/propose/guess_columns.ts";

Deno.test("frequentNames() takes words with a capital inside sentences, forms together, else the most frequent word", () => {
  const texts = [
    "Ушёл от Гудка к Билайну.",
    "Да, Билайн!",
    "Снова Билайна нет, и Билайн тоже",
    "https://Example.org @Handle #Тег",
  ];
  const named = (texts: readonly string[]) => frequentNames(texts, 3).map(({ name, texts }) => [name, texts]);
  assert.deepEqual(named(texts), [["Билайн", 3], ["Гудка", 1]]);
  assert.deepEqual(named(["связь связь нет", "нет связи, связь плохая"]), [["связь", 2]]);
  assert.deepEqual(frequentNames(["👍", ""], 3), []);
});

Deno.test("frequentNames() takes two words side by side for one name, in all their forms, with its evidence", () => {
  const texts = [
    "Ушёл в Альфа Банк от других",
    "Счёт в Альфа Банке закрыт",
    "Почему молчит Альфа Банк?",
    "Альфа Банк молчит", // it begins the sentence: counted, but no evidence
    "Наш Банк лучше, и Банк соседей",
    "Карта Тройка, ещё Тройка",
    "Пишу из Альфа-Банка",
  ];
  assert.deepEqual(frequentNames(texts, 3), [
    { name: "Альфа Банк", texts: 5, pair: { together: 3, first: 0, second: 1 }, also: [] },
    { name: "Тройка", texts: 1, pair: null, also: [] },
  ]);
});

Deno.test("frequentNames() leaves words apart that stand apart more, twice side by side, or in a row of capitals", () => {
  const namesOf = (texts: readonly string[]) => frequentNames(texts, 9).map(({ name }) => name);
  const apart = ["we like Acme Support", "they like Acme Support", "few like Acme Support", "no Support", "no Support"];
  const often = Array.from({ length: 30 }, () => "again Acme fails");
  assert.deepEqual(namesOf([...apart, ...often]), ["Acme", "Support"]);
  assert.deepEqual(namesOf(["a Red Bull", "the Red Bull"]), ["Bull", "Red"]);
  const title = "see Phone Launch Event";
  assert.deepEqual(namesOf([title, title, title]), ["Event", "Launch", "Phone"]);
});

Deno.test("frequentNames() takes no other spelling of a name for another name, nor a name that holds it", () => {
  const spelt = (texts: readonly string[]) => frequentNames(texts, 3).map(({ name, also }) => [name, ...also]);
  const bank = ["в Зубр Банке", "из Зубр Банка", "мой Зубр Банк", "что Зубрбанк", "а Zubrbank молчит", "и Дзвина тоже"];
  assert.deepEqual(spelt(bank), [["Зубр Банк", "Zubrbank", "Зубрбанк"], ["Дзвина"]]);
  assert.deepEqual(spelt(["в Базарлыке", "на Базарлык", "the Bazarlyk"]), [["Базарлык", "Bazarlyk"]]);
  const hotel = ["at Lindenhof", "the Lindenhof", "my Lindenhof", "a Lindenhof", "o Lindenhof"];
  const whole = Array.from({ length: 4 }, () => "at Hotel Lindenhof");
  const other = Array.from({ length: 20 }, (_, i) => `room number ${100 + i} was quiet and warm`);
  assert.deepEqual(spelt([...hotel, ...whole, ...other, "in Alpina"]), [["Lindenhof"], ["Alpina"]]);
});

Deno.test("guessColumns() goes by names, and by values where names say nothing", () => {
  const rows = [
    { "Дата": "01.07.2015 10:00", "Ссылка": "https://a.example/1", "Текст": "Связь пропала", "Лайки": "1", id: "7" },
    { "Дата": "30.07.2015 10:00", "Ссылка": "", "Текст": "Да", "Лайки": "", id: "8" },
  ];
  assert.deepEqual(guessColumns(Object.keys(rows[0]), rows), {
    published_at: "Дата",
    text: "Текст",
    id: "id",
    url: "Ссылка",
    likes: "Лайки",
  });
  const german = [{ Datum: "13.03.2024 12:15", Autor: "Ana", Beitrag: "Hallo Welt", "Gefällt mir": "1.234" }];
  assert.deepEqual(guessColumns(Object.keys(german[0]), german), {
    published_at: "Datum",
    text: "Beitrag",
    author: "Autor",
    likes: "Gefällt mir",
  });
  const footed = [{ id: "1", date: "2015-07-01", text: "привет мир" }, { id: "всего 1" }, { id: "вчера" }];
  assert.equal(
    guessColumns(["id", "date", "text"], footed.map((row) => ({ date: "", text: "", ...row }))).published_at,
    "date",
  );
  const apart = [
    { day: "30.08.2015", time: "14:05", body: "Связь пропала", n: "1294030472427835393" },
    { day: "31.08.2015", time: "9:05", body: "Связь вернулась", n: "1294030472427835394" },
  ];
  assert.deepEqual(guessColumns(Object.keys(apart[0]), apart), {
    published_at: "day",
    time_of_day: "time",
    text: "body",
  });
  const long = apart.map(({ n, body }) => ({ n, body }));
  assert.deepEqual(guessColumns(["n", "body"], long), { text: "body" }); // an id is no date in nanoseconds
  assert.deepEqual(guessColumns(["id"], [{ id: "1" }, { id: "1" }, { id: "1" }]), {});
});

Deno.test("guessColumns() knows who asks and the number of a ticket in a help desk's own table", () => {
  const rows = ["11", "12"].map((ticket_id, i) => {
    return { Ticket_ID: ticket_id, Requester: `anna ${i}`, Created: "2026-03-01 10:00", Description: "Is it late?" };
  });
  assert.deepEqual(guessColumns(Object.keys(rows[0]), rows), {
    published_at: "Created",
    text: "Description",
    id: "Ticket_ID",
    author: "Requester",
  });
});

Deno.test("guessColumns() knows names however their words are put together, and takes those written like ours first", () => {
  const rows = ["11", "12"].map((id, i) => ({
    "Ticket ID": id,
    "Requester-Name": `anna ${i}`,
    "updatedAt": "2026-03-02 10:00",
    "Created At (UTC)": "2026-03-01 10:00",
    "ReviewText": "Is it late?",
    "First Reply At": "2026-03-01 11:00",
    "likeCount": "3",
  }));
  assert.deepEqual(guessColumns(Object.keys(rows[0]), rows), {
    published_at: "Created At (UTC)",
    text: "ReviewText",
    id: "Ticket ID",
    author: "Requester-Name",
    answered_at: "First Reply At",
    likes: "likeCount",
  });
  const both = [{ "Post Id": "1", post_id: "2", date: "2026-03-01", "Full-Text": "a", full_text: "b" }];
  assert.deepEqual(guessColumns(Object.keys(both[0]), both), {
    published_at: "date",
    text: "full_text",
    id: "post_id",
  });
  const inside = [{ "item.postText": "Is it late?", "item.createdAt": "2026-03-01", "item.Post ID": "1" }];
  assert.deepEqual(guessColumns(Object.keys(inside[0]), inside), {
    published_at: "item.createdAt",
    text: "item.postText",
    id: "item.Post ID",
  });
});

Deno.test("guessColumns() finds by its name when a record was answered, where it holds times", () => {
  const row = (answered: string) => ({
    id: "1",
    date: "2024-03-05 09:00",
    text: "No water at all",
    replied_at: answered,
  });
  const guessed = (answered: string) => guessColumns(Object.keys(row("")), [row(answered), row("")]).answered_at;
  assert.deepEqual(["2024-03-05 10:00", "yes", ""].map(guessed), ["replied_at", undefined, undefined]);
  assert.equal(guessed("43200"), undefined); // half a day in seconds, no day of 2018
});

Deno.test("guessColumns() takes a column for the kind where nearly all its values are words for one", () => {
  const rows = ["post", "відгук", "Комментарий", ""].map((type, i) => ({
    date: `0${i + 1}.07.2015`,
    text: "Связь",
    type,
  }));
  assert.equal(guessColumns(["date", "text", "type"], rows).kind, "type");
  const other = rows.map((row) => ({ ...row, type: "negative" }));
  assert.equal(guessColumns(["date", "text", "type"], other).kind, undefined);
});

Deno.test("whoAnswers() leaves out who answers now and then, who begins more than they answer, and the nameless", () => {
  const by = (author: string | null, answers: number, own: number) => [
    ...Array.from({ length: answers }, (_, i) => ({ author, parent: `${i}` })),
    ...Array.from({ length: own }, () => ({ author, parent: null })),
  ];
  const mentions = [
    ...by("b_help", 6, 2),
    ...by("a_help", 6, 0),
    ...by("anna", 4, 0),
    ...by("oleg", 5, 5),
    ...by(null, 9, 0),
  ];
  assert.deepEqual(whoAnswers(mentions, 3), ["a_help", "b_help"]);
  assert.deepEqual(whoAnswers(mentions, 1), ["a_help"]);
});

Deno.test("guessColumns() takes for ids what the answers name, whatever the column is called", () => {
  const rows = [
    { "№": "11", "Дата": "07.09.2026", "Текст": "Де моє замовлення?", "Відповідь на": "" },
    { "№": "12", "Дата": "07.09.2026", "Текст": "Напишіть номер, перевіримо", "Відповідь на": "11" },
    { "№": "13", "Дата": "08.09.2026", "Текст": "Дякую", "Відповідь на": "12" },
  ];
  assert.equal(guessColumns(Object.keys(rows[0]), rows).id, "№");
  const counted = rows.map((row) => ({ ...row, "Відповідь на": row["Відповідь на"] && `p${row["Відповідь на"]}` }));
  assert.equal(guessColumns(Object.keys(rows[0]), counted).id, undefined, "a row's number is no id");
});

Deno.test("guessColumns() knows the columns of Ukrainian tables and of reviews with a customer and a reply inside", () => {
  const uk = [{
    "Відгук ID": "r1",
    "Дата відгуку": "2026-09-07",
    "Відгук": "Усе добре",
    "Ім'я": "Оля",
    "Майданчик": "x",
  }];
  assert.deepEqual(guessColumns(Object.keys(uk[0]), uk), {
    published_at: "Дата відгуку",
    text: "Відгук",
    id: "Відгук ID",
    author: "Ім'я",
    source: "Майданчик",
  });
  const review = [{
    review_id: "r1",
    created: "2026-09-07T10:00:00Z",
    content: "All fine here",
    "consumer.name": "Ann",
    "reply.at": "2026-09-08T10:00:00Z",
  }];
  const guessed = guessColumns(Object.keys(review[0]), review);
  assert.deepEqual([guessed.author, guessed.answered_at], ["consumer.name", "reply.at"]);
});

Deno.test("guessColumns() takes a column of addresses for the url whatever it is called, and never for the source", () => {
  const rows = ["1", "2"].map((n) => ({
    date: `2024-03-0${n} 10:00`,
    message: "Demo Bank is down again",
    avatar: `https://img.example.org/${n}.png`,
    source: `https://forum.example.org/${n}`,
  }));
  const { url, source } = guessColumns(Object.keys(rows[0]), rows);
  assert.deepEqual({ url, source }, { url: "source", source: undefined });
  const where = rows.map(({ source, ...row }) => ({ ...row, found: source }));
  assert.equal(guessColumns(Object.keys(where[0]), where).url, "found");
});

Deno.test("guessColumns() takes the comment and its date where a row holds the post, too, which is its parent", () => {
  const rows = ["1", "2"].map((n) => ({
    post_id: "p1",
    post_text: "A long post about Northwind",
    post_date: "2024-03-01 10:00",
    comment_id: `c${n}`,
    comment_text: "I think so",
    comment_date: `2024-03-1${n} 10:00`,
  }));
  assert.deepEqual(guessColumns(Object.keys(rows[0]), rows), {
    published_at: "comment_date",
    text: "comment_text",
    id: "comment_id",
    parent: "post_id",
  });
  assert.equal(guessColumns(["post_text", "post_date"], rows).text, "post_text");
});

Deno.test("guessColumns() finds short texts where nothing else is left, and those of dense scripts", () => {
  const short = ["Super", "Bad!"].map((what, i) => ({ day: `2024-03-1${i} 10:00`, what }));
  assert.equal(guessColumns(["day", "what"], short).text, "what");
  const dense = ["北方又断网了", "客服不回复我"].map((a, i) => ({ day: `2024-03-1${i} 10:00`, a, n: "12" }));
  assert.equal(guessColumns(["day", "a", "n"], dense).text, "a");
});

Deno.test("guessColumns() finds what stands beside the object that holds the text", () => {
  const row = {
    "data.id": "1",
    "data.caption.text": "Northwind tea is great",
    "data.caption.created_at": "1709630130",
    "data.user.username": "anna",
    "data.like_count": "5",
  };
  assert.deepEqual(guessColumns(Object.keys(row), [row]), {
    published_at: "data.caption.created_at",
    text: "data.caption.text",
    id: "data.id",
    author: "data.user.username",
    likes: "data.like_count",
  });
});

Deno.test("lookAtExport() takes both halves of a review that has no text of its own, and one that has by its text", async () => {
  const textsOf = async (...lines: string[]) => {
    const path = await Deno.makeTempFile({ suffix: ".csv" });
    try {
      await Deno.writeTextFile(path, lines.join("\n"));
      return (await lookAtExport(path, "reviews.csv")).read.mentions.map(({ text, author }) => [author, text]);
    } finally {
      await Deno.remove(path);
    }
  };
  const head = "Review date,Guest,Positive review,Negative review";
  assert.deepEqual(await textsOf(head, "2026-03-01,Ana,,Cold and loud", "2026-03-02,Bob,Good breakfast,"), [
    ["Ana", "Cons: Cold and loud"],
    ["Bob", "Pros: Good breakfast"],
  ]);
  assert.deepEqual(await textsOf("date,author,text,pros,cons", "2026-03-01,Ana,Good but loud,breakfast,street"), [
    ["Ana", "Good but loud\nPros: breakfast\nCons: street"],
  ]);
});

Deno.test("guessColumns() takes a moment of answering for one, and no yes or no", () => {
  const row = {
    "Номер обращения": "7",
    "Создано": "2026-03-01 10:00",
    "Отвечено": "2026-03-01 12:00",
    "Сообщение": "Нет связи",
  };
  assert.equal(guessColumns(Object.keys(row), [row]).answered_at, "Отвечено");
  const flag = { ...row, "Отвечено": "да" };
  assert.equal(guessColumns(Object.keys(flag), [flag]).answered_at, undefined);
});

Deno.test("guessColumns() takes no counts for dates of which one has the size of a spreadsheet's day", () => {
  const rows = ["73", "", "45120", "0", "9332486"].map((seen, i) => ({
    seen,
    when: `2024-05-0${i + 1} 10:00`,
    said: "Опять нет связи, жду ответа",
  }));
  assert.equal(guessColumns(["seen", "when", "said"], rows).published_at, "when");
  const days = rows.map((row, i) => ({ ...row, seen: `${45120 + i}` })); // and, where all have it, no number before a date
  assert.equal(guessColumns(["seen", "when", "said"], days).published_at, "when");
  assert.equal(guessColumns(["seen", "said"], days).published_at, "seen");
});

Deno.test("lookAtExport() finds a header of usual names below lines of two cells, and below a title filled up with empty cells", async () => {
  const headerOf = async (content: string) => {
    const path = await Deno.makeTempFile({ suffix: ".csv" });
    try {
      await Deno.writeTextFile(path, content);
      return (await lookAtExport(path, "e.csv")).columns;
    } finally {
      await Deno.remove(path);
    }
  };
  const period = "Zeitraum:;01.05.2024 - 31.05.2024\nThema:;Demo\n\n";
  assert.deepEqual(await headerOf(period + "Datum;Beitrag;Gefällt mir\n2024-05-01 10:00;Kein Netz seit gestern;5\n"), {
    published_at: "Datum",
    text: "Beitrag",
    likes: "Gefällt mir",
  });
  assert.deepEqual(await headerOf("Отчёт;;\n;;\nwhen?;said;c1\n2024-05-01 10:00;Нет связи со вчерашнего дня;\n"), {
    published_at: "when?",
    text: "said",
  });
});
