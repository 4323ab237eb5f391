import type { Chance } from "../seeded.ts";
import type { Answer, Topic } from "./corpus/topic.ts";
import type { Draft } from "./draft.ts";
import { type Cast, isOfficial } from "./people.ts";

/** Who is in the room, and the tag they write. */
export interface Room {
  readonly chance: Chance;
  readonly hashtag: string;
  readonly moderators: readonly Cast[];
  readonly me: Cast | undefined;
  /** Those who answer and reply. */
  readonly guests: readonly Cast[];
}

/** One question at `minute` with everything that follows from it. */
export function talkAbout(topic: Topic, number: number, minute: number, room: Room): Draft[] {
  const asker = room.moderators[number % room.moderators.length];
  if (asker === undefined) return [];
  const question = { at: minute * 60, by: asker.id, text: `${topic.question} #${room.hashtag}` };
  const officials = dealt(room.guests.filter(isOfficial), topic.answers.length, room.chance);
  const answers = topic.answers.map((answer, at) => {
    const { by, text } = attributed(answer.text, room);
    return answered({ ...answer, text }, number, question, by ?? officials[at], room);
  });
  const first = answers.flatMap((thread) => thread.slice(0, 1));
  return [question, ...answers.flat(), ...quotes(topic, first, room), ...reposts([question, ...first], room)];
}

/** Everybody gets a turn before anybody gets a second one. */
function dealt(people: readonly Cast[], count: number, chance: Chance): Cast[] {
  const rounds = Math.ceil(count / Math.max(1, people.length));
  return Array.from({ length: rounds }, () => chance.shuffle(people))
    .flat()
    .slice(0, count);
}

const labels = ["A# ", "A# ", "A# ", "A#: ", "A#: ", "A#. ", "A# - ", "a# "] as const;

/** An answer some while after its question, mostly soon, sometimes when the next one is already asked. */
function answered(
  answer: Answer,
  number: number,
  question: Draft,
  by: Cast | undefined,
  room: Room,
): Draft[] {
  if (by === undefined) return [];
  const { chance, hashtag } = room;
  const late = chance.next() < 0.14;
  const delay = late ? chance.between(560, 800) : 35 + Math.floor(chance.next() ** 1.6 * 430);
  const asReply = chance.next() < 0.12;
  const words = `${chance.pick(labels).replace("#", String(number))}${answer.text} #${hashtag}`;
  const first: Draft = {
    at: question.at + delay,
    by: by.id,
    text: asReply ? `@${handleOf(question.by, room)} ${words}` : words,
    answers: number,
    ...(asReply ? { replyTo: question } : {}),
    ...dressing(answer.text, chance),
  };
  return [first, ...replies(answer, first, by, room)];
}

/** A picture or a card for the texts that speak of one. */
function dressing(text: string, chance: Chance): Pick<Draft, "more"> {
  const scene = scenes.find(({ word }) => text.includes(word));
  if (scene !== undefined) {
    const media = {
      type: "photo" as const,
      scene: `${scene.scene}-${chance.between(1, 99)}`,
      alt: scene.alt,
      width: 1200,
      height: 675,
    };
    return { more: { media: [media] } };
  }
  const url = /https:\/\/blog\S+/.exec(text)?.[0];
  if (url === undefined) return {};
  return {
    more: {
      card: {
        url,
        title: "Three barbershops and a notebook",
        description: "What people ask when nobody writes it down.",
      },
    },
  };
}

const scenes = [
  {
    word: "drawing, as promised",
    scene: "poster-steps",
    alt: "A poster with six numbered steps, from phone call to closed file",
  },
  {
    word: "bear-that-is-a-dog",
    scene: "dog-mall",
    alt: "A very large brown dog sitting on the grass, looking like a bear",
  },
  {
    word: "bus shelter",
    scene: "poster-shelter",
    alt: "A plain poster with short lines of text in a bus shelter",
  },
  { word: "clock in it", scene: "street-bridge", alt: "A dry street with houses on a cloudy morning" },
  {
    word: "same café",
    scene: "coffee-thursday",
    alt: "Three coffee cups on a wooden table beside a handwritten sign",
  },
  {
    word: "draw where they feel unsafe",
    scene: "board-kids",
    alt: "Children's drawings of a street corner pinned to a white board",
  },
  { word: "repair kids' bikes", scene: "street-saturday", alt: "A row of houses on a sunny Saturday" },
  {
    word: "Kitchen timer on the night desk",
    scene: "night-desk",
    alt: "A street at night under yellow lamps",
  },
] as const;

