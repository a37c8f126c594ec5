/** Zones as words and offsets at the end of a date: `EST`, `МСК`, `UTC+3`, `+0300`. @module */

/**
 * Minutes east of Greenwich. Words that RFC 822 and the platforms' exports use; where one word stands for several
 * zones it is the one of North America (CST), India (IST) or Britain (BST).
 */
const ZONE_MINUTES: Readonly<Record<string, number>> = {
  Z: 0,
  UT: 0,
  UTC: 0,
  GMT: 0,
  WET: 0,
  WEST: 60,
  BST: 60,
  CET: 60,
  CEST: 120,
  EET: 120,
  EEST: 180,
  MSK: 180,
  МСК: 180,
  MSD: 240,
  EST: -300,
  EDT: -240,
  CST: -360,
  CDT: -300,
  MST: -420,
  MDT: -360,
  PST: -480,
  PDT: -420,
  AKST: -540,
  AKDT: -480,
  HST: -600,
  SST: -660,
  NST: -210,
  NDT: -150,
  BRT: -180,
  BRST: -120,
  ART: -180,
  CLST: -180,
  CLT: -240,
  AST: -240,
  ADT: -180,
  UYT: -180,
  VET: -240,
  COT: -300,
  PET: -300,
  WAT: 60,
  CAT: 120,
  SAST: 120,
  TRT: 180,
  EAT: 180,
  IDT: 180,
  IRST: 210,
  GST: 240,
  SAMT: 240,
  UZT: 300,
  PKT: 300,
  YEKT: 300,
  NPT: 345,
  BDT: 360,
  OMST: 360,
  MMT: 390,
  WIB: 420,
  ICT: 420,
  KRAT: 420,
  NOVT: 420,
  MYT: 480,
  PHT: 480,
  WITA: 480,
  IRKT: 480,
  VLAT: 600,
  IST: 330,
  SGT: 480,
  HKT: 480,
  AWST: 480,
  JST: 540,
  KST: 540,
  ACST: 570,
  ACDT: 630,
  CHST: 600,
  AEST: 600,
  AEDT: 660,
  NZST: 720,
  NZDT: 780,
};
const MAX_HOURS = 14;

/**
 * Minutes east of Greenwich of a zone's word or of an offset; null if it is neither.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { zoneMinutes } from "./zone_words.ts";
 *
 * assert.equal(zoneMinutes("EST"), -300);
 * assert.equal(zoneMinutes("+05:30"), 330);
 * assert.equal(zoneMinutes("GMT+3"), 180);
 * assert.equal(zoneMinutes("МСК+2"), 300);
 * assert.equal(zoneMinutes("XYZ"), null);
 * ```
 */
export function zoneMinutes(word: string): number | null {
  const signed = /^(UTC|GMT|MSK|МСК)?([+\-\u2212])(\d{1,2})(?::?(\d{2}))?$/i.exec(word);
  if (!signed) return ZONE_MINUTES[word.toUpperCase()] ?? null;
  const hours = Number(signed[3]), minutes = Number(signed[4] ?? 0);
  if (hours > MAX_HOURS || minutes > 59) return null;
  const from = ZONE_MINUTES[signed[1]?.toUpperCase() ?? "UTC"]; // Russians count from Moscow: МСК+2
  return from + (signed[2] === "+" ? 1 : -1) * (hours * 60 + minutes);
}
