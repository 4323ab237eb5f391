import { useComputed } from "@preact/signals";
import { usePanel } from "../state/panel-context.ts";

/**
 * Is the pointer or the focus on the post with this id? Only then are its actions drawn: they are a third of a
 * post's elements.
 */
export function useIsMeant(postId: string): boolean {
  const { view } = usePanel();
  return useComputed(() => view.pointed.value === postId || view.current.value === postId).value;
}
