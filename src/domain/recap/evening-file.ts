import type { Chat } from "../chat/chat.ts";
import { type HeldEvening, isEventAt } from "../chat/schedule.ts";
import type { TimeSpan } from "../coverage/gap.ts";
import { hourAt } from "../evening/schedule.ts";
import type { AdvanceNote } from "../notes/chat-notes.ts";
import type { Post } from "../post/post.ts";
import { minuteMs } from "../time/units.ts";
import { askedBefore } from "./asked-before.ts";
import type { EveningNotes, EveningSource, PlaceKind } from "./evening-source.ts";
import { impersonalPost } from "./impersonal-post.ts";

/** Increase it when older readers would misread the file. */
export const eveningFileVersion = 1;

export interface EveningFilePost extends Post {
  readonly kind: PlaceKind;
  readonly number?: string;
  readonly setAside?: true;
}

export interface EveningFileAsked extends Post {
  readonly setAside?: true;
}

export interface EveningFileQuestion {
  readonly post: EveningFileAsked;
  readonly again: readonly EveningFileAsked[];
  readonly became?: AdvanceNote;
}

/** Documented in docs/export.md. Times are ms since 1970, on X's clock. */
export interface EveningFile {
  readonly format: "chatside-evening";
  readonly version: number;
  readonly chat: Pick<Chat, "id" | "hashtags" | "moderators" | "guests" | "limit">;
  readonly topic?: string;
  readonly from: number;
  readonly to: number;
  readonly gaps: readonly TimeSpan[];
  /** Its time, if it was a single event. */
  readonly event?: HeldEvening;
  /** Asked in advance, the most asked first. */
  readonly advance?: readonly EveningFileQuestion[];
  /** The writer's own, where there are any. */
  readonly notes?: Partial<EveningNotes>;
  /** Oldest first. */
  readonly posts: readonly EveningFilePost[];
}

export function eveningFileOf(source: EveningSource, withSetAside = false): EveningFile {
  const { chat, topic, from, to, gaps = [], setAside } = source;
  const advance = advanceOf(source, withSetAside);
  const shown = source.posts.filter(({ post }) => withSetAside || !setAside?.has(post.id));
  return {
    format: "chatside-evening",
    version: eveningFileVersion,
    chat: {
      id: chat.id,
      hashtags: chat.hashtags,
      moderators: chat.moderators,
      guests: chat.guests,
      limit: chat.limit,
    },
    ...(topic === undefined ? {} : { topic }),
    from,
    to,
    gaps,
    ...eventOf(source),
    ...(advance.length > 0 ? { advance } : {}),
    ...notesOf(source, new Set(shown.map(({ post }) => post.id))),
    posts: shown.map(({ post, kind, number }) => ({
      ...impersonalPost(post),
      kind,
      ...(number === undefined ? {} : { number }),
      ...asideMark(source, post),
    })),
  };
}

function eventOf({ chat: { schedule }, ahead }: EveningSource): Pick<EveningFile, "event"> {
  if (!schedule || !ahead || !isEventAt(schedule, ahead.time.to)) return {};
  const { from, to } = hourAt(schedule, ahead.time.to);
  return { event: { from, minutes: (to - from) / minuteMs, askedFrom: ahead.time.from } };
}

function notesOf({ notes }: EveningSource, shown: ReadonlySet<string>): Pick<EveningFile, "notes"> {
  const marks = Object.entries(notes?.marks ?? {}).filter(([id]) => shown.has(id));
  const own = {
    ...(notes?.topic === undefined ? {} : { topic: notes.topic }),
    ...(marks.length > 0 ? { marks: Object.fromEntries(marks) } : {}),
  };
  return Object.keys(own).length > 0 ? { notes: own } : {};
}

function advanceOf(source: EveningSource, withSetAside: boolean): readonly EveningFileQuestion[] {
  const asked = (post: Post) => ({ ...impersonalPost(post), ...asideMark(source, post) });
  return askedBefore(source, withSetAside).questions.map(({ post, again, became }) => ({
    post: asked(post),
    again: again.map(asked),
    ...(became === undefined ? {} : { became }),
  }));
}

function asideMark({ setAside }: EveningSource, { id }: Post): { readonly setAside?: true } {
  return setAside?.has(id) ? { setAside: true } : {};
}
