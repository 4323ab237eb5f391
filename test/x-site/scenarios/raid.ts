import type { Evening } from "../evening.ts";
import { chanceFrom } from "../seeded.ts";
import { crowdsOf } from "./crowds.ts";
import type { Draft } from "./draft.ts";
import { type Cast, cast, idOf } from "./people.ts";
import {
  type EveningOptions,
  eveningOf,
  idByHandle,
  ordinaryDrafts,
  ordinaryStart,
  roomOf,
} from "./quiet.ts";

/** How many accounts take part, and when (seconds). */
export const raiders = 41;
const from = 19 * 60;
const until = 34 * 60;

/** An ordinary evening with a hijack in its middle, and honest critics beside it. */
export function raidEvening({ seed = 3, startsAt = ordinaryStart }: EveningOptions = {}): Evening {
  const gang = Array.from({ length: raiders }, (_, at) => raider(at, startsAt));
  const crowds = crowdsOf(startsAt);
  const drafts = [...ordinaryDrafts(roomOf(seed)), ...flood(gang, seed), ...criticism(), ...crowds.drafts];
  return eveningOf("raid", startsAt, drafts, [...cast, ...gang, ...crowds.people]);
}

/** Accounts of the last weeks with few followers and handles that a machine made. */
function raider(at: number, startsAt: number): Cast {
  const chance = chanceFrom(900 + at);
  const createdAt = startsAt - chance.between(1, 24) * 86_400_000 - chance.between(0, 80_000_000);
  const word = chance.pick(["Truth", "Echo", "Real", "Wake", "Loud", "Tower", "Signal", "Storm"]);
  const handle = `${word}${chance.pick(["Now", "Fan", "Alarm", "Up", "Time"])}${chance.between(10_000, 99_999)}`;
  const name = `${word} ${chance.pick(["Teller", "Watch", "Rising", "Unit"])}`;
  const numbers = {
    followers: chance.between(0, 38),
    following: chance.between(80, 900),
    posts: chance.between(40, 4000),
  };
  return { id: idOf(createdAt, handle), handle, name, createdAt, kind: "newcomer", ...numbers };
}

const cries = [
  "THEY DON'T WANT YOU TO KNOW!! ASK THEM ABOUT THE WATER TOWER",
  "WAKE UP!!! ASK THEM about the WATER TOWER before they delete this",
  "Why is NOBODY talking about the WATER TOWER??? THEY DON'T WANT YOU TO KNOW",
] as const;
const tails = ["", " !!", " #WaterTowerGate", " 🚨🚨", " RT!!", " SHARE", " 👀", " #WakeUp"] as const;

function flood(gang: readonly Cast[], seed: number): Draft[] {
  const chance = chanceFrom(seed + 77);
  const shouts = Array.from({ length: 210 }, (): Draft => {
    const at = from + (until - from) * chance.next() ** 1.3;
    return { at, by: chance.pick(gang).id, text: `${chance.pick(cries)}${chance.pick(tails)} #copchat` };
  });
  const echoes = Array.from({ length: 160 }, (): Draft => {
    const repostOf = chance.pick(shouts);
    const by = chance.pick(gang.filter(({ id }) => id !== repostOf.by)).id;
    return { at: repostOf.at + chance.between(4, 60), by, text: "", repostOf };
  });
  const atModerators = Array.from({ length: 14 }, (): Draft => {
    const text = `@${chance.pick(["nora_marlow", "t_reyne", "sgt_okafor"])} ANSWER ABOUT THE WATER TOWER!!! #copchat`;
    return { at: chance.between(from + 60, until), by: chance.pick(gang).id, text };
  });
  return [...shouts, ...echoes, ...atModerators];
}

/** Hard questions by people who belong here: nobody may take them for the flood. */
function criticism(): Draft[] {
  const draftAt = (at: number, handle: string, text: string): Draft => ({
    at,
    by: idByHandle(handle),
    text: `${text} #copchat`,
  });
  return [
    draftAt(
      1240,
      "rb_citizen",
      "I'd still like an answer: who checks the outcome reports before they are published?",
    ),
    draftAt(
      1305,
      "organize_thea",
      "Noise aside: the complaint form asks for an ID. That keeps people away. Will that change?",
    ),
    draftAt(
      1420,
      "skeptic_abe",
      "I don't like the shouting either. But do answer the hard ones, not only the kind ones.",
    ),
    draftAt(
      1510,
      "nora_marlow",
      "It's loud tonight. We don't change the tag and don't argue. Mute and carry on; critics stay.",
    ),
    draftAt(1580, "rb_citizen", "Thank you for not lumping us together with that."),
    draftAt(
      1690,
      "organize_thea",
      "Eleven of 64 sustained. What happened to the other 53 people who complained?",
    ),
    draftAt(1815, "leilani_on_foot", "First time here and this is wild. Is it always like this?"),
    draftAt(1850, "t_reyne", "@leilani_on_foot It is not. Stay, the good part is underneath."),
  ];
}
