import type { Post } from "../../../src/domain/post/post.ts";
import { firstIdAt } from "../../../src/domain/post/snowflake.ts";

const start = Date.UTC(2026, 10, 19, 2, 0);
const words = "walk the street before you need it and say hello people remember who came by".split(" ");

/** Posts of the chat from number `from` on, a second apart, by 300 people, with the fields and the weight of X's own. */
export function benchPosts(from: number, count: number): readonly Post[] {
  return Array.from({ length: count }, (_, at) => benchPost(from + at));
}

function benchPost(at: number): Post {
  const createdAt = start + at * 1000;
  const person = (at * 7919) % 300;
  const text = `A${(at % 6) + 1} ${words.map((_, index) => words[(index + at) % words.length]).join(" ")}, number ${at}. #copchat`;
  const mention = `person_${(person + 1) % 300}`;
  return {
    id: firstIdAt(createdAt),
    createdAt,
    author: {
      id: `${40_000_000 + person}`,
      handle: `person_${person}`,
      name: `Person Number ${person}`,
      avatarUrl: `https://pbs.twimg.com/profile_images/${1_000_000_000_000 + person}/a1b2c3d4_normal.jpg`,
      followers: person * 17,
      createdAt: start - person * 86_400_000,
      verified: person % 5 === 0,
      followed: person % 3 === 0,
    },
    text,
    entities: {
      hashtags: [{ tag: "copchat", range: { start: text.length - 8, end: text.length } }],
      mentions: [{ handle: mention, id: `${40_000_000 + ((person + 1) % 300)}` }],
      links: [
        {
          url: "https://t.co/Ab1Cd2Ef3G",
          expandedUrl: `https://roundtable.example/articles/2026/${at}/the-long-name-of-an-article`,
          displayUrl: "roundtable.example/articles/2026…",
        },
      ],
      media: [],
    },
    replyTo: { id: firstIdAt(createdAt - 60_000), handle: mention },
    lang: "en",
    counts: { replies: at % 4, reposts: at % 3, likes: at % 50, quotes: 0 },
  };
}
