import * as z from "zod/mini";
import {
  type AdvanceNote,
  advanceNotes,
  type ChatNotes,
  type NotedTopic,
} from "../domain/notes/chat-notes.ts";
import type { Correction } from "../domain/questions/spine-parts.ts";
import { time } from "./bounded.ts";
import { lenient, readableList, readableRecord } from "./readable.ts";
import { schemaOf } from "./tied.ts";

export const postId = z.string().check(z.regex(/^\d{1,20}$/));
const number = z.string().check(z.regex(/^(?:\d{1,3}(?:\.\d{1,2})?[a-z]?|bonus)$/));

export const correction = schemaOf<Correction>()(
  z.union([z.object({ as: z.enum(["question", "answer"]), number }), z.object({ as: z.literal("nothing") })]),
);

export const advance = schemaOf<AdvanceNote>()(z.enum(advanceNotes));

export const topic = z.string().check(z.maxLength(500));

export const notedTopicSchema = schemaOf<NotedTopic>()(z.object({ evening: time, text: topic }));

const parts = {
  marks: z.catch(readableRecord(postId, correction), {}),
  topics: z.catch(readableList(notedTopicSchema), []),
  advance: z.catch(readableRecord(postId, advance), {}),
};

export const notesSchema = schemaOf<ChatNotes>()(z.object({ ...parts, brought: lenient(z.object(parts)) }));
