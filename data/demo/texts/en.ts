/** Those who write English: students, people who work from here, travellers. @module */
import { lines } from "../lines.ts";
import type { Shade, Situation } from "../types.ts";
import { COMPLAINT, NEUTRAL, PRAISE, QUESTION } from "./intentions.ts";

export const ENGLISH_ENDS: readonly Shade[] = [
  { weight: 5, lines: [] },
  {
    weight: 3,
    lines: lines(`
    So {annoying|frustrating}
    {Unbelievable|Unreal}
    What am I even paying for?
    I'm {done|so tired of this}
    {Worst|Honestly the worst} service I've had {anywhere|in years}
    {Great job|Slow clap}, everyone 👏
    Not {ok|acceptable}
  `),
  },
  {
    weight: 4,
    expectation: "support",
    motive: "help",
    lines: lines(`
    [@] {please help!|can someone help?}
    [@] {any update|when will this be fixed}?
    {Who do I call|How do I reach a human}?
    {Please just send|Send} a technician
    Ticket number {4471|58213|60077}, {please check|no reply so far}
  `),
  },
  {
    weight: 1,
    motive: "warn",
    mention_type: "recommendation",
    lines: lines(`
    {Avoid|Stay away}
    Do yourself a favour and {pick someone else|read the small print}
    {Think twice|Think again} before you sign up
  `),
  },
  {
    weight: 1,
    motive: "justice",
    expectation: "support",
    lines: lines(`
    I {want|expect} a refund for {these days|the whole month}
    Give me my money back
    {Filing|I am filing} a formal complaint
  `),
  },
];

const complaint: Situation = {
  name: "complaint",
  lang: "en",
  family: "fault",
  intention: COMPLAINT,
  cores: lines(`
    {Third|Second} day without internet, [lat] keeps saying "{within the day|specialists are working}"
    Paying for {300|500} Mbps, getting {12|27|9}. [lat], where's the rest?
    [lat] drops every {single evening|night} around {eight|nine}, right {before|in the middle of} my calls
    On hold with [lat] for {40|55|35} minutes. {The music is nice, I guess|Vivaldi again}
    [lat] charged me {twice|for something I never ordered}, support says "{it's the system|wait ten days}"
    The [lat] technician {didn't show up|cancelled} {again|for the third time}. {I took a day off for this|Day off wasted}
    Ping of {240|310|190} on [lat], {try playing anything with that|I'm basically a slideshow}
    The [lat] app {logs me out|crashes} every time I try to {pay|check the balance}
    Moved into a new flat, [lat] promised {three|two} days, it's been {three weeks|sixteen days}
    Signal from [lat] {outside the city|on the road to Kamenka} is {nonexistent|one bar, if you stand on the car}
    [lat] raised the price {again|without a word}, and the speed {stayed the same|got worse}
    Support at [lat] doesn't {speak|understand} English at all, and the {chatbot|robot} only says "reboot the router"
    The [lat] router can't get through {one wall|a cardboard door}. {Bedroom: zero bars|I live in the kitchen now}
    Is it just me or is [lat] {down|crawling} {again|tonight}? {Pages load like it's 1999|Nothing loads}
    {Roaming|Two days abroad} with [lat] cost me {more than the hotel|a small fortune}, nobody warned me
    Got a debt letter from [lat] for a router I {returned in January|handed in myself}. {I have the receipt|Amazing}
    [lat] closed my ticket as "solved". It is not {solved|even touched}. The light is still red
    {Tried|Asked} to cancel an add-on from [lat]: {five menus|three calls}, still {there|billed}
    Streaming on [lat] buffers {every two minutes|so much I forgot the plot}
    Five people at the [lat] shop, one clerk, and the {ticket machine|printer} {is broken|gave up}
    [lat] doubled the "equipment fee" {this month|overnight}, it's an old plastic box, {come on|seriously}
    Uploads through [lat] are hopeless, {a ten-minute video took all night|my backup says 41 days}
  `),
  shades: ENGLISH_ENDS,
};

