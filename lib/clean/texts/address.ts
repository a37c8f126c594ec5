/** One address in many spellings is one address. @module */
import { domainToASCII } from "node:url";

/** Parameters that say where a reader came from, not what the address shows. */
const TRACKING = new RegExp(
  `^(${
    [
      "utm_\\w+",
      "(?:fb|g|y|ys|tw|ms|tt|d)clid", // Facebook, Google, Yandex, X, Microsoft, TikTok
      "(?:g|w)braid",
      "igshid|igsh|mibextid|fb_action_ids",
      "mc_[ce]id|_hsenc|_hsmi", // letters to customers
      "_openstat|from_source|si|ref_src|ref_url|__twitter_impression",
    ].join("|")
  })$`,
  "i",
);

/** The address without tracking parameters; all else as it was written. */
export function withoutTracking(address: string): string {
  const question = address.indexOf("?");
  if (question < 0) return address;
  const hash = address.indexOf("#", question);
  const query = address.slice(question + 1, hash < 0 ? undefined : hash);
  const pairs = query.split("&");
  const kept = pairs.filter((pair) => !TRACKING.test(pair.split("=", 1)[0]));
  if (kept.length === pairs.length) return address;
  const rest = hash < 0 ? "" : address.slice(hash);
  return address.slice(0, question) + (kept.length > 0 ? `?${kept.join("&")}` : "") + rest;
}

/**
 * An address in the one spelling that is compared: no scheme, `www.`, `m.`, `mobile.`, `amp.`, port, tracking, anchor or closing slash;
 * the host in lower-case ASCII, escaped letters (`%D1%81`) as letters, parameters in the order of the alphabet.
 *
 * @example Four spellings of one page
 * ```ts
 * import assert from "node:assert/strict";
 * import { comparableAddress } from "./address.ts";
 *
 * const spellings = ["https://Example.org/a/", "http://www.example.org/a#top", "www.example.org/a?utm_source=x"];
 * assert.deepEqual(new Set(spellings.map(comparableAddress)), new Set(["example.org/a"]));
 * ```
 */
export function comparableAddress(address: string): string {
  const bare = withoutTracking(address).replace(/#.*$/s, "").replace(/^[a-z]+:\/\//i, "").replace(
    /^(www|m|mobile|amp)\./i,
    "",
  );
  const slash = bare.search(/[/?]/);
  const host = (slash < 0 ? bare : bare.slice(0, slash)).toLowerCase().replace(/:\d+$/, "");
  const [path, ...query] = (slash < 0 ? "" : bare.slice(slash)).replace(/\/+(?=$|\?)/, "").split("?");
  const sorted = unescaped(query.join("?")).split("&").filter((pair) => pair !== "").sort().join("&");
  return inAscii(host) + unescaped(path) + (sorted === "" ? "" : `?${sorted}`);
}

/** A host in another script as the network spells it: `пример.рф` is `xn--e1afmkfd.xn--p1ai`. */
function inAscii(host: string): string {
  return /[^\0-\x7f]/.test(host) ? domainToASCII(host) || host : host;
}

/** Letters for what stands escaped in an address; signs that divide one (`%2F`) stay escaped, as does what is no UTF-8. */
function unescaped(path: string): string {
  if (!path.includes("%")) return path;
  try {
    return decodeURI(path).replace(/%[\da-f]{2}/gi, (escape) => escape.toUpperCase());
  } catch {
    return path;
  }
}
