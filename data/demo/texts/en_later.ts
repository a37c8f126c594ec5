/** English of April and May: the outage, what came after it, the price letter. @module */
import { lines } from "../lines.ts";
import type { Situation } from "../types.ts";
import { ENGLISH_ENDS } from "./en.ts";
import { COMPLAINT, NEUTRAL } from "./intentions.ts";

const afterwards: Situation = {
  name: "afterwards",
  lang: "en",
  family: "compare",
  intention: { ...NEUTRAL, tone: "negative", mention_type: "comparison", motive: "advise" },
  cores: lines(`
    Still thinking about the {twenty hours of silence|copy-paste apologies} from Severika. The {line is back|speed is fine}, the trust isn't
    Will Severika refund the April outage automatically or do I {apply in person|write to someone}? {Two accounts, two answers|Depends on whom you ask, apparently}
    Severika gave me {five|six} days' worth of {bonus points|nothing} for three days without a line. {Generous|Points don't pay rent}
    After April everyone in my {building|dorm} keeps a second SIM. Thanks for the {habit|lesson}, Severika
    Switched from Severika to Gudline in April, {support is night and day|they actually talk}. {No regrets|So far so good}
  `),
  shades: [{ weight: 1, lines: [] }],
};

const prices: Situation = {
  name: "price rise",
  lang: "en",
  family: "money",
  intention: { ...COMPLAINT, mention_type: "comparison" },
  cores: lines(`
    The Gudline price letter: plus {24|30|19} % from May, with a {cat|smiley} on it. {The cat is cute|Nice try}
    After the price letter from Gudline, Severika is {suddenly|actually} {cheaper|the better deal}, {funny how that works|who knew}
    Gudline {jokes|banter} used to be free. Now it's {two hundred|200} roubles more a month. {Pass|Hard pass}
    I came to Gudline for the {price|people} in April. {It's May|A month later} and the {price left|bill grew}. {Who's next|Back to square one}?
    Gudline raised prices on {old|loyal} customers too. {Loyalty is a one-way street|So much for "no asterisks"}
  `),
  shades: [{ weight: 1, lines: [] }],
};

export const ENGLISH_LATER = { after: afterwards, may: prices };

export const ENGLISH_OUTAGE: Situation = {
  name: "outage",
  lang: "en",
  family: "outage",
  intention: COMPLAINT,
  cores: lines(`
    [lat] is down. Everything: {cable, mobile, even the shop terminals|home and mobile}. {Anyone else|Is it the whole city}?
    {Day two|Hour twenty} of the [lat] outage and {not a single word|all I see is an ad} on their page
    Can't call, can't pay, can't work. Thanks, [lat]
    [lat] posted a promo "speed of light at home" {during|in the middle of} a total blackout. {You can't make this up|Read the room}
    My whole {dorm|building} is offline, [lat] {won't pick up|just plays music}
    Missed a {job interview|deadline} because of [lat]. {Who pays for that|Brilliant}
    The reply from [lat] is copy-paste, word for word the same {to everyone|as my neighbour's}
    {Walking|I walk} around town looking for wifi like it's 2008. [lat], {say something|talk to us}
    Twenty hours of silence from [lat]. Outages happen, {silence is a choice|ignoring people is a choice}
    Only cash accepted everywhere tonight, [lat] took the {terminals|ATMs} down with it
    [lat] came back for {half an hour|twenty minutes} and died again. {Cruel|Playing with our feelings}
    Family can't reach me, their last message is from {yesterday|Tuesday}. Please, [lat]
    My grandmother-in-law's landline, mobile and TV are all [lat]. She is {cut off|alone with the radio}
    The [lat] status page is down too, which is {honest, in a way|kind of poetic}
  `),
  shades: ENGLISH_ENDS,
};
