/** One post's address, whatever name its platform went by: from bytes. @module */

const SLASH = 0x2f, QUESTION = 0x3f, AND = 0x26, PERCENT = 0x25, EQUALS = 0x3d, MINUS = 0x2d, LOW_LINE = 0x5f;

/** A platform's names beside the one that is compared, which is no longer than any of them. */
const RENAMED: readonly (readonly [Uint8Array, Uint8Array])[] = [
  ["twitter.com/", "x.com/"],
  ["vk.com/", "vk.ru/"],
  ["vkontakte.ru/", "vk.ru/"],
  ["t.me/s/", "t.me/"],
  ["telegram.me/s/", "t.me/"],
  ["telegram.me/", "t.me/"],
  ["old.reddit.com/", "reddit.com/"],
  ["new.reddit.com/", "reddit.com/"],
  ["np.reddit.com/", "reddit.com/"],
  ["youtube.com/shorts/", "youtu.be/"],
  ["youtube.com/live/", "youtu.be/"],
  ["youtube.com/", "youtube.com/"],
  ["instagram.com/", "instagram.com/"],
].map(([name, compared]) => [bytesOf(name), bytesOf(compared)]);
/** The same by their first letter; that of X has none. */
const BY_LETTER = Array.from({ length: 256 }, (_, byte) => {
  const names = RENAMED.filter(([name]) => name[0] === byte);
  return names.length > 0 || byte === 0x78 ? names : null;
});
const [X, VK, WALL, IN_WINDOW, STATUS, ES, REPLY] = ["x.com/", "vk.ru/", "wall", "w=wall", "status", "es", "reply"]
  .map(bytesOf);
const [WATCH, VIDEO, COMMENT, SHORT] = ["youtube.com/watch?", "v=", "lc=", "youtu.be/"].map(bytesOf);
/** Platforms whose posts are named before the question mark, and what names a comment behind it. */
const PLAIN: readonly (readonly [platform: Uint8Array, comments: readonly Uint8Array[]])[] = [
  ["youtu.be/", ["lc="]] as const,
  ["t.me/", ["comment=", "thread="]] as const,
  ["instagram.com/", []] as const,
].map(([platform, comments]) => [bytesOf(platform), comments.map(bytesOf)]);

/**
 * Narrows an address as it is compared to the post that it shows: X by the post's number alone, whoever is named before
 * it; `twitter.com` as `x.com`, `vk.com` as `vk.ru` and the like; without the second of a video or the page on which the
 * post was opened. Any other address stays as it is.
 *
 * @param bytes are written over within the slice
 * @param slices where it begins and ends, at `at` and behind it
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { narrowToPost } from "./post_address.ts";
 *
 * const narrowed = (address: string) => {
 *   const bytes = new TextEncoder().encode(address), slices = Int32Array.of(0, bytes.length);
 *   narrowToPost(bytes, slices, 0);
 *   return new TextDecoder().decode(bytes.subarray(slices[0], slices[1]));
 * };
 * assert.equal(narrowed("twitter.com/anna/status/12/photo/1"), narrowed("x.com/Anna/status/12?s=20"));
 * assert.equal(narrowed("vk.com/wall-1_2?from=feed"), "vk.ru/wall-1_2");
 * assert.equal(narrowed("vk.com/club1?w=wall-1_2"), "vk.ru/wall-1_2");
 * assert.equal(narrowed("example.org/a"), "example.org/a");
 * ```
 */
export function narrowToPost(bytes: Uint8Array, slices: Int32Array, at: number): void {
  const start = slices[at], end = slices[at + 1], names = end - start < X.length ? null : BY_LETTER[bytes[start]];
  if (names === null) return;
  for (const [name, compared] of names) {
    if (!begins(bytes, start, end, name)) continue;
    slices[at] += name.length - compared.length;
    bytes.set(compared, slices[at]);
    break;
  }
  if (begins(bytes, slices[at], end, X)) narrowToStatus(bytes, slices, at);
  else if (begins(bytes, slices[at], end, VK)) narrowToWall(bytes, slices, at);
  else if (begins(bytes, slices[at], end, WATCH)) narrowToVideo(bytes, slices, at);
  else {
    const plain = PLAIN.find(([platform]) => begins(bytes, slices[at], end, platform));
    if (plain) narrowToName(bytes, slices, at, plain[1]);
  }
}