const question: Situation = {
  name: "question",
  lang: "en",
  family: "question",
  intention: QUESTION,
  cores: lines(`
    [@] how do I change my plan {in the app|without going to the office}?
    Does [lat] {have an English hotline|offer support in English}?
    Anyone know if [lat] covers {the villages by the river|Kamenka}?
    [@] is there a {student|family} discount, and what papers do I need?
    Can I pause [lat] for the summer, and what does it cost?
    What router works {best|well} with [lat]? {Two rooms, thick walls|Mine is from another country}
    How long does it take to port a number {to|out of} [lat]?
    [@] where can I see {what I'm being charged for|my remaining data}?
    Is the [lat] office open {on Saturday|during the holidays}?
    Can a foreigner sign a contract with [lat]{, just a passport|, or do I need registration}?
    Does [lat] {do eSIM|sell a tourist SIM}? {Arriving on Friday|Only here for two weeks}
    How do I turn on roaming with [lat] {from abroad|if the app won't open}?
  `),
  shades: [{ weight: 4, lines: [] }, {
    weight: 2,
    lines: lines(`
    {Thanks|Thanks in advance}!
    Would {appreciate|love} an answer
    {Can't find it|Nothing} on the website
    {Any ideas|Anyone}?
  `),
  }, {
    weight: 1,
    expectation: "offers",
    lines: lines(`
    Any {deals|promo codes} for new customers?
  `),
  }],
};

/** Written at night. */
const night: Situation = {
  ...question,
  name: "night",
  family: "fault",
  intention: { ...QUESTION, expectation: "any_hour" },
  cores: lines(`
    [@] it's {late|the middle of the night}, is anybody there? My SIM {stopped working|is locked}
    Night shift, deadline, and [lat] just {died|dropped}. {Nobody in the chat|Only the bot is awake}
    Landed an hour ago, roaming with [lat] {won't start|is dead}. Office hours {nine to six|tomorrow}, {brilliant|great}
    Why is [lat] support only there {nine to six|on weekdays}? {I work nine to six too|Problems don't sleep}
    [@] lost my phone {tonight|just now}, need to block the number. {Hello?|Anyone?}
  `),
};

const search: Situation = {
  name: "search",
  lang: "en",
  family: "search",
  intention: { ...QUESTION, stage: "search" },
  cores: lines(`
    Moving to Talinsk {next month|in June}, [lat] or [2lat]? I {work remotely|stream a lot}
    Which provider would you {recommend|pick} near the {university|station}, [lat] or [2lat]?
    {Looking for|Need} a cheap SIM for {two months|the summer}, is [lat] any good?
    Is [lat] worth it for {gaming|a family of four}, or should I go with [2lat]?
    Honest opinions on [lat], please, {the reviews are all over the place|no ads}
    {New flat|First flat}, no idea about providers here. {Thinking of|Everyone says} [lat]. {Thoughts|Good or bad idea}?
  `),
  shades: [{ weight: 2, lines: [] }, {
    weight: 1,
    lines: lines(`
    {Thanks|Cheers}!
    Budget is {small|about six hundred}
    What did you choose and why?
  `),
  }],
};

const praise: Situation = {
  name: "praise",
  lang: "en",
  family: "praise",
  intention: PRAISE,
  cores: lines(`
    {Two|Three} years with [lat], {hardly a dropout|two short outages in total}. {Touch wood|Quietly impressed}
    Shout-out to the [lat] technician who {came within an hour|fixed it on a Sunday} and {explained everything with gestures|even petted the cat}
    [lat] support answered {in four minutes|at 11 pm}, in English, with a joke. {Wow|Love it}
    {Solid|Steady} 300 Mbps on [lat] {even at night|all week}, ping of {9|11}. {Happy gamer here|No complaints}
    [lat] refunded the {extra charge|double payment} {the next day|before I even got angry}
    Fibre in a village! [lat] {did it|kept the promise}, {video calls from the garden|I can finally work from the dacha}
    Signed up with [lat] {on Monday|online}, connected {on Tuesday|the next morning}. {That's how you do it|Smooth}
    The [lat] office on Kirova: {friendly staff|they drew me a map}, {ten minutes|in and out}
    Their tiny [lat] router feeds {six devices|the whole flat} and {never complains|just works}
  `),
  shades: [{ weight: 3, lines: [] }, {
    weight: 2,
    lines: lines(`
    Thank you!
    {Recommended|Highly recommend}
    Keep it up
    {Five stars|10/10}
  `),
  }],
};

