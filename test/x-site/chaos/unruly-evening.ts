import { compareIds } from "../../../src/domain/post/snowflake.ts";
import type { Evening, SitePost } from "../evening.ts";
import { idAt } from "../scenarios/draft.ts";
import { type Chance, chanceFrom } from "../seeded.ts";
import type { ChaosOptions } from "./plan.ts";

/** How many of a hundred posts are edited, and how many taken away. */
const edited = 4;
const deleted = 3;
/** For one minute so many posts come in each second. */
const burst = { seconds: 60, each: 20 };

/**
 * The evening with posts that are edited (another id, the same post) and taken away some minutes after they were
 * written, and a minute in which twenty come in each second.
 */
export function unrulyEvening(evening: Evening, options: ChaosOptions): Evening {
  const { seed, from = evening.startsAt, until = evening.endsAt } = options;
  const chance = chanceFrom(seed * 104_729 + 3);
  // What others repeat would change in theirs too.
  const repeated = new Set(evening.posts.flatMap(({ repostOf }) => repostOf ?? []));
  const isMeant = ({ id, createdAt, promoted, replyTo, inner }: SitePost) =>
    createdAt >= from &&
    createdAt < until &&
    !promoted &&
    !inner &&
    replyTo === undefined &&
    !repeated.has(id);
  const changed = evening.posts.flatMap((post) => (isMeant(post) ? changedPost(post, chance) : [post]));
  const crowd = crowdOf(evening, from + Math.floor((until - from) * (0.3 + chance.next() / 2)), chance);
  const posts = [...changed, ...crowd].sort((one, two) => compareIds(one.id, two.id));
  return { ...evening, name: `${evening.name}, with chaos ${seed}`, posts };
}

function changedPost(post: SitePost, chance: Chance): readonly SitePost[] {
  if (post.edits !== undefined || post.deletedAt !== undefined || post.repostOf !== undefined) return [post];
  const fate = chance.next() * 100;
  const later = post.createdAt + chance.between(5000, 240_000);
  if (fate < edited) return versionsOf(post, later, chance.next() < 0.3);
  if (fate < edited + deleted) return [{ ...post, deletedAt: later, ...leavesTombstone(chance) }];
  return [post];
}

function leavesTombstone(chance: Chance): Pick<SitePost, "leavesTombstone"> {
  return chance.next() < 1 / 3 ? { leavesTombstone: true } : {};
}

/** Each version has an id of its own moment. Some are edited twice. */
function versionsOf(post: SitePost, editedAt: number, twice: boolean): readonly SitePost[] {
  const second = editedAt + 20_000;
  const first = version(post, editedAt, "(mended)");
  const versions = twice ? [post, first, version(first, second, "(mended again)")] : [post, first];
  return versions.map((one, place) => ({
    ...one,
    ...replacement(versions[place + 1]),
    edits: versions.slice(0, place).map(({ id }) => id),
  }));
}

function version(post: SitePost, at: number, mark: string): SitePost {
  const text = post.text.replace(/\s*(#\w+)$/, ` ${mark} $1`);
  return { ...post, id: idAt(at, Number(BigInt(post.id) % 997n)), createdAt: at, text };
}

function replacement(next: SitePost | undefined): Partial<SitePost> {
  return next === undefined ? {} : { replacedBy: { id: next.id, at: next.createdAt } };
}

function crowdOf(evening: Evening, from: number, chance: Chance): SitePost[] {
  const regulars = evening.people.filter(
    ({ handle }) => handle !== evening.account && !evening.moderators.includes(handle),
  );
  return Array.from({ length: burst.seconds * burst.each }, (_, index) => {
    const createdAt = Math.floor(from + (index * 1000) / burst.each + chance.between(0, 40));
    return {
      id: idAt(createdAt, index),
      createdAt,
      authorId: chance.pick(regulars).id,
      text: `Did everybody see that just now? ${index + 1} #${evening.hashtag}`,
      lang: "en",
    };
  });
}
