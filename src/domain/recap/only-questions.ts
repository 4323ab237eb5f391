import { askedBefore, idsAsked } from "./asked-before.ts";
import { type EveningSource, numbersAsked } from "./evening-source.ts";

/** Stands for those asked in advance where questions are chosen by their numbers. */
export const askedAhead = "ahead";

/** In the order first asked, `askedAhead` last. */
export function questionNumbers(source: EveningSource): readonly string[] {
  const asked = source.posts.flatMap(numbersAsked);
  const isAskedAhead = askedBefore(source, true).questions.length > 0;
  return [...new Set(asked), ...(isAskedAhead ? [askedAhead] : [])];
}

/** Includes replies; everything if none is left out. */
export function withoutQuestions(source: EveningSource, leftOut: readonly string[]): EveningSource {
  if (leftOut.includes(askedAhead)) {
    const { ahead: _left, ...rest } = source;
    // The evening holds those of the quarter of an hour before its start.
    const asked = idsAsked(askedBefore(source, true));
    return withoutQuestions(
      { ...rest, posts: rest.posts.filter(({ post }) => !asked.has(post.id)) },
      leftOut.filter((number) => number !== askedAhead),
    );
  }
  if (leftOut.length === 0) return source;
  const out = new Set(leftOut);
  const kept = new Set<string>();
  const posts = source.posts.filter(({ post, number, also = [] }) => {
    const isKept =
      number === undefined
        ? kept.has(post.replyTo?.id ?? "")
        : [number, ...also].some((one) => !out.has(one));
    if (isKept) kept.add(post.id);
    return isKept;
  });
  return { ...source, posts };
}
