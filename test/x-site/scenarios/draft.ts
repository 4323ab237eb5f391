import { compareIds, firstIdAt } from "../../../src/domain/post/snowflake.ts";
import type { SitePost } from "../evening.ts";

/** A post that is being written: others answer it before it has an id. */
export interface Draft {
  /** Seconds after the evening's start. */
  readonly at: number;
  readonly by: string;
  readonly text: string;
  readonly lang?: string;
  readonly replyTo?: Draft;
  readonly quoteOf?: Draft;
  readonly repostOf?: Draft;
  /** Taken away so many seconds after it was posted; 0: nobody ever saw it, only its gap in a conversation. */
  readonly deletedAfter?: number;
  /** See SitePost. */
  readonly answers?: number;
  /** An earlier version was posted so many seconds before. */
  readonly editedAfter?: number;
  readonly more?: Partial<SitePost>;
}

/** The drafts as posts in order of time, with ids that fit their moments. */
export function postsFrom(drafts: readonly Draft[], startsAt: number, salt = 0): SitePost[] {
  const ordered = drafts.toSorted((a, b) => a.at - b.at);
  const ids = new Map(ordered.map((draft, at) => [draft, idAt(startsAt + momentOf(draft), at + salt)]));
  return ordered.map((draft) => postOf(draft, ids, startsAt)).sort((a, b) => compareIds(a.id, b.id));
}

function momentOf({ at }: Draft): number {
  return Math.round(at * 1000);
}

/** Posts of the same millisecond differ in their sequence. */
export function idAt(time: number, sequence: number): string {
  return String(BigInt(firstIdAt(time)) + BigInt(4096 + (sequence % 1000) * 4099));
}

function postOf(draft: Draft, ids: ReadonlyMap<Draft, string>, startsAt: number): SitePost {
  const idOf = (other: Draft | undefined) => (other === undefined ? undefined : ids.get(other));
  const related = {
    replyTo: idOf(draft.replyTo),
    quoteOf: idOf(draft.quoteOf),
    repostOf: idOf(draft.repostOf),
  };
  const known = Object.fromEntries(Object.entries(related).filter(([, id]) => id !== undefined));
  return {
    id: ids.get(draft) ?? "",
    createdAt: startsAt + momentOf(draft),
    authorId: draft.by,
    text: draft.text,
    lang: draft.lang ?? "en",
    ...(draft.text.length > 280 ? { note: true } : {}),
    ...(draft.answers === undefined ? {} : { answers: draft.answers }),
    ...known,
    ...changes(draft, startsAt),
    ...draft.more,
  };
}

function changes({ at, deletedAfter, editedAfter }: Draft, startsAt: number): Partial<SitePost> {
  return {
    ...(deletedAfter === undefined ? {} : { deletedAt: startsAt + (at + deletedAfter) * 1000 }),
    ...(editedAfter === undefined ? {} : { edits: [idAt(startsAt + (at - editedAfter) * 1000, 7)] }),
  };
}
