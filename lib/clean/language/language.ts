/** The language of a text: its letters decide, a model of letter groups where they do not. @module */
import { requireText } from "../../tables/require_text.ts";
import { UNDETERMINED } from "../../tables/schemas.ts";
import { languageModel } from "./ngram_model.ts";

const CYRILLIC = /\p{Script=Cyrillic}/u;
const WORDS = /[\p{L}\p{M}]+/gu;
const NOT_WORDS = /https?:\/\/\S+|www\.\S+|[@#][\p{L}\p{N}_]+/gu;
const BELARUSIAN = /ў/i;
const UKRAINIAN = /[іїєґ]|['’ʼ`][яюєї](?<=[бвгджзклмнпрстфх]..)/i; // зв'язок: no Russian word is written so
const RUSSIAN = /[ыэё]|ъ(?![а-дж-ьщ])/i; // ъ before е ё ю я, and at the end of Коммерсантъ
const BULGARIAN = /ъ[а-дж-ьщ]/i; // a vowel there: съм, интернетът
const SOUTHERN = /[јљњђћџќѓ]/i;
const SOUTHERN_WORD = /[\p{L}\p{M}]*[јљњђћџќѓ][\p{L}\p{M}]*/giu;
const FOREIGN = /[әғқңөұүһҳҷӣӯҗҙҡҫјљњђћџќѓ]/i;
/** A Latin i in a word that is Cyrillic else, as keyboards without і have it. */
const LATIN_I = /(?<=[а-яёїєґў])i(?![a-hj-z])|(?<![a-hj-z])i(?=[а-яёїєґў])/gi;
const TURKIC = /[әғқңөұүһҳҷӣӯҗҙҡҫ]/i;
const TURKIC_WORD = /[\p{L}\p{M}]*[әғқңөұүһҳҷӣӯҗҙҡҫ][\p{L}\p{M}]*/giu;
const WORD_WITH_I = /[\p{L}\p{M}]*і[\p{L}\p{M}]*/giu;
const LETTERS = /\p{L}/gu;
const DENSE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu;

/** A Chinese or Japanese character says as much as so many letters. */
const LETTERS_A_CHARACTER = 3;

/**
 * In Kazakh and its like, in Serbian and Macedonian at least one word in so many has a letter that Russian lacks; fewer
 * are names in Russian.
 */
const WORDS_A_FOREIGN = 6;

/**
 * So many Cyrillic letters without one of і ї є ґ ў, nor of a Turkic language, are Russian: in Ukrainian every twelfth
 * letter is one of those, so 60 without any come once in 150 texts. It spares the model one text of three.
 */
export const ENOUGH_CYRILLIC = 60;

/** So many Cyrillic letters without і and ы are not Belarusian but once in fifty texts. */
const ENOUGH_WITHOUT_I = 40;

/** Letters that texts in these languages hardly do without. */
const OWN_LETTERS: Readonly<Record<string, RegExp>> = {
  bg: BULGARIAN,
  be: /[ўі]/i,
  sr: /[јљњћђџ]/i,
  az: /ə/i, // every eighth letter there; without it a text is Turkish
};

/**
 * Words that stand in texts of one of the two languages only, and in none of their neighbours' without own letters. One of
 * the short ones stands in every second text that its letters leave open, which the model need not look at then.
 */
const RUSSIAN_WORDS = wordsOf(
  "что чтобы почему когда очень если только нет нету меня тебя его сейчас спасибо тоже сегодня можно нельзя никто " +
    "ничего опять снова хорошо плохо работает больше потому и с к от из как кто где или еще ли будет мне себя свой чем " +
    "чего всех всем со во под между после",
);
const UKRAINIAN_WORDS = wordsOf(
  "що щоб чому дуже якщо тільки коли нема немає зараз дякую буде можна знову добре погано або хто вже ще треба можу працює " +
    "це цей цього вона вони воно було бути його йому швидко швидка швидкий чудово чудова чудовий гарно гарна краще завжди " +
    "задоволена задоволений отримав отримала зробив зробила замовив замовила",
);
/** The same of Belarusian and, beside an і, of Kazakh: short texts often have none of their own letters. */
const BELARUSIAN_WORDS = wordsOf(
  "гэта гэты гэтая гэтага дзе дзякуй вельмі чаму ёсць сёння яшчэ толькі каб нічога падкажа падкажыце дапамажыце дапамогу " +
    "працуе праз адказу сувязь грошы цана дрэнна цяпер мяне яго яны будзе калі магу лініі",
);
const KAZAKH_WORDS = wordsOf(
  "жауап рахмет нашар емес екен керек осы болды болады болмайды неге кеше келді келмеді бір біз сіз сатып тез сапасы " +
    "тегін істейді істемейді [а-яі]*[бм]ейді",
);
/** Letters of Ukrainian that neither of them has. */
const UKRAINIAN_ALONE = /[їєґ]/i;

/** Words of Serbian that stand in no text of its neighbours, and of Macedonian that tell it from Serbian. */
const MACEDONIAN_WORDS = wordsOf("тоа оваа овој зошто многу беше каде кога дека уште");
const SERBIAN_WORDS = wordsOf("шта зашто нисам нисмо нису опет овде ништа");

/** Without a letter of its own a text is Ukrainian only where the model says so by more than this. */
const UKRAINIAN_LEAD = 0.003;

/** Of two languages in Latin letters that the model finds nearly as likely, it is not said which: it is a short text. */
const LEAST_LEAD = 0.01;

/** Fewer letters than this decide nothing unless one of them is of one language only. */
export const MIN_LETTERS = 12;

/**
 * The language that a text's letters prove: `ў` Belarusian, `і ї є ґ` Ukrainian, `ы э ё` Russian, `ъ` before a
 * consonant Bulgarian, `ђ ћ љ` Serbian, `ә ғ қ ұ` Kazakh…
 *
 * @returns an ISO 639-1 code, {@linkcode UNDETERMINED} where there is too little to go by, null where a model must say
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { languageByLetters } from "./language.ts";
 *
 * assert.equal(languageByLetters("Нет связи, вы где?"), "ru");
 * assert.equal(languageByLetters("Зв'язку немає, де ви є?"), "uk");
 * assert.equal(languageByLetters("no signal at all, where are you"), null);
 * assert.equal(languageByLetters("https://example.org 👍"), "und");
 * ```
 */
export function languageByLetters(text: string): string | null {
  let words = wordsIn(text);
  const isForeign = FOREIGN.test(words);
  if (isForeign && TURKIC.test(words)) {
    if (isOften(TURKIC_WORD, words) || BELARUSIAN.test(words)) return turkicOf(words.toLowerCase());
    words = withoutTurkic(words);
  }
  if (isForeign && SOUTHERN.test(words)) {
    const isMacedonian = MACEDONIAN_WORDS.test(words);
    if (isMacedonian || isOften(SOUTHERN_WORD, words)) return isMacedonian || /[ќѓ]/i.test(words) ? "mk" : "sr";
    words = words.replace(SOUTHERN_WORD, " ");
  }
  const ukrainian = UKRAINIAN.test(words), russian = RUSSIAN.test(words);
  if (BELARUSIAN.test(words)) return isUzbek(words) ? "uz" : "be";
  if (ukrainian && !russian) return ukrainianOrWho(words);
  if (russian && !ukrainian) return "ru";
  if (ukrainian) return null; // letters of both
  if (BULGARIAN.test(words)) return "bg";
  const { cyrillic, all } = lettersIn(words);
  if (all < MIN_LETTERS) return UNDETERMINED;
  return cyrillic >= ENOUGH_CYRILLIC && cyrillic * 2 > all ? "ru" : null;
}

/** The language of a text with і and none of ы э ё ў: a short one goes by its words. */
function ukrainianOrWho(words: string): string {
  if (UKRAINIAN_ALONE.test(words) || lettersIn(words).cyrillic >= ENOUGH_CYRILLIC) return "uk";
  return neighbourOf(words) ?? "uk";
}

/** Belarusian or Kazakh, where a word says so. */
function neighbourOf(words: string): string | null {
  if (BELARUSIAN_WORDS.test(words)) return "be";
  return /і/i.test(words) && KAZAKH_WORDS.test(words) && !UKRAINIAN_WORDS.test(words) ? "kk" : null;
}

/** A text without addresses, tags and handles, і for a Latin i that is meant for it. */
function wordsIn(text: string): string {
  const words = text.replace(NOT_WORDS, " ");
  return words.includes("i") || words.includes("I") ? words.replace(LATIN_I, "і") : words;
}

/** Words in a Turkic language taken out; і is one of its letters too, unless most words with і have none of its own. */
function withoutTurkic(words: string): string {
  const turkic = words.match(TURKIC_WORD)!.length, others = words.replace(TURKIC_WORD, " ");
  return (others.match(WORD_WITH_I)?.length ?? 0) > turkic ? others : others.replace(WORD_WITH_I, " ");
}

/** Whether words of a kind are more than names in a text of another language. */
function isOften(kind: RegExp, words: string): boolean {
  return words.match(kind)!.length * WORDS_A_FOREIGN >= words.match(WORDS)!.length;
}

/** True for a text with ў that is too long for Belarusian without і and ы, which are every tenth letter there. */
function isUzbek(text: string): boolean {
  return !/[іы]/i.test(text) && lettersIn(text).cyrillic >= ENOUGH_WITHOUT_I;
}

/** Which language with letters like ә ғ қ ң ө ү: the model knows none of them. */
function turkicOf(text: string): string {
  if (/[ҷӣӯ]/.test(text)) return "tg";
  if (/ў/.test(text)) return "uz";
  if (/[ҙҡҫ]/.test(text)) return "ba";
  if (/ұ|[әғқңөүһ].*і|і.*[әғқңөүһ]/s.test(text)) return "kk";
  if (/җ/.test(text)) return "tt";
  if (/[қғ]/.test(text)) return /[ыәңөү]/.test(text) ? "kk" : "uz"; // Uzbek has none of these
  if (/ә/.test(text)) return "tt";
  return /ң/.test(text) ? "ky" : UNDETERMINED; // ө and ү: Kyrgyz or Mongolian
}

/** Cyrillic letters, and letters of any script, which are all that is not ASCII punctuation or a symbol. */
function lettersIn(text: string): { cyrillic: number; all: number } {
  let cyrillic = 0, latin = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i) | 0x20;
    if (code >= 0x420 && code <= 0x4ff) cyrillic++;
    else if (code >= 0x61 && code <= 0x7a) latin++;
  }
  const plain = cyrillic + latin;
  if (plain >= MIN_LETTERS) return { cyrillic, all: plain };
  const dense = text.match(DENSE)?.length ?? 0;
  return { cyrillic, all: (text.match(LETTERS)?.length ?? 0) + dense * (LETTERS_A_CHARACTER - 1) };
}

