/** The hand-coding page: what is shown, what keys do, and what is sent. */
import { chosenAfter, codeList, codeOfKey } from "./codebook.js";
import { agreementView, differenceView } from "./compare.js";
import { ask, button, make, Refused } from "./dom.js";
import { unitView } from "./unit.js";

const about = await (await fetch("about")).json();
const { words, codebook, list } = about;
/** All that changes; the page is drawn from it anew. */
const state = {
  coder: about.coder,
  screen: about.coder ? "code" : "start",
  chosen: new Set(),
  none: false,
  skipped: [],
};
const says = make("p.says");
says.setAttribute("role", "status");
let busy = false;

/** One request at a time: a key pressed twice is one decision. */
async function doing(work) {
  if (busy) return;
  busy = true;
  try {
    await work();
  } catch (error) {
    say(error instanceof Refused ? error.message : words.lost, true);
  } finally {
    busy = false;
  }
}

function say(text, isError = false) {
  says.textContent = text;
  says.classList.toggle("error", isError);
}

function clear() {
  state.chosen = new Set();
  state.none = false;
}

async function next(wanted) {
  state.view = await ask("view", { coder: state.coder, skipped: state.skipped, wanted });
  state.screen = "code";
  draw();
}

async function compare() {
  state.comparison = await ask("compare", { coder: state.coder });
  state.screen = "compare";
  clear();
  draw();
}

function choose(code) {
  if (code === null) [state.none, state.chosen] = [!state.none, new Set()];
  else [state.none, state.chosen] = [false, chosenAfter(codebook, state.chosen, code)];
  say("");
  draw();
}

const goOn = () =>
  doing(async () => {
    const isSettling = state.screen === "compare", unit = isSettling ? openDifference()?.unit : state.view.unit;
    if (!unit || (!isSettling && state.view.progress.left === 0 && !state.wanted)) return;
    if (state.chosen.size === 0 && !state.none) return say(words.choose);
    await ask(isSettling ? "settle" : "decide", { coder: state.coder, key: unit.key, codes: [...state.chosen] });
    clear();
    state.wanted = undefined;
    say(words.saved);
    await (isSettling ? compare() : next());
  });

const undo = () =>
  doing(async () => {
    const { undone } = await ask("undo", { coder: state.coder });
    if (undone === null) return say(words.nothingToUndo);
    [state.chosen, state.none, state.wanted] = [new Set(undone.codes), undone.codes.length === 0, undone.key];
    say(words.undone);
    await next(undone.key);
  });

const skip = () =>
  doing(async () => {
    if (!state.view.unit) return;
    state.skipped = [...state.skipped, state.view.unit.key];
    if (state.skipped.length >= state.view.progress.left) state.skipped = [];
    clear();
    await next();
  });

const toggleCompare = () =>
  doing(() => {
    clear();
    say("");
    return state.screen === "compare" ? next() : compare();
  });

function toggleHelp() {
  state.help = !state.help;
  draw();
}

function openDifference() {
  return state.comparison?.disagreements[0];
}

function begin(event) {
  event.preventDefault();
  const coder = new FormData(event.target).get("coder").trim().toUpperCase();
  if (coder === "") return;
  doing(async () => {
    state.coder = coder;
    await next();
  });
}

const KEYS = new Map([["KeyU", undo], ["KeyS", skip], ["KeyC", toggleCompare], ["Enter", goOn], ["NumpadEnter", goOn], [
  "Space",
  goOn,
]]);

document.addEventListener("keydown", (event) => {
  if (state.screen === "start" || event.ctrlKey || event.metaKey || event.altKey || event.repeat) return;
  if (event.key === "?" || event.key === "F1") return void (event.preventDefault(), toggleHelp());
  const action = KEYS.get(event.code), code = event.shiftKey ? undefined : codeOfKey(event, codebook.codes);
  if (!action && code === undefined) return;
  event.preventDefault();
  if (action) action();
  else if (state.screen === "compare" ? openDifference() : state.view?.unit) choose(code);
});

function draw() {
  const body = state.screen === "start" ? startScreen() : state.screen === "compare" ? compareScreen() : codeScreen();
  document.body.replaceChildren(header(), make("main", body), make("footer", says));
  if (state.screen === "start") document.querySelector("input").focus();
}

function header() {
  const { progress } = state.view ?? {}, all = progress ? progress.done + progress.left : 0;
  const bar = make("progress");
  bar.max = all || 1;
  bar.value = progress?.done ?? 0;
  bar.setAttribute("aria-label", words.done);
  const how = `${list.name}: ${list.kind === "sample" ? words.sample : words.train}`;
  const tools = [
    button(words.undo, "U", undo),
    button(words.help, "?", toggleHelp),
    state.screen === "compare" ? button(words.back, "C", toggleCompare) : button(words.compare, "C", toggleCompare),
  ];
  return make(
    "header",
    make(
      "div.title",
      make("h1", codebook.label),
      make("p", [about.title, how, state.coder].filter(Boolean).join(" · ")),
    ),
    progress
      ? make("div.progress", bar, make("span", `${progress.done} ${words.done}, ${progress.left} ${words.left}`))
      : null,
    state.screen === "start" ? null : make("nav", tools),
  );
}

function startScreen() {
  const input = make("input");
  Object.assign(input, { name: "coder", maxLength: 8, autocomplete: "off", required: true, value: state.coder ?? "" });
  const form = make("form", make("label", make("span", words.initials), input), make("button.strong", words.start));
  form.addEventListener("submit", begin);
  return make("div.start", form, make("p.note", words.why));
}

function codeScreen() {
  const { unit } = state.view;
  if (!unit) return make("div.finished", make("h2", words.finished), make("p.note", words.finishedWhy), actionsDone());
  return make(
    "div.desk",
    unitView(unit, words),
    codePanel(button(words.next, "Enter", goOn, "strong"), button(words.skip, "S", skip)),
  );
}

function compareScreen() {
  const difference = openDifference();
  return make(
    "div.compare",
    agreementView(about, state.comparison),
    difference
      ? make("div.desk", differenceView(about, difference), codePanel(button(words.settle, "Enter", goOn, "strong")))
      : null,
  );
}

function codePanel(...actions) {
  return make(
    "aside",
    make("h2", codebook.multiple ? words.question : words.questionOne),
    codeList(about, { ...state, open: state.help }, choose),
    make("div.actions", actions),
    state.help
      ? make("dl.keys", words.keys.flatMap(([key, does]) => [make("dt", make("kbd", key)), make("dd", does)]))
      : null,
    state.help && codebook.source ? make("p.note", `${words.source}: ${codebook.source}`) : null,
  );
}

function actionsDone() {
  return make("div.actions", button(words.compare, "C", toggleCompare, "strong"), button(words.undo, "U", undo));
}

if (state.coder) await doing(next);
else draw();
if (!state.view && state.screen !== "start") {
  state.screen = "start";
  draw();
}
