import type { Chat } from "../chat/chat.ts";
import type { ChatNotes } from "../notes/chat-notes.ts";
import type { Post } from "../post/post.ts";
import { usualPattern } from "../questions/question-pattern.ts";
import { addPosts, emptySpine, spineRules } from "../questions/spine.ts";
import type { PlacedPost } from "./evening-source.ts";

/** `posts` oldest first; `corrections`: the person's own. */
export function placePosts(
  posts: readonly Post[],
  chat: Chat,
  corrections: ChatNotes["marks"] = {},
): readonly PlacedPost[] {
  const pattern = { ...usualPattern, ...chat.letters };
  const spine = addPosts(emptySpine(spineRules(chat, pattern, new Map(Object.entries(corrections)))), posts);
  const numbers = new Map(spine.questions.map(({ id, number }) => [id, number]));
  return posts.map((post) => {
    const { kind = "other", question = "", also = [] } = spine.placements.get(post.id) ?? {};
    const number = numbers.get(question);
    if (number === undefined) return { post, kind: "other" };
    const beside = kind === "question" ? also.flatMap((id) => numbers.get(id) ?? []) : [];
    return { post, kind, number, ...(beside.length > 0 && { also: beside }) };
  });
}