/**
 * The language of a text, by its letters and else by the model.
 *
 * @throws {TypeError} if it is handed anything but a text: of a list, `Promise.all(texts.map(languageOf))`
 */
export function languageOf(text: string): Promise<string> {
  return Promise.try(() => languageByLetters(requireText(text, "a text in some language")) ?? languageByModel(text));
}

/**
 * What words that are common in one language alone say; where there are none, the model, if it is sure. A language that
 * is known by its letters counts only where one of them stands: without that rule a short Russian text is Bulgarian for
 * the model once in sixteen times, and Ukrainian once in seventy.
 */
export function languageByModel(text: string): string {
  const words = wordsIn(text);
  if (SERBIAN_WORDS.test(words) && !UKRAINIAN.test(words) && !RUSSIAN.test(words)) return "sr";
  const isRussian = RUSSIAN_WORDS.test(words), isUkrainian = UKRAINIAN_WORDS.test(words);
  const neighbour = isRussian || UKRAINIAN_ALONE.test(words) ? null : neighbourOf(words);
  if (neighbour !== null) return neighbour;
  if (isRussian !== isUkrainian && !UKRAINIAN.test(words) && !RUSSIAN.test(words)) return isRussian ? "ru" : "uk";
  const ranked = languageModel().rank(words),
    scoreOf = (language: string) => ranked.find((one) => one.language === language)?.score ?? 0;
  if (ranked.length === 0) return UNDETERMINED;
  if (!CYRILLIC.test(words) && ranked[0].score - (ranked[1]?.score ?? 0) < LEAST_LEAD) return UNDETERMINED;
  const likeliest = ranked.find(({ language }) => isPossible(language, words))?.language ?? UNDETERMINED;
  const isClear = likeliest !== "uk" || UKRAINIAN.test(words) || scoreOf("uk") - scoreOf("ru") > UKRAINIAN_LEAD;
  return isClear ? likeliest : "ru";
}

function isPossible(language: string, text: string): boolean {
  return OWN_LETTERS[language]?.test(text) ?? true;
}

/** An expression for any of some words, each by itself, in either case. */
function wordsOf(words: string): RegExp {
  return new RegExp(String.raw`(?<!\p{L})(?:${words.replaceAll(" ", "|")})(?!\p{L})`, "iu");
}
