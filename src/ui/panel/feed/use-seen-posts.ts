import { useSignalEffect } from "@preact/signals";
import { useEffect, useMemo } from "preact/hooks";
import { dwellMs, type InView, look, lookedAt } from "../../../domain/feed/dwell.ts";
import { isImportant } from "../../../domain/feed/importance.ts";
import { seePosts } from "../../../domain/feed/read-state.ts";
import { type PanelContext, usePanel } from "../state/panel-context.ts";

export function useSeenPosts(): void {
  const panel = usePanel();
  const watch = useMemo(() => new SightWatch(panel), [panel]);
  useSignalEffect(() => {
    const { place, view, muting } = panel;
    const isCovered =
      view.overlay.value !== "none" || view.card.value !== undefined || muting.doubt.value !== undefined;
    watch.see(isCovered || document.hidden ? [] : place.sight.whole.value);
  });
  useEffect(() => {
    const turned = () => watch.see(document.hidden ? [] : panel.place.sight.whole.peek());
    document.addEventListener("visibilitychange", turned);
    return () => {
      watch.see([]);
      document.removeEventListener("visibilitychange", turned);
    };
  }, [watch, panel]);
}

class SightWatch {
  private readonly panel: PanelContext;
  private inView: InView = new Map();
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(panel: PanelContext) {
    this.panel = panel;
  }

  see(ids: readonly string[]): void {
    this.record();
    this.inView = look(this.inView, ids, performance.now());
    clearTimeout(this.timer);
    if (ids.length > 0) this.timer = setTimeout(() => this.record(), dwellMs + 10);
  }

  private record(): void {
    const looked = new Set(lookedAt(this.inView, performance.now()));
    if (looked.size === 0) return;
    const { model, state } = this.panel;
    const items = state.items.peek().filter((item) => looked.has(item.post.id) && isImportant(item));
    const ids = items.map(({ post }) => post.id);
    model.read.value = seePosts(model.read.peek(), ids);
  }
}
