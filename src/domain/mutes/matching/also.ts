import { foldCase } from "../../post/handle.ts";
import type { Post } from "../../post/post.ts";
import type { MuteTarget } from "../rule.ts";
import { lastHourOf } from "./broad-rules.ts";
import { foldText } from "./fold-text.ts";
import { hostOfLink } from "./link-host.ts";
import type { MuteContext } from "./mute-index.ts";
import { phraseReach } from "./reach.ts";

export interface AlsoMute {
  readonly target: MuteTarget;
  /** In the last hour. */
  readonly posts: number;
  readonly isBroad: boolean;
}

const fewestWords = 4;
const longestPhrase = 200;
const fewestOthers = 2;
/** X's own hosts occur in everybody's posts. */
const xHosts = /^(?:(?:.+\.)?(?:x|twitter)\.com|t\.co)$/;

/** Hosts of its links, and phrases shared by at least two other accounts. */
export function alsoOf(post: Post, posts: readonly Post[], context: MuteContext = {}): readonly AlsoMute[] {
  const lastHour = lastHourOf(posts);
  const phrase = sharedPhrase(post, lastHour);
  const targets: readonly MuteTarget[] = [
    ...(phrase === undefined ? [] : [{ kind: "phrase", phrase } as const]),
    ...hostsOf(post).map((domain) => ({ kind: "domain", domain }) as const),
  ];
  return targets.map((target) => {
    const rule = { id: "also", target, scope: "every-chat", until: "always", at: 0 } as const;
    const reach = phraseReach({ ...rule, reason: {}, posts: [], source: { from: "me" } }, lastHour, context);
    return { target, posts: reach.posts.length, isBroad: reach.isBroad };
  });
}

function hostsOf({ entities }: Post): readonly string[] {
  const hosts = entities.links.map(hostOfLink).filter((host) => host !== undefined && !xHosts.test(host));
  return [...new Set(hosts)].filter((host) => host !== undefined);
}

/** Ignores links, hashtags and handles. */
function sharedPhrase(post: Post, posts: readonly Post[]): string | undefined {
  const author = foldCase(post.author.handle);
  const others = posts
    .map(({ author: by, text }) => ({ by: foldCase(by.handle), folded: foldText(text) }))
    .filter(({ by }) => by !== author);
  const runs = post.text
    .split(/https?:\/\/\S+|[#@][\p{L}\p{N}_]+/gu)
    .map((part) => part.split(/\s+/u).filter(Boolean));
  return runs
    .flatMap((words) => words.map((_, first) => longestFrom(words.slice(first), others)))
    .reduce(longer, undefined);
}

interface Other {
  readonly by: string;
  readonly folded: string;
}

function longestFrom(words: readonly string[], others: readonly Other[]): string | undefined {
  let sharing = others;
  let found: string | undefined;
  for (let count = fewestWords; count <= words.length; count++) {
    const run = words.slice(0, count).join(" ");
    const folded = foldText(run);
    sharing = sharing.filter((other) => other.folded.includes(folded));
    if (run.length > longestPhrase || new Set(sharing.map(({ by }) => by)).size < fewestOthers) break;
    found = run;
  }
  return found;
}

function longer(one: string | undefined, other: string | undefined): string | undefined {
  return (other?.length ?? 0) > (one?.length ?? 0) ? other : one;
}
