/** English of April and May: after the outage, after the price letter. @module */
import { lines } from "../lines.ts";
import type { Situation } from "../types.ts";
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
    Gudline {jokes|banter} used to be free. Now it's {two hundred|a hundred and fifty} roubles more a month. {Pass|Hard pass}
    I came to Gudline for the {price|people} in April. {It's May|A month later} and the {price left|bill grew}. {Who's next|Back to square one}?
    Gudline raised prices on {old|loyal} customers too. {Loyalty is a one-way street|So much for "no asterisks"}
  `),
  shades: [{ weight: 1, lines: [] }],
};

export const ENGLISH_LATER = { after: afterwards, may: prices };
