/** Elements made of text: nothing is ever read as markup. */

/** `make("p.note", "text", child)`: an element with classes and what stands in it; nothing stands for null. */
export function make(what, ...inside) {
  const [tag, ...classes] = what.split(".");
  const element = document.createElement(tag);
  if (classes.length > 0) element.className = classes.join(" ");
  element.append(...inside.flat().filter((child) => child !== null && child !== undefined));
  return element;
}

/** A button that does something, with the key that does the same. */
export function button(text, key, action, kind = "plain") {
  const element = make(`button.${kind}`, make("span", text), key ? make("kbd", key) : null);
  element.type = "button";
  element.addEventListener("click", action);
  return element;
}

/** Asks the server; throws with its own words where it refuses, and with none where it does not answer. */
export async function ask(what, body) {
  const response = await fetch(what, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
  });
  const answer = await response.json();
  if (!response.ok) throw new Refused(answer.error ?? response.statusText);
  return answer;
}

export class Refused extends Error {}
