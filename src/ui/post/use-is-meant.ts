import { useComputed } from "@preact/signals";
import { usePanel } from "../panel/panel-context.ts";

/**
 * Does the pointer or the keyboard stand on this post? Only then are its actions in the page: nobody could press
 * those of the others, and drawing them would make every batch of posts come twice as late.
 */
export function useIsMeant(postId: string): boolean {
  const { view } = usePanel();
  return useComputed(() => view.pointed.value === postId || view.current.value === postId).value;
}