/** `youtu.be/a1` of `youtube.com/watch?t=10s&v=a1`, but for the address of a comment. */
function narrowToVideo(bytes: Uint8Array, slices: Int32Array, at: number): void {
  const end = slices[at + 1];
  let video = -1;
  for (let i = slices[at] + WATCH.length; i < end; i++) {
    if (bytes[i - 1] !== QUESTION && bytes[i - 1] !== AND) continue;
    if (begins(bytes, i, end, COMMENT)) return;
    if (begins(bytes, i, end, VIDEO)) video = i + VIDEO.length;
  }
  if (video < 0) return;
  slices[at] = video - SHORT.length;
  bytes.set(SHORT, slices[at]);
  slices[at + 1] = endOfName(bytes, video, end);
}

/** `youtu.be/a1` of `youtu.be/a1?t=10`, but for the address of a comment. */
function narrowToName(bytes: Uint8Array, slices: Int32Array, at: number, comments: readonly Uint8Array[]): void {
  const end = slices[at + 1];
  const last = endOfName(bytes, slices[at], end);
  for (let i = last + 1; i < end; i++) if (comments.some((word) => begins(bytes, i, end, word))) return;
  slices[at + 1] = last > slices[at] && bytes[last - 1] === SLASH && last < end ? last - 1 : last;
}

/** Where what is named ends, and what is said of it begins. */
function endOfName(bytes: Uint8Array, start: number, end: number): number {
  let i = start;
  while (i < end && bytes[i] !== QUESTION && bytes[i] !== AND) i++;
  return i;
}

/** `/12` of `x.com/anna/status/12/photo/1`. */
function narrowToStatus(bytes: Uint8Array, slices: Int32Array, at: number): void {
  const end = slices[at + 1];
  for (let i = slices[at] + X.length - 1; i < end && bytes[i] !== QUESTION; i++) {
    if (bytes[i] !== SLASH || !begins(bytes, i + 1, end, STATUS)) continue;
    const word = i + 1 + STATUS.length, slash = begins(bytes, word, end, ES) ? word + ES.length : word;
    const last = bytes[slash] === SLASH ? afterDigits(bytes, slash + 1, end) : slash + 1;
    if (last === slash + 1 || last < end && bytes[last] !== SLASH && bytes[last] !== QUESTION) continue;
    slices[at] = slash;
    slices[at + 1] = last;
    return;
  }
}

/**
 * `vk.ru/wall-1_2` of `vk.ru/wall-1_2?from=feed`, and of `vk.ru/club1?w=wall-1_2`, where it is opened over a page; a reply's
 * address names it behind the question mark.
 */
function narrowToWall(bytes: Uint8Array, slices: Int32Array, at: number): void {
  const end = slices[at + 1],
    page = slices[at] + VK.length,
    window = begins(bytes, page, end, WALL) ? -1 : wallIn(bytes, page, end);
  if (window >= 0) {
    slices[at] = window - VK.length;
    bytes.set(VK, slices[at]);
  }
  const wall = slices[at] + VK.length, owner = wall + WALL.length;
  if (!begins(bytes, wall, end, WALL)) return;
  const line = afterDigits(bytes, bytes[owner] === MINUS ? owner + 1 : owner, end);
  const last = bytes[line] === LOW_LINE ? afterDigits(bytes, line + 1, end) : end;
  if (last >= end || bytes[last] !== QUESTION && bytes[last] !== AND && bytes[last] !== PERCENT) return;
  for (let i = last; i < end; i++) if (bytes[i] === EQUALS && begins(bytes, i - REPLY.length, end, REPLY)) return;
  slices[at + 1] = last;
}

/** Where `wall-1_2` begins behind `w=`; −1: nowhere. */
function wallIn(bytes: Uint8Array, start: number, end: number): number {
  for (let i = start; i < end; i++) {
    if (bytes[i] === EQUALS && begins(bytes, i - 1, end, IN_WINDOW)) return i + 1;
  }
  return -1;
}

function afterDigits(bytes: Uint8Array, start: number, end: number): number {
  let i = start;
  while (i < end && bytes[i] >= 0x30 && bytes[i] <= 0x39) i++;
  return i;
}

function begins(bytes: Uint8Array, start: number, end: number, word: Uint8Array): boolean {
  if (end - start < word.length) return false;
  for (let i = 0; i < word.length; i++) if (bytes[start + i] !== word[i]) return false;
  return true;
}

function bytesOf(word: string): Uint8Array {
  return new TextEncoder().encode(word);
}
