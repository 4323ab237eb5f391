import * as z from "zod/mini";
import { mostSeen, type ReadState } from "../domain/feed/read-state.ts";
import { isPostId } from "../domain/post/snowflake.ts";
import { readableList } from "./readable.ts";
import { schemaOf } from "./tied.ts";

const postId = z.string().check(z.refine(isPostId));
const mark = z.optional(postId);

/** As a page may report it. */
export const readStateSchema = schemaOf<ReadState>()(
  z.object({
    upTo: mark,
    marks: z.object({ all: mark, chat: mark, moderators: mark, mentions: mark }),
    floor: mark,
    seen: z.array(postId).check(z.maxLength(mostSeen)),
  }),
);

const readable = z.catch(mark, undefined);
const noMarks = { all: undefined, chat: undefined, moderators: undefined, mentions: undefined };

/** As stored: what cannot be read takes no other mark with it. */
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
