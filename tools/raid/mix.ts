import { foldCase } from "../../src/domain/post/handle.ts";
import type { Post } from "../../src/domain/post/post.ts";
import type { Flood } from "./read-files.ts";
import { hourMs, type Scene } from "./scenes.ts";
import { seeded, shuffled } from "./seeded.ts";

/** A flood played into an hour: all posts in order, and who is a raider. */
export interface Mix {
  readonly posts: readonly Post[];
  readonly evenings: ReadonlyMap<string, number>;
  /** Folded handles. */
  readonly raiders: ReadonlySet<string>;
}

export interface MixOptions {
  /** How many raiders at most. */
  readonly attackers: number;
  /** Did half of them post in an earlier hour? */
  readonly halfKnown: boolean;
  readonly reposts: boolean;
  readonly seed: number;
}

const mostPostsEach = 10;
/** Nobody of a chat has it, so that a raider and somebody of the chat are never taken for one. */
const prefix = "flood_";

export function mixed(scene: Scene, flood: Flood, options: MixOptions): Mix {
  const random = seeded(options.seed);
  const posts = flood.posts.filter((post) => options.reposts || !post.repostOf);
  const names = [...new Set(posts.map(({ author }) => foldCase(author.handle)))];
  const drawn = shuffled(names, random).slice(0, options.attackers);
  const here = new Set(drawn);
  const counts = new Map<string, number>();
  const flooding: Post[] = [];
  for (const post of posts) {
    const name = foldCase(post.author.handle);
    const count = (counts.get(name) ?? 0) + 1;
    if (!here.has(name) || count > mostPostsEach) continue;
    counts.set(name, count);
    flooding.push(moved(post, scene, flood, here, random, flooding.length));
  }
  const raiders = drawn.map((name) => prefix + name);
  const known = options.halfKnown ? raiders.slice(0, Math.floor(raiders.length / 2)) : [];
  return {
    posts: [...scene.posts, ...flooding].sort((a, b) => a.createdAt - b.createdAt),
    evenings: new Map([...scene.evenings, ...known.map((name): [string, number] => [name, 1])]),
    raiders: new Set(raiders),
  };
}

/** The post at the same minute of the scene's hour, with the chat's hashtag; the files know minutes, not seconds. */
function moved(
  post: Post,
  scene: Scene,
  flood: Flood,
  here: ReadonlySet<string>,
  random: () => number,
  place: number,
): Post {
  const named = (handle: string) => (here.has(foldCase(handle)) ? prefix + handle : handle);
  const tag = new RegExp(`([#＃])${flood.tag}(?![\\p{L}\\p{N}_])`, "giu");
  const { hashtags, mentions } = post.entities;
  return {
    ...post,
    id: String(10 ** 15 + place),
    createdAt: scene.startsAt + (post.createdAt % hourMs) + Math.floor(random() * 60_000),
    author: { ...post.author, handle: prefix + post.author.handle },
    text: post.text.replace(tag, `$1${scene.chat.tag}`),
    entities: {
      ...post.entities,
      hashtags: hashtags.map((hashtag) =>
        foldCase(hashtag.tag) === flood.tag ? { tag: scene.chat.tag } : { tag: hashtag.tag },
      ),
      mentions: mentions.map(({ handle }) => ({ handle: named(handle) })),
    },
    ...(post.replyTo?.handle !== undefined && {
      replyTo: { ...post.replyTo, handle: named(post.replyTo.handle) },
    }),
  };
}
