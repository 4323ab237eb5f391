import type { Evening } from "../evening.ts";
import { chanceFrom } from "../seeded.ts";
import {
  advertisements,
  besides,
  closings,
  greetings,
  mentionsOfMe,
  moderatorAside,
  moderatorLines,
  notes,
  ownPosts,
} from "./corpus/around.ts";
import { askedMost } from "./corpus/asked-most.ts";
import { badNews } from "./corpus/bad-news.ts";
import { nextTime } from "./corpus/next-time.ts";
import { plainPolicy } from "./corpus/plain-policy.ts";
import { reach } from "./corpus/reach.ts";
import { rumors } from "./corpus/rumors.ts";
import { type Draft, postsFrom } from "./draft.ts";
import { oddities } from "./oddities.ts";
import { type Cast, cast } from "./people.ts";
import { type Room, talkAbout } from "./talk.ts";

export interface EveningOptions {
  readonly seed?: number | undefined;
  readonly startsAt?: number | undefined;
}

/** Wednesday, 18 November 2026, nine in the evening Eastern. */
export const ordinaryStart = Date.UTC(2026, 10, 19, 2, 0, 0);
export const topics = [askedMost, badNews, plainPolicy, rumors, reach, nextTime] as const;
const minutes = [4.3, 13.5, 22.6, 32.2, 41.5, 51] as const;

/** An ordinary hour of #copchat: six questions, about 400 posts. */
export function quietEvening({ seed = 1, startsAt = ordinaryStart }: EveningOptions = {}): Evening {
  return eveningOf("quiet", startsAt, ordinaryDrafts(roomOf(seed)));
}

/** An evening of the usual people from its drafts. */
export function eveningOf(
  name: string,
  startsAt: number,
  drafts: readonly Draft[],
  people: readonly Cast[] = cast,
): Evening {
  const members = cast.filter(({ kind }) => kind === "moderator" || kind === "guest").map(({ id }) => id);
  return {
    name,
    hashtag: "copchat",
    moderators: cast.filter(({ kind }) => kind === "moderator").map(({ handle }) => handle),
    account: "sgt_okafor",
    startsAt,
    endsAt: startsAt + 3_600_000,
    people,
    posts: postsFrom(drafts, startsAt),
    lists: [{ id: "1742600000000000001", name: "Copchat hosts", members }],
    conduct: {},
  };
}

/** The people who talk in an ordinary evening. */
export function roomOf(seed: number, guests: readonly Cast[] = cast.filter(speaks)): Room {
  return {
    chance: chanceFrom(seed),
    hashtag: "copchat",
    moderators: cast.filter(({ kind }) => kind === "moderator"),
    me: cast.find(({ kind }) => kind === "me"),
    guests,
  };
}

function speaks({ kind }: Cast): boolean {
  return kind === "regular" || kind === "critic" || kind === "newcomer" || kind === "guest";
}

/** Everything that is said in an ordinary evening. */
export function ordinaryDrafts(room: Room): Draft[] {
  const talk = topics.flatMap((topic, at) => talkAbout(topic, at + 1, minutes[at] ?? 0, room));
  return [...talk, ...around(room)];
}

function around(room: Room): Draft[] {
  const { chance, guests, moderators, hashtag, me } = room;
  const anybody = () => chance.pick(guests).id;
  const at = (minute: number) => minute * 60 + chance.between(0, 8);
  const moderator = (place: number) => moderators[place % moderators.length]?.id ?? anybody();
  const byModerators = [...moderatorLines, ...moderatorAside];
  return [
    ...byModerators.map(({ minute, text }, place) => ({ at: at(minute), by: moderator(place), text })),
    ...greetings.map(([by, text]) => ({
      at: chance.between(15, 250),
      by: idByHandle(by),
      text: `${text} #${hashtag}`,
    })),
    ...closings.map(([by, text]) => ({
      at: chance.between(3540, 3900),
      by: idByHandle(by),
      text: `${text} #${hashtag}`,
    })),
    ...ownPosts.flatMap(({ minute, ...rest }) =>
      me === undefined ? [] : [{ at: at(minute), by: me.id, ...rest }],
    ),
    ...mentionsOfMe.map(({ minute, by, ...rest }, place) => ({
      at: at(minute),
      by: by === "moderator" ? moderator(place) : anybody(),
      ...rest,
    })),
    ...[...besides, ...notes].map(({ minute, by, ...rest }) => ({
      at: at(minute),
      by: idByHandle(by),
      ...rest,
    })),
    ...advertised(),
    ...oddities(hashtag),
  ];
}

/** Paid posts are older than the evening. */
function advertised(): Draft[] {
  return advertisements.map(({ text, by }, place) => ({
    at: -3000 + place * 60,
    by: idByHandle(by),
    text,
    more: { promoted: true },
  }));
}

export function idByHandle(handle: string): string {
  const found = cast.find((person) => person.handle === handle);
  if (found === undefined) throw new Error(`nobody is called ${handle}`);
  return found.id;
}
