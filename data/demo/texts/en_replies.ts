/** What people answer in English. @module */
import { lines } from "../lines.ts";
import type { Family, Shade } from "../types.ts";
import { COMPLAINT, NEUTRAL, OTHER } from "./intentions.ts";

const chat: Shade = {
  ...OTHER,
  weight: 2,
  lines: lines(`
    {Following|Curious too}
    {Any news|Did it work}?
    {Which|What} {street|plan} are you on?
    {Thanks|Cheers} for the {tip|info|post}
    {Wait|Hold on}, is that {the old|your} {router|contract}?
    {Interesting|Good to know}
  `),
};

const fun: Shade = {
  ...OTHER,
  weight: 2,
  motive: "play",
  lines: lines(`
    😂 {too real|this is me}
    {Stealing|Saving} this
    {Reboot|Have you tried rebooting} {the city|yourself}?
    {Patience|Hope} is {included in the plan|a premium add-on}
    {Our|My} router just {laughed|blinked twice}
    {Put|Frame} this {on a mug|and hang it in their office}
  `),
};

const trouble: readonly Shade[] = [
  {
    ...COMPLAINT,
    weight: 4,
    lines: lines(`
      Same {here|in our building}, {second night in a row|since last week}
      {Ditto|Plus one}, {the whole street|third floor} is {offline|crawling}
      {Been there|Welcome to the club}. {Good luck|Bring a book}
      They told {me|us} {it's my router|nobody else complained}, {sure|of course}
      {My flatmate|My sister} has the exact same {problem|story}
      Still {nothing|dead} on {Gagarina|our side of the river}
      {Waited|I waited} {two weeks|ten days} for the technician, {he rang the wrong bell|wrong address}
      {Yep|Yeah}, and the bill {came on time|is always punctual}
      {Third|Second} ticket this month, {closed|ignored} as usual
      My {boss|professor} thinks I make this up
    `),
  },
  {
    ...NEUTRAL,
    weight: 2,
    mention_type: "recommendation",
    motive: "advise",
    lines: lines(`
      Try {channel 11|the 5 GHz band}, {fixed it for me|worked wonders}
      Write {a paper complaint|to the office}, {the phone is useless|they must answer in ten days}
      Call at {9:01|nine sharp}, {no queue|someone actually answers}
      {Check|Swap} the power adapter, {mine was half dead|it's often that}
      Tell them you're {leaving|porting out}, {discounts appear like magic|suddenly they care}
    `),
  },
  fun,
  chat,
];

const helpful: readonly Shade[] = [
  {
    ...OTHER,
    weight: 4,
    motive: "advise",
    lines: lines(`
      It's in the app: {Profile, then Plan|Services, at the bottom}
      {About|Roughly} eight days, {the number works meanwhile|they switch at night}
      {No English line|They have one}, {ask for Olga|use the chat and a translator}
      Passport is {enough|fine}, {took ten minutes|I did it last month}
      {Coverage is ok|It works} {by the shop|on the hill}, {not in the valley|indoors, not really}
      {Bring|Show} your {student card|passport}, {twenty percent off|any copy will do}
      {I asked|Asked them} in person: {free for ninety days|two hundred roubles}, {once a year|no paperwork}
    `),
  },
  chat,
];

const opinions: readonly Shade[] = [
  {
    ...NEUTRAL,
    weight: 4,
    mention_type: "recommendation",
    motive: "advise",
    stage: "search",
    lines: lines(`
      I'd {take|go with} them, {evenings are stable|the price is fair}
      {Had them for a year|Third year}, {a couple of outages|mostly fine}, {get your own router|read the contract}
      {Depends on the house|Ask your neighbours}, {the cable decides|whoever owns the box in the basement wins}
      {Two SIMs|Both}, {honestly|seriously}. {One always dies first|You'll thank me in a storm}
      {Whichever|The one that} answers the phone. {Speed is the same|Everything else is marketing}
    `),
  },
  chat,
];

const glad: readonly Shade[] = [
  {
    ...NEUTRAL,
    weight: 3,
    tone: "positive",
    motive: "thank",
    lines: lines(`
      {Can't complain|No issues} here either, {third year|downtown}
      {Happy for you|Nice}! {Same technician, great guy|He fixed ours too}
      {Lucky|Jealous}! {Ours took a month|Mine never showed up, but good to hear}
      {Agreed|Same experience}, {they've improved|much better than last year}
    `),
  },
  fun,
  chat,
];

/** Replies in English by the family of what they answer. */
export function englishReplies(family: Family): readonly Shade[] {
  if (family === "question") return helpful;
  if (family === "search" || family === "compare") return opinions;
  if (family === "praise") return glad;
  return family === "joke" || family === "idea" ? [fun, chat] : trouble;
}
