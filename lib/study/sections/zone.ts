/** The key `timezone`. @module */
import { nearest } from "../../text/nearest.ts";
import { isZone } from "../../time/zone.ts";
import { quoted, suggestion } from "../problems.ts";
import type { Entry } from "../yaml/entry.ts";
import type { Reader } from "../yaml/parse_yaml.ts";
import { textOf } from "../yaml/scalars.ts";

/** The zone's name; UTC where none is given or, with a message, none of that name is known. */
export function zoneNameOf(entry: Entry | undefined, reader: Reader): string {
  const name = textOf(entry, "Europe/Moscow", reader);
  if (entry === undefined || name === undefined) return "UTC";
  if (isZone(name)) return name;
  const right = "an IANA zone such as Europe/Moscow or UTC is needed" + suggestion(nearestZone(name));
  reader.problems.add(entry.line, `Cannot read timezone: found ${quoted(name)}; ${right}`);
  return "UTC";
}

/** The zone that is written nearly so, or whose city is: `Moscow`, `Europe/Moskow`, `Kyiv`. */
function nearestZone(name: string): string | null {
  const zones = Intl.supportedValuesOf("timeZone");
  const city = nearest(cityOf(name), zones.map(cityOf));
  return nearest(name, zones) ?? zones.find((zone) => cityOf(zone) === city) ?? null;
}

function cityOf(zone: string): string {
  return zone.slice(zone.lastIndexOf("/") + 1);
}
