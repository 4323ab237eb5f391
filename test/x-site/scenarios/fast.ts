import type { Evening } from "../evening.ts";
import type { Draft } from "./draft.ts";
import { type Cast, cast, idOf } from "./people.ts";
import { type EveningOptions, eveningOf, ordinaryDrafts, ordinaryStart, roomOf, topics } from "./quiet.ts";
import type { Room } from "./talk.ts";

/** 2,000 posts in the hour: the ordinary talk and a crowd that joins it. */
export const fastPosts = 2000;

export function fastEvening({ seed = 2, startsAt = ordinaryStart }: EveningOptions = {}): Evening {
  const crowd = Array.from({ length: 120 }, (_, at) => newcomer(at));
  const room = roomOf(seed);
  const drafts = ordinaryDrafts(room);
  const missing = fastPosts - drafts.filter(({ at }) => at >= 0 && at < 3600).length;
  const more = Array.from({ length: missing }, (_, at) => crowdPost(at / missing, crowd, room));
  return eveningOf("fast", startsAt, [...drafts, ...more], [...cast, ...crowd]);
}

const firstNames =
  "Amara Bo Chidi Dorota Elif Farid Greta Hana Iker Jia Kofi Lena Malik Nina Otis Paloma Quinn Rosa Silas Tova Umar Vida Wendell Ximena Yusuf Zora".split(
    " ",
  );
const places = "creek harbor mesa prairie ridge bayou valley delta pines shore".split(" ");

function newcomer(at: number): Cast {
  const first = firstNames[at % firstNames.length] ?? "Sam";
  const place = places[Math.floor(at / firstNames.length) % places.length] ?? "creek";
  const handle = `${first.toLowerCase()}_of_${place}`;
  const createdAt = Date.UTC(2010 + (at % 15), at % 12, 1 + (at % 27), at % 24);
  const numbers = {
    followers: 30 + ((at * 137) % 2900),
    following: 60 + ((at * 71) % 700),
    posts: 100 + at * 53,
  };
  return {
    id: idOf(createdAt, handle),
    handle,
    name: `${first} of the ${place}`,
    createdAt,
    kind: "regular",
    ...numbers,
  };
}

/** One more voice: an answer of its own words to the question of that minute. */
function crowdPost(share: number, crowd: readonly Cast[], { chance, hashtag }: Room): Draft {
  const at = Math.floor(share * 3599) + chance.next();
  const number = Math.max(1, Math.min(6, 1 + Math.floor((at - 270) / 560)));
  const topic = topics[number - 1] ?? topics[0];
  const answer = chance.pick(topic.answers).text.replace(/^\w+: /, "");
  const sentence = answer.split(/(?<=[.?!])\s/).filter((part) => part.length > 12 && !part.includes("http"));
  const core = chance.pick(sentence.length > 0 ? sentence : ["Listening closely to this one."]);
  const text = `A${number} ${chance.pick(openers)}${core}${chance.pick(closers)} #${hashtag}`;
  return { at, by: chance.pick(crowd).id, text };
}

const openers = [
  "",
  "",
  "Same here: ",
  "From our block: ",
  "Third year of this: ",
  "My short version: ",
  "What worked: ",
  "Seconded. ",
  "Adding mine. ",
  "Not easy, but: ",
  "Learned it late: ",
  "For us: ",
] as const;
const closers = [
  "",
  "",
  " Took us a year.",
  " Still learning.",
  " More tomorrow.",
  " Ask me how.",
  " It cost nothing.",
  " People noticed.",
  " Small town, same thing.",
  " Worth the argument.",
] as const;
