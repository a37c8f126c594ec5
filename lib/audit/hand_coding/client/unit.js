/** A mention with what was said before and after it. */
import { make } from "./dom.js";

export function unitView(unit, words) {
  return make(
    "div.unit",
    unit.parents.length > 0
      ? make("section.thread", make("h3", words.answered), unit.parents.map((mention) => message(mention, words)))
      : null,
    unit.subject === null ? null : make("p.subject", make("span", words.about), make("b", unit.subject)),
    make("article.mention", head(unit.mention, words), text(unit.mention)),
    unit.replies.length > 0
      ? make(
        "section.thread.after",
        make("h3", words.replies),
        unit.replies.map((mention) => message(mention, words)),
        unit.more_replies > 0 ? make("p.note", `+ ${unit.more_replies} ${words.more}`) : null,
      )
      : null,
  );
}

function message(mention, words) {
  return make("article.message", head(mention, words), text(mention));
}

function head({ source, time, author, official }, words) {
  const who = [author, official ? words.official : ""].filter(Boolean).join(", ");
  return make("p.head", [source, time, who].filter(Boolean).join(" · "));
}

function text({ segments }) {
  const paragraph = make("p.text", segments.map(([piece, marked]) => marked ? make("mark", piece) : piece));
  paragraph.dir = "auto";
  return paragraph;
}
