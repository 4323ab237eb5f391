import { useComputed } from "@preact/signals";
import { usePanel } from "../panel/panel-context.ts";

/**
 * Does the pointer or the keyboard stand on this post, given by its id? Only then are its actions in the page: nobody can
 * press those of the others, and they are a third of the elements of a post.
 */
export function useIsMeant(postId: string): boolean {
  const { view } = usePanel();
  return useComputed(() => view.pointed.value === postId || view.current.value === postId).value;
}
