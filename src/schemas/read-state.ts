import * as z from "zod/mini";
import { mostSeen, type ReadState } from "../domain/feed/read-state.ts";
import { isPostId } from "../domain/post/snowflake.ts";
import { readableList } from "./readable.ts";
import { schemaOf } from "./tied.ts";

const postId = z.string().check(z.refine(isPostId));
const readMark = z.optional(postId);

/** As a page may report it. */
export const readStateSchema = schemaOf<ReadState>()(
  z.object({
    upTo: readMark,
    marks: z.object({ all: readMark, chat: readMark, moderators: readMark, mentions: readMark }),
    floor: readMark,
    seen: z.array(postId).check(z.maxLength(mostSeen)),
  }),
);

const readable = z.catch(readMark, undefined);
const noMarks = { all: undefined, chat: undefined, moderators: undefined, mentions: undefined };

/** As stored: what cannot be read takes no other read mark with it. */
export const storedReadStateSchema = schemaOf<ReadState>()(
  z.object({
    upTo: readable,
    marks: z.catch(
      z.object({ all: readable, chat: readable, moderators: readable, mentions: readable }),
      noMarks,
    ),
    floor: readable,
    seen: z.catch(readableList(postId).check(z.maxLength(mostSeen)), []),
  }),
);
