import * as z from "zod/mini";
import {
  type AdvanceNote,
  advanceNotes,
  type ChatNotes,
  mostMarks,
  type NotedTopic,
  type NotesChange,
} from "../domain/notes/chat-notes.ts";
import type { Correction } from "../domain/questions/spine-parts.ts";
import { time } from "./bounded.ts";
import { lenient, readableList, readableRecord } from "./readable.ts";
import { schemaOf } from "./tied.ts";

export const postId = z.string().check(z.regex(/^\d{1,20}$/));
const number = z.string().check(z.regex(/^(?:\d{1,3}(?:\.\d{1,2})?[a-z]?|bonus)$/));

const correction = schemaOf<Correction>()(
  z.union([z.object({ as: z.enum(["question", "answer"]), number }), z.object({ as: z.literal("nothing") })]),
);

const advance = schemaOf<AdvanceNote>()(z.enum(advanceNotes));

const topic = z.string().check(z.maxLength(500));

export const notedTopicSchema = schemaOf<NotedTopic>()(z.object({ evening: time, text: topic }));

const parts = {
  marks: z.catch(readableRecord(postId, correction), {}),
  topics: z.catch(readableList(notedTopicSchema), []),
  advance: z.catch(readableRecord(postId, advance), {}),
};

export const notesSchema = schemaOf<ChatNotes>()(z.object({ ...parts, brought: lenient(z.object(parts)) }));

/** Of a file, whose writer may have known other notes. */
export const broughtMarksSchema = z.catch(readableRecord(postId, correction), {});
export const broughtTopicSchema = topic;
export const broughtNoteSchema = advance;

export const notesChangeSchema = schemaOf<NotesChange>()(
  z.discriminatedUnion("kind", [
    z.object({ kind: z.literal("mark"), postId, mark: z.optional(correction) }),
    z.object({ kind: z.literal("topic"), evening: time, text: topic }),
    z.object({ kind: z.literal("advance"), postId, note: z.optional(advance) }),
    z.object({
      kind: z.literal("brought"),
      notes: z.object({
        marks: z.record(postId, correction),
        topic: z.optional(notedTopicSchema),
        advance: z
          .array(z.object({ postIds: z.array(postId).check(z.maxLength(mostMarks)), note: advance }))
          .check(z.maxLength(mostMarks)),
      }),
    }),
  ]),
);