function replies(answer: Answer, first: Draft, author: Cast, room: Room): Draft[] {
  const made: Draft[] = [];
  let to = first;
  let toWhom: Cast = author;
  for (const written of answer.replies ?? []) {
    const { by, text } = speaker(written, author, toWhom, room);
    const last: Draft = to;
    const at = last.at + room.chance.between(25, 130);
    const target: Draft = by.id === author.id ? last : first;
    const replied = target === first ? author : toWhom;
    const tagged = room.chance.next() < 0.8 ? `${text} #${room.hashtag}` : text;
    to = { at, by: by.id, text: `@${replied.handle} ${tagged}`, replyTo: target };
    toWhom = by;
    made.push(to);
  }
  return made;
}

/** A line that begins with somebody's handle is theirs. */
function attributed(written: string, { guests }: Room): { by: Cast | undefined; text: string } {
  const match = /^(\w+): (.*)$/s.exec(written);
  const by = guests.find(({ handle }) => handle === match?.[1]);
  return { by, text: by === undefined ? written : (match?.[2] ?? "") };
}

function speaker(written: string, author: Cast, before: Cast, room: Room): { by: Cast; text: string } {
  const named = attributed(written, room);
  if (named.by !== undefined) return { by: named.by, text: named.text };
  const match = /^(mod: |me: |> )?(.*)$/s.exec(written);
  const text = match?.[2] ?? written;
  if (match?.[1] === "> ") return { by: author, text };
  if (match?.[1] === "mod: ") return { by: room.chance.pick(room.moderators), text };
  const by = match?.[1] === "me: " && room.me !== undefined ? room.me : listener(text, author, before, room);
  return { by, text };
}

/** Somebody else in the room; who says "we" speaks for an office. */
function listener(text: string, author: Cast, before: Cast, { guests, chance }: Room): Cast {
  const others = guests.filter(({ id }) => id !== author.id && id !== before.id);
  const speaksForMany = /\b(we|our|ours|us)\b/i.test(text);
  const fitting = others.filter((one) => !speaksForMany || isOfficial(one));
  return chance.pick(fitting.length > 0 ? fitting : [author]);
}

function quotes(topic: Topic, answers: readonly Draft[], room: Room): Draft[] {
  return topic.quotes.map((text) => {
    const naming = /@(\w+)/.exec(text)?.[1];
    const quoteOf =
      answers.find((one) => naming !== undefined && one.text.includes(`@${naming}`)) ??
      room.chance.pick(answers);
    const by = room.chance.pick(room.guests.filter(({ id }) => id !== quoteOf.by));
    return {
      at: quoteOf.at + room.chance.between(40, 170),
      by: by.id,
      text: `${text} #${room.hashtag}`,
      quoteOf,
    };
  });
}

/** Native reposts: some of the question, some of answers. */
function reposts(posts: readonly Draft[], room: Room): Draft[] {
  const [question] = posts;
  const chosen = [question, question, ...Array.from({ length: 4 }, () => room.chance.pick(posts))];
  return chosen.flatMap((repostOf) => {
    if (repostOf === undefined) return [];
    const by = room.chance.pick(room.guests.filter(({ id }) => id !== repostOf.by));
    return [{ at: repostOf.at + room.chance.between(30, 200), by: by.id, text: "", repostOf }];
  });
}

function handleOf(id: string, { moderators, guests }: Room): string {
  return [...moderators, ...guests].find((one) => one.id === id)?.handle ?? "i";
}
