import { type ReadonlySignal, useSignal, useSignalEffect } from "@preact/signals";
import { type Catch, countCatches } from "./catches.ts";
import type { PageProps } from "./page-model.ts";

const nothing: ReadonlyMap<string, Catch> = new Map();

export function useCatches({ desk, model }: PageProps): ReadonlySignal<ReadonlyMap<string, Catch>> {
  const catches = useSignal(nothing);
  useSignalEffect(() => {
    const posts = model.posts.value;
    desk.book.version.value;
    if (!posts) return undefined;
    const rules = Array.from(desk.book.ledger.states(), ({ rule }) => rule);
    const work = countCatches(rules, posts, model.protect.value);
    let timer = setTimeout(step);
    function step(): void {
      const next = work.next();
      if (next.done) catches.value = next.value;
      else timer = setTimeout(step);
    }
    return () => clearTimeout(timer);
  });
  return catches;
}
