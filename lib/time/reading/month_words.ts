/** Names of months in the languages that exports come in. @module */

/**
 * A month a row: English; Russian and Ukrainian (as named, as counted); Spanish, German, French, Portuguese, Italian, Polish, Dutch, Turkish; then
 * Belarusian, Kazakh, Bulgarian, Serbian, Czech, Romanian, Greek, Uzbek and Azerbaijani where they differ. Croatian is left
 * out: its listopad is October.
 */
const MONTHS: readonly string[] = [
  "january январь января січень січня enero januar jänner janvier janeiro gennaio stycznia styczeń januari ocak " +
  "студзень студзеня қаңтар януари јануар ledna ianuarie ιανουαρίου yanvar",
  "february февраль февраля лютий лютого febrero februar février fevereiro febbraio lutego luty februari şubat " +
  "люты лютага ақпан февруари фебруар února februarie φεβρουαρίου fevral",
  "march март марта березень березня marzo märz mrz mars março marca marzec maart mrt mart " +
  "сакавік сакавіка наурыз března martie μαρτίου",
  "april апрель апреля квітень квітня abril avril aprile kwietnia kwiecień nisan " +
  "красавік красавіка сәуір април dubna aprilie απριλίου aprel",
  "may май мая травень травня mayo mai maio maggio maja mei mayıs " +
  "травень траўня мамыр мај maj května μαΐου",
  "june июнь июня червень червня junio juni juin junho giugno czerwca czerwiec haziran " +
  "чэрвень чэрвеня маусым юни јун června iunie ιουνίου iyun",
  "july июль июля липень липня julio juli juillet julho luglio lipca lipiec temmuz " +
  "ліпень ліпеня шілде юли јул července iulie ιουλίου iyul",
  "august август августа серпень серпня agosto août sierpnia sierpień augustus ağustos " +
  "жнівень жніўня тамыз srpna αυγούστου avgust avqust",
  "september сентябрь сентября вересень вересня septiembre septembre setembro settembre września wrzesień eylül " +
  "верасень верасня қыркүйек септември септембар září septembrie σεπτεμβρίου sentabr sentyabr",
  "october октябрь октября жовтень жовтня octubre oktober octobre outubro ottobre października październik ekim " +
  "кастрычнік кастрычніка қазан октомври октобар října octombrie οκτωβρίου oktabr oktyabr",
  "november ноябрь ноября листопад листопада noviembre novembre novembro listopada listopad kasım " +
  "лістапад лістапада қараша ноември новембар listopadu noiembrie νοεμβρίου noyabr",
  "december декабрь декабря грудень грудня diciembre dezember décembre dezembro dicembre grudnia grudzień aralık " +
  "снежань снежня желтоқсан декември децембар prosince decembrie δεκεμβρίου dekabr desember",
];
const SHORTEST_ABBREVIATION = 3;

/** Every name and its beginnings, with its month; a beginning of two months (French `jui`) names neither. */
const MONTH_OF = new Map<string, number | null>();
MONTHS.forEach((names, index) => {
  for (const start of names.split(" ").flatMap(beginnings)) {
    const other = MONTH_OF.get(start);
    MONTH_OF.set(start, other === undefined || other === index + 1 ? index + 1 : null);
  }
});

function beginnings(name: string): string[] {
  return Array.from(
    { length: name.length - SHORTEST_ABBREVIATION + 1 },
    (_, i) => name.slice(0, SHORTEST_ABBREVIATION + i),
  );
}

/**
 * The month (1 to 12) that a word names, in full or cut to three letters or more (`Mar`, `сент.`, `груд`); else null.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { monthOf } from "./month_words.ts";
 *
 * assert.equal(monthOf("Sept."), 9);
 * assert.equal(monthOf("серпня"), 8);
 * assert.equal(monthOf("marvellous"), null);
 * ```
 */
export function monthOf(word: string): number | null {
  return MONTH_OF.get(word.toLowerCase().replace(/\.$/, "")) ?? null;
}
