import * as z from "zod/mini";
import { mostMarks, type NotesChange } from "../domain/notes/chat-notes.ts";
import { time } from "./bounded.ts";
import { advance, correction, notedTopicSchema, postId, topic } from "./notes.ts";
import { schemaOf } from "./tied.ts";

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