const joke: Situation = {
  name: "joke",
  lang: "en",
  family: "joke",
  intention: { ...NEUTRAL, mention_type: "other", motive: "play" },
  cores: lines(`
    My [lat] router and I have something in common: we both {stop working at nine pm|blink in panic when someone needs us}
    Schrödinger's internet: until you {call|open the browser}, [lat] is both {up and down|working and not}
    [lat]: "{your call is important|we value your time}". Me, {grey beard, cobwebs|forty years later}: "{hello?|still here}"
    Relationship status: on hold with [lat]
    My cat chewed the [lat] cable. {Nobody noticed|Speed unchanged}
    A haiku: red light on the box / [lat] says all is well / {I go read a book|the tea has gone cold}
    {Horoscope|Today's horoscope} for [lat] customers: {patience|a stranger in overalls will not arrive}
    Breaking: [lat] {stable for a whole day|technician seen in the wild}, {scientists baffled|do not disturb}
  `),
  shades: [{ weight: 3, lines: [] }, {
    weight: 1,
    lines: lines(`
    😂
    {I'm crying|Send help}
  `),
  }],
};

const compare: Situation = {
  name: "comparison",
  lang: "en",
  family: "compare",
  intention: { ...NEUTRAL, mention_type: "comparison", motive: "advise" },
  cores: lines(`
    Had both: [lat] is {cheaper|a bit cheaper}, [2lat] {fixes things faster|actually replies}
    [lat] at home, [2lat] at work. {Same speed|Same fibre}, {different manners|one of them answers the phone}
    Speed tests all week: [lat] {180|220}, [2lat] {190|210} Mbps. {Basically a tie|The difference is the support}
    [2lat] jokes in the comments, [lat] sends templates. {Guess who I like more|Service is culture}
    Two SIMs: [lat] for the {city|office}, [2lat] for the {road|dacha}. {Neither alone is enough|Works for me}
  `),
  shades: [{ weight: 3, lines: [] }, {
    weight: 1,
    tone: "negative",
    other_tone: "positive",
    lines: lines(`
    {Switching|I'm switching} to [2lat]
  `),
  }],
};

const leave: Situation = {
  name: "leaving",
  lang: "en",
  family: "leave",
  intention: { ...COMPLAINT, stage: "disposal" },
  cores: lines(`
    Cancelled [lat] today. {Four|Two} years, and they only offered a discount {at the door|when I said goodbye}
    Leaving [lat] for [2lat], {the last ticket was the last straw|tired of the evening drops}
    To close a [lat] contract you need {a passport, the router and the patience of a saint|three visits}
    [lat] keeps calling since I left: "{we miss you|come back}". {Should have fixed the line|Too late}
    Number ported out of [lat], {ten days in limbo|took eleven days}, {finally free|never again}
  `),
  shades: ENGLISH_ENDS.slice(0, 3),
};

const idea: Situation = {
  name: "idea",
  lang: "en",
  family: "idea",
  intention: { ...NEUTRAL, mention_type: "other", motive: "none", expectation: "ideas" },
  cores: lines(`
    [@] suggestion: an outage map with {times|repair times}, {half the calls would vanish|people just want to know}
    Would be {great|nice} if [lat] had {an English app|a night shift in the chat}, {there are hundreds of us|students would love it}
    Idea for [lat]: a {summer plan|dacha plan} you can {pause|switch off} in winter
    [@] please add {dark mode|bigger letters} to the app, my {eyes|in-laws} will thank you
    Why doesn't [lat] text people {before|a day before} maintenance? {Cheap and kind|Just an idea}
  `),
  shades: [{ weight: 2, lines: [] }, {
    weight: 1,
    lines: lines(`
    {Who agrees|Thoughts}?
    {Please pass it on|Feel free to steal it}
  `),
  }],
};

export const ENGLISH: readonly (readonly [Situation, number])[] = [
  [complaint, 9],
  [question, 6],
  [night, 2],
  [search, 3],
  [praise, 4.5],
  [joke, 3.5],
  [compare, 2.5],
  [leave, 2],
  [idea, 2],
];
