import * as z from "zod/mini";
import type { Chat } from "../domain/chat/chat.ts";
import type { HeldEvening } from "../domain/chat/schedule.ts";
import { type AdvanceNote, type BroughtTick, type ChatNotes, mostMarks } from "../domain/notes/chat-notes.ts";
import type { Post } from "../domain/post/post.ts";
import { eveningFileVersion } from "../domain/recap/evening-file.ts";
import { time } from "../schemas/bounded.ts";
import { heldSchema } from "../schemas/chat.ts";
import { hasFields } from "../schemas/fields.ts";
import {
  correction,
  advance as noteSchema,
  postId as postIdSchema,
  topic as topicSchema,
} from "../schemas/notes.ts";
import { lenient, readableRecord } from "../schemas/readable.ts";

const name = z.string().check(z.regex(/^[\p{L}\p{M}\p{N}_]{1,100}$/u));
const names = z.array(name).check(z.maxLength(200));

/** A part that a later version writes otherwise costs only itself. */
const notesSchema = z.object({
  topic: lenient(topicSchema),
  marks: z.catch(readableRecord(postIdSchema, correction), {}),
});

const marked = z.looseObject({ format: z.literal("chatside-evening"), version: z.number() });

const fileSchema = z.object({
  chat: z.object({ id: z.string(), hashtags: names.check(z.minLength(1)), moderators: names, guests: names }),
  from: time,
  to: time,
  gaps: z.array(z.object({ from: time, to: time })).check(z.maxLength(10_000)),
  topic: lenient(topicSchema),
  notes: lenient(notesSchema),
  event: lenient(heldSchema),
  advance: z.optional(
    z.array(
      z.object({
        post: z.unknown(),
        again: z.array(z.unknown()),
        became: lenient(noteSchema),
      }),
    ),
  ),
  posts: z.array(z.unknown()),
});

export interface ReadEveningFile {
  readonly chat: Pick<Chat, "id" | "hashtags" | "moderators" | "guests">;
  readonly from: number;
  readonly to: number;
  readonly gaps: readonly { readonly from: number; readonly to: number }[];
  /** Of the days before it, those that asked in advance. Neither these nor `posts` are validated individually. */
  readonly before: readonly unknown[];
  readonly posts: readonly unknown[];
  /** Written or announced. */
  readonly topic?: string;
  /** Its time, if it was a single event. */
  readonly event?: HeldEvening;
  readonly notes: {
    /** As the person wrote it; "" where they took the announced one away. */
    readonly topic?: string;
    readonly marks: ChatNotes["marks"];
    readonly advance: readonly BroughtTick[];
  };
}

export type EveningFileFault = "damaged" | "other" | "newer";

export function readEveningFile(text: string): ReadEveningFile | EveningFileFault {
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return "damaged";
    throw error;
  }
  const header = marked.safeParse(parsed);
  if (!header.success) return "other";
  if (header.data.version > eveningFileVersion) return "newer";
  const file = fileSchema.safeParse(parsed);
  if (!file.success || file.data.from > file.data.to) return "damaged";
  const { advance = [], topic, event, notes, ...evening } = file.data;
  return {
    ...evening,
    ...(topic !== undefined && { topic }),
    ...(event && { event }),
    before: advance.flatMap(({ post, again }) => [post, ...again]),
    notes: {
      ...(notes?.topic !== undefined && { topic: notes.topic }),
      marks: Object.fromEntries(Object.entries(notes?.marks ?? {}).slice(-mostMarks)),
      advance: advance
        .slice(0, mostMarks)
        .flatMap(({ post, again, became }) => ticksOf([post, ...again], became)),
    },
  };
}

function ticksOf(posts: readonly unknown[], note: AdvanceNote | undefined): readonly BroughtTick[] {
  const postIds = posts.flatMap((post) => postIdSchema.safeParse(idOf(post)).data ?? []).slice(0, mostMarks);
  return note === undefined || postIds.length === 0 ? [] : [{ postIds, note }];
}

/** What was asked in advance may be among the posts, too, or older than what *Keep* leaves from `since` (ms). */
export function postsToAdd({ before, posts }: ReadEveningFile, since = 0): readonly unknown[] {
  const ids = new Set(posts.map(idOf));
  const isNew = (post: unknown) => idOf(post) === undefined || !ids.has(idOf(post));
  return [...before.filter((post) => isNew(post) && !isOlder(post, since)), ...posts];
}

function idOf(post: unknown): unknown {
  return hasFields<Post>(post) ? post.id : undefined;
}

function isOlder(post: unknown, since: number): boolean {
  return hasFields<Post>(post) && typeof post.createdAt === "number" && post.createdAt < since;
}
