import type { EveningSource } from "./evening-source.ts";

/** In the order first asked. */
export function questionNumbers({ posts }: EveningSource): readonly string[] {
  const asked = posts.flatMap(({ kind, number }) => (kind === "question" && number ? [number] : []));
  return [...new Set(asked)];
}

/** Includes replies; everything if none is left out. */
export function withoutQuestions(source: EveningSource, leftOut: readonly string[]): EveningSource {
  if (leftOut.length === 0) return source;
  const out = new Set(leftOut);
  const kept = new Set<string>();
  const posts = source.posts.filter(({ post, number }) => {
    const isKept = number === undefined ? kept.has(post.replyTo?.id ?? "") : !out.has(number);
    if (isKept) kept.add(post.id);
    return isKept;
  });
  return { ...source, posts };
}
