/**
 * How each dimension is read from the facts, for a filter: the same conditions as those of the measures. A reader gives a
 * mention's value as a number (`of`, −1 for none) or several (`all`), as seen for a subject.
 */
(() => {
  "use strict";
  const DAY_MS = 86_400_000;
  const NONE = [];
  const NOT_PEOPLE = ["promotion", "news", "official_answer"];
  const [WAITS, IN_TIME, STATE, REPLIED, STATED, WITHIN] = [1, 3, 3, 4, 8, 16];

  const dayOf = (date) => Date.parse(`${date}T00:00Z`) / DAY_MS;

  /** Number of an ISO week: Mondays since that of 29 December 1969. */
  function weekOf(week) {
    const [year, number] = week.split("-W").map(Number);
    const fourth = dayOf(`${year}-01-04`);
    return Math.floor((fourth + 3) / 7) + number - 1;
  }

  function readersOf(facts, filter) {
    const column = facts.column;
    const [day, hour, official, toOthers, kind, rated] = ["day", "hour", "official", "to others", "kind", "rated"].map(
      column,
    );
    const types = column("code mention_type");
    const names = (list) => facts.names[list] ?? [];
    const isOther = facts.marked("mention_type", NOT_PEOPLE);
    const repost = names("kind").indexOf("repost") + 1;
    const per = (name) => facts.subjects.map((_, s) => column(`${name} ${s}`));
    const [abouts, answers, departments, told] = [per("about"), per("answer"), per("department"), per("given")];
    const answerer = facts.subjects.map((subject) => subject.answerer);

    const toneFits = (row, s) => filter.tone === 0 || abouts[s][row] === filter.tone;
    const about = (row, s) => abouts[s][row] > 0 && toneFits(row, s);
    const people = (row, s) => about(row, s) && official[row] === 0 && !isOther[types[row]];
    const does = (row, s) => filter.tone === 0 && answerer[s] >= 0 && official[row] === answerer[s] + 1;
    const given = (row, s) => does(row, s) && toOthers[row] === 1;
    const givenBeside = (row, s) => filter.tone === 0 && told[s][row] > 0;
    const state = (row, s) => toneFits(row, s) ? answers[s][row] & STATE : 0;
    const due = (row, s) => state(row, s) > 0;
    const known = (row, s) => answerer[s] >= 0 || (answers[s][row] & STATED) > 0;
    const asked = (row, s) => people(row, s) && kind[row] !== repost && known(row, s);
    const answered = (row, s) => asked(row, s) && (answers[s][row] & REPLIED) > 0;

    /** By the first time within which an answer came, from 1: that and all longer ones. */
    const times = [...names("answered within").keys()], within = [NONE, ...times.map((first) => times.slice(first))];

    const yes = (test) => ({ id: () => 0, of: (row, s) => test(row, s) ? 0 : -1 });
    const where = (test, { id, of }) => ({ id, of: (row, s) => test(row, s) ? of(row, s) : -1 });
    const named = (name) => {
      const values = column(name);
      return { id: (value) => names(name).indexOf(value) + 1 || -1, of: (row) => values[row] || -1 };
    };
    const coded = (book, test) => {
      const places = column(`code ${book}`), sets = facts.setsOf(book);
      return {
        id: (value) => names(`code ${book}`).indexOf(value),
        all: (row, s) => test(row, s) ? sets[places[row]] : NONE,
      };
    };
    const codedAtAll = (book, test) => yes((row, s) => column(`code ${book}`)[row] > 0 && test(row, s)); // 0: no code
    const days = { id: (value) => dayOf(value) - facts.first, of: (row) => day[row] };
    const weeks = { id: weekOf, of: (row) => Math.floor((day[row] + facts.first + 3) / 7) };
    const hours = { id: Number, of: (row) => hour[row] };
    const weekdays = { id: Number, of: (row) => (day[row] + facts.first + 3) % 7 + 1 };
    const topicOf = column("topic");
    const topics = {
      id: (value) => value === "none" ? 0 : names("topic").indexOf(value) + 1 || -1,
      of: (row) => topicOf[row],
    };
    const tones = {
      id: (value) => names("tone").indexOf(value),
      of: (row, s) => abouts[s][row] - 2,
    };
    /** Both at once: tone within a week or a topic. */
    const toneIn = (other) => ({
      id: (value, tone) => other.id(value) * 8 + tones.id(tone),
      of: (row, s) => other.of(row, s) * 8 + tones.of(row, s),
    });
    const toned = (row, s) => about(row, s) && abouts[s][row] >= 2;

    const readers = {
      "": yes(about),
      "day": where(about, days),
      "week": where(about, weeks),
      "hour": where(about, hours),
      "weekday": where(about, weekdays),
      "source": where(about, named("source")),
      "rated source": where((row, s) => about(row, s) && rated[row] > 0, named("source")),
      "kind": where(about, named("kind")),
      "lang": where(about, named("lang")),
      "author": where(about, named("author")),
      "topic": where(about, topics),
      "people": yes(people),
      "mention_type": coded("mention_type", about),
      "tone": where(toned, tones),
      "toned": yes(toned),
      "tone in week": where(toned, toneIn(weeks)),
      "toned in week": where(toned, weeks),
      "tone in topic": where(toned, toneIn(topics)),
      "toned in topic": where(toned, topics),
      "motives": coded("motives", people),
      "journey": coded("journey", people),
      "asks": coded("expectations", people),
      "asked": coded("expectations", asked),
      "answered": coded("expectations", answered),
      "does": coded("expectations", does),
      "does at all": codedAtAll("expectations", does),
      "due": yes(due),
      "due week": where(due, weeks),
      "due hour": where(due, hours),
      "due known": yes((row, s) => due(row, s) && known(row, s)),
      "due known week": where((row, s) => due(row, s) && known(row, s), weeks),
      "department": where(due, {
        id: (value) => names("department").indexOf(value) + 1 || -1,
        of: (row, s) => departments[s][row],
      }),
      "replied": yes((row, s) => state(row, s) > WAITS),
      "replied week": where((row, s) => state(row, s) > WAITS, weeks),
      "in time": yes((row, s) => state(row, s) === IN_TIME),
      "answered within": {
        id: (value) => names("answered within").indexOf(value),
        all: (row, s) => toneFits(row, s) ? within[Math.floor(answers[s][row] / WITHIN)] ?? NONE : NONE,
      },
      "waiting": yes((row, s) => state(row, s) === WAITS),
      "given": yes((row, s) => given(row, s) || givenBeside(row, s)),
      "given hour": {
        id: Number,
        of: (row, s) => given(row, s) ? hour[row] : givenBeside(row, s) ? told[s][row] - 1 : -1,
      },
    };
    const made = new Map();
    return (dimension) => {
      if (!made.has(dimension)) made.set(dimension, readers[dimension] ?? byCode(dimension));
      return made.get(dimension);
    };

    /** `code NAME`, and `NAME coded` or `NAME coded by people`: whether a codebook says anything of the mention. */
    function byCode(dimension) {
      if (dimension.startsWith("code ")) return coded(dimension.slice("code ".length), about);
      if (dimension.endsWith(" coded by people")) {
        return codedAtAll(dimension.slice(0, -" coded by people".length), people);
      }
      return codedAtAll(dimension.replace(/ coded$/, ""), about);
    }
  }

  /** The test of a mention by what does not depend on a subject, and by the subject that is chosen. */
  function rowTest(facts, filter) {
    const [day, source, official, types] = ["day", "source", "official", "code mention_type"].map(facts.column);
    const subject = filter.subject < 0 ? null : facts.column(`about ${filter.subject}`);
    const answerer = filter.subject < 0 ? -1 : facts.subjects[filter.subject].answerer;
    const answer = facts.column(`answer ${filter.subject}`);
    const isType = filter.type === "" ? null : facts.marked("mention_type", [filter.type]);
    return (row) =>
      day[row] >= filter.from && day[row] <= filter.to &&
      (filter.source === 0 || source[row] === filter.source) &&
      (isType === null || isType[types[row]]) &&
      (subject === null || subject[row] > 0 || answer[row] > 0 || (answerer >= 0 && official[row] === answerer + 1));
  }

  Object.assign(globalThis.earshot, { readersOf, rowTest, dayOf, weekOf });
})();
