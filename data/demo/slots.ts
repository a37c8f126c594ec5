/** What stands in the slots of a frame: names, places, amounts, and the forms of a company's name. @module */
import { COMPANIES } from "./companies.ts";
import { between, type Draw, pick, type Random } from "./random.ts";
import type { Slots } from "./template.ts";
import type { Company, Person } from "./types.ts";
import * as fillers from "./texts/fillers.ts";

const CASES = ["им", "род", "дат", "вин", "тв", "пр"];

/** Who speaks, about which company, beside which other one. */
export interface Scene {
  readonly company: Company;
  readonly other: Company;
  readonly person: Person;
  readonly random: Random;
  readonly draw: Draw;
  /** First name of the one who is answered. */
  readonly to?: string;
}

/** The slots of one text: within it a person's name stays the same, whatever its case. */
export function slotsOf(scene: Scene): Slots {
  const kept = new Map<string, readonly string[]>();
  const row = (name: string, rows: readonly (readonly string[])[]) => {
    const found = kept.get(name) ?? scene.draw(rows);
    kept.set(name, found);
    return found;
  };
  return (name) => {
    const cases = CASES.indexOf(name.replace("2", ""));
    if (cases >= 0) return brand(name.startsWith("2") ? scene.other : scene.company, cases, scene);
    if (name.includes("/")) return byGender(name, scene);
    if (/^(n|руб):/.test(name)) return amount(name, scene.random);
    if (name.startsWith("мастер")) {
      return row("мастер", fillers.MASTERS)[["мастер", "мастеру", "мастера"].indexOf(name)];
    }
    if (name.startsWith("оператор")) {
      return row("оператор", fillers.OPERATORS)[["оператор", "оператору", "оператора"].indexOf(name)];
    }
    return plain(name, scene);
  };
}

function plain(name: string, scene: Scene): string {
  const { company, other, random, draw } = scene;
  if (name === "@") return `@${company.help}`;
  if (name === "#") return "#" + (company.key === "polus" ? "полюстелеком" : company.forms[0].toLowerCase());
  if (name === "lat") return company.latin;
  if (name === "2lat") return other.latin;
  if (name === "тариф") return pick(random, company.tariffs);
  if (name === "2тариф") return pick(random, other.tariffs);
  if (name === "имя") return scene.to ?? "";
  if (name === "время") return `${between(random, 9, 22)}:${String(between(random, 0, 59)).padStart(2, "0")}`;
  const list = (fillers.PLAIN as Record<string, readonly string[]>)[name];
  if (!list) throw new RangeError(`Cannot fill slot [${name}]: there is no list of that name`);
  return draw(list);
}

/** `[упала/упал]` by the company, `[2:…]` by the other one, `[я:…]` by the one who speaks. */
function byGender(slot: string, { company, other, person }: Scene): string {
  const [whose, forms] = slot.includes(":") ? slot.split(":") : ["1", slot];
  const [feminine, masculine] = forms.split("/");
  const woman = whose === "я" ? person.woman : (whose === "2" ? other : company).feminine;
  return woman ? feminine : masculine;
}

/** `[n:2-7]` is a whole number, `[руб:100-900]` one in tens. */
function amount(slot: string, random: Random): string {
  const [unit, range] = slot.split(":");
  const [low, high] = range.split("-").map(Number);
  return String(unit === "n" ? between(random, low, high) : between(random, low / 10, high / 10) * 10);
}

/** The company's name as this person writes it. */
function brand(company: Company, index: number, { person }: Scene): string {
  const russian = company.forms[index];
  const name = person.lang === "uk" ? russian.replace(/ой$/, "ою") : russian;
  switch (person.manner.brand) {
    case "lower":
      return name.toLowerCase();
    case "quoted":
      return `«${name}»`;
    case "latin":
      return company.latin;
    case "caps":
      return name.toUpperCase();
    default:
      return name;
  }
}

/** The company that a text compares this one with. */
export function otherThan(company: Company, random: Random): Company {
  const { severika, gudline, polus } = COMPANIES;
  if (company === gudline) return random() < 0.94 ? severika : polus;
  if (company === polus) return random() < 0.8 ? severika : gudline;
  return random() < 0.75 ? gudline : polus;
}
