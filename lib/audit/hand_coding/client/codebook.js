/** The list of codes: chosen by keys or by clicks, with what each means beside it. */
import { make } from "./dom.js";

/** The codes as a list; `chosen` holds those that are given, `none` that nothing fits. */
export function codeList({ codebook, words }, { chosen, none, open }, choose) {
  const rows = codebook.codes.map((code) => {
    const row = make(
      "button.code",
      make("kbd", code.key || "·"),
      make("span.label", code.label),
      meaning(code, words, open),
    );
    return pressable(row, code.parent !== null, chosen.has(code.code), () => choose(code.code));
  });
  const nothing = make("button.code.nothing", make("kbd", "0"), make("span.label", words.none));
  return make("div.codes", rows, pressable(nothing, false, none, () => choose(null)));
}

function pressable(row, isChild, isOn, action) {
  row.type = "button";
  row.setAttribute("aria-pressed", String(isOn));
  if (isChild) row.classList.add("child");
  row.addEventListener("click", action);
  return row;
}

function meaning(code, words, open) {
  const more = open
    ? [
      line(words.useWhen, code.use_when),
      line(words.notWhen, code.not_when),
      examples(words.like, code.like),
      examples(words.unlike, code.unlike),
    ]
    : [];
  return make("span.meaning", code.definition ? make("span.definition", code.definition) : null, more);
}

function line(what, text) {
  return text ? make("span.line", make("b", what), ` ${text}`) : null;
}

function examples(what, texts) {
  return texts.length > 0 ? make("span.line", make("b", what), texts.map((text) => make("q", text))) : null;
}

/** The code of a key as it lies on the keyboard, whatever letters are printed on it: null none, undefined no key of a code. */
export function codeOfKey(event, codes) {
  const key = /^(?:Digit|Numpad)(\d)$/.exec(event.code)?.[1] ?? /^Key([A-Z])$/.exec(event.code)?.[1].toLowerCase();
  if (key === "0") return null;
  return codes.find((code) => key !== undefined && code.key === key)?.code;
}

/** The choice after a code was given or taken away; one that stands alone takes the place of the other. */
export function chosenAfter(codebook, chosen, code) {
  if (chosen.has(code)) {
    return new Set([...chosen].filter((other) => other !== code && parentOf(codebook, other) !== code));
  }
  const next = new Set(codebook.multiple ? chosen : []);
  const parent = parentOf(codebook, code);
  if (parent) next.add(parent);
  else if (!codebook.multiple) { for (const other of chosen) if (parentOf(codebook, other) === code) next.add(other); }
  return next.add(code);
}

function parentOf(codebook, code) {
  return codebook.codes.find((other) => other.code === code)?.parent;
}
