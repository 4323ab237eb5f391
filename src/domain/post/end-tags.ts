import type { Segment } from "./display-text.ts";

export interface EndTags {
  readonly shown: readonly Segment[];
  /** The omitted words with the space before them, or "". */
  readonly leftOut: string;
}

/** A hashtag after them belongs to the sentence ("welcome to #copchat"). */
const goesOn =
  /(?:^|[^\p{L}\p{N}])(?:a|an|the|this|our|your|my|to|of|in|at|on|for|from|with|about|by|via|into|and|or|is|are|was|like|love|join|joining|called|use|using|see|hosting|missed|miss)\s*$/iu;

/** Strips the chat's own trailing hashtags, unless in a sentence or nothing else remains. */
export function withoutEndTags(segments: readonly Segment[], isOwn: (tag: string) => boolean): EndTags {
  const all = { shown: segments, leftOut: "" };
  const begin = beginOfEnd(segments);
  const end = segments.slice(begin);
  const kept = segments.slice(0, begin);
  const own = end.filter((one) => one.kind === "hashtag" && isOwn(one.tag));
  const before = kept.at(-1);
  if (own.length === 0 || kept.every(({ text }) => text.trim() === "")) return all;
  if (before?.kind === "text" && goesOn.test(before.text)) return all;
  const others = end.filter((one) => one.kind === "hashtag" && !isOwn(one.tag));
  const spaced = others.flatMap((tag): readonly Segment[] => [{ kind: "text", text: " " }, tag]);
  return {
    shown: [...trimmedEnd(kept), ...spaced],
    leftOut: own.map(({ text }) => ` ${text}`).join(""),
  };
}

function beginOfEnd(segments: readonly Segment[]): number {
  let begin = segments.length;
  while (begin > 0 && isTagOrSpace(segments[begin - 1])) begin--;
  return begin;
}

function isTagOrSpace(segment: Segment | undefined): boolean {
  return segment?.kind === "hashtag" || (segment?.kind === "text" && segment.text.trim() === "");
}

function trimmedEnd(segments: readonly Segment[]): readonly Segment[] {
  const last = segments.at(-1);
  if (last?.kind !== "text") return segments;
  return [...segments.slice(0, -1), { kind: "text", text: last.text.trimEnd() }];
}
