import { type Wording, wording } from "../words/wording.ts";

/** Written by another version or program; skipped. */
export type ForeignCounts = Readonly<Partial<Record<ForeignStore, number>>>;

const sentences = {
  posts: "foreignPosts",
  people: "foreignPeople",
  chats: "foreignChats",
  drafts: "foreignDrafts",
  mutes: "foreignMutes",
  lists: "foreignLists",
  coverage: "foreignCoverage",
} as const;

export type ForeignStore = keyof typeof sentences;

export const foreignStores: readonly ForeignStore[] = [
  "posts",
  "people",
  "chats",
  "drafts",
  "mutes",
  "lists",
  "coverage",
];

export function foreignSentence(counts: ForeignCounts): Wording | undefined {
  const parts = foreignStores.flatMap((store) => {
    const count = counts[store] ?? 0;
    return count > 0 ? [wording(sentences[store], { count })] : [];
  });
  return parts.length === 0 ? undefined : wording("noticeForeign", { parts });
}
