import { expect, onTestFinished, vi } from "vitest";
import { copchat } from "../../src/domain/chat/chat.ts";
import { mergeFeed, toFeedItem } from "../../src/domain/feed/feed.ts";
import type { Post } from "../../src/domain/post/post.ts";
import { firstIdAt } from "../../src/domain/post/snowflake.ts";
import type { Calm } from "../../src/domain/raids/course.ts";
import { MuteBook } from "../../src/ui/mutes/mute-book.ts";
import { createPanelModel } from "../../src/ui/panel/state/panel-model.ts";
import { createPanelState } from "../../src/ui/panel/state/panel-state.ts";
import { createRaidState } from "../../src/ui/panel/state/raids/raid-state.ts";
import { createViewState } from "../../src/ui/panel/state/view-state.ts";
import { createTimes } from "../../src/ui/parts/times.ts";
import { entitiesWith, makePost } from "./make-post.ts";

export const starts = Date.parse("2026-07-29T21:00:00-04:00");
export const [dayMs, minuteMs] = [86_400_000, 60_000];
export const [host = ""] = copchat.moderators;
export const me = "jo_lindqvist_x";
export const regulars = Array.from({ length: 24 }, (_, at) => `regular_number_${at}`);
export const [regular = ""] = regulars;
export const slogan = "This chat is a lie and every one of you knows it very well";

export function by(handle: string, text: string, minutes: number, more: Partial<Post> = {}): Post {
  const names = [...text.matchAll(/@(\w+)/g)].map(([, name = ""]) => name);
  const at = starts + minutes * minuteMs;
  return {
    ...makePost({
      handle,
      id: firstIdAt(at),
      createdAt: at,
      text,
      entities: entitiesWith(["copchat"], names),
    }),
    ...more,
  };
}

export const raid = (from: number, count = 8) =>
  Array.from({ length: count }, (_, at) => by(`raider_${at}`, slogan, from + at / 10));

interface Wishes {
  readonly kept?: Map<string, Calm>;
  readonly minutes?: number;
}

/** An open panel, so many minutes into the evening. */
export function opened({ kept = new Map(), minutes = 20 }: Wishes = {}) {
  const model = createPanelModel(starts + minutes * minuteMs);
  const book = new MuteBook();
  const raids = createRaidState(model, book, {
    earlier: async () => [],
    people: async () =>
      regulars.map((handle) => ({
        handle,
        firstPostAt: starts - 14 * dayMs,
        lastPostAt: starts - 7 * dayMs,
      })),
    cleared: () => [],
    clear: () => undefined,
    calm: (chatId, now) => {
      const calm = kept.get(chatId);
      return calm && calm.until >= now ? calm : undefined;
    },
    keepCalm: (chatId, calm) => {
      if (calm) kept.set(chatId, calm);
      else kept.delete(chatId);
    },
  });
  const state = createPanelState(model, createViewState(), createTimes("en-US", "UTC"), book, raids);
  model.chats.value = [copchat, { ...copchat, id: "other", hashtags: ["other"] }];
  model.ownHandle.value = me;
  const stops = [raids.keeper.follow((error) => expect.fail(String(error))), raids.calm.follow()];
  const close = () => {
    for (const stop of stops.splice(0)) stop();
  };
  onTestFinished(close);
  const deliver = async (posts: readonly Post[]) => {
    const items = posts.flatMap((post) => toFeedItem(post, copchat, me) ?? []);
    const before = raids.keeper.progress.peek();
    model.feed.value = mergeFeed(model.feed.peek(), items);
    model.phase.value = "ready";
    await vi.waitFor(() => {
      expect(raids.keeper.progress.peek()).toBeGreaterThan(before);
      expect(raids.keeper.isCaughtUp).toBe(true);
    });
  };
  const turnTo = (minute: number) => {
    model.now.value = starts + minute * minuteMs;
  };
  const handles = () => state.items.value.map(({ post }) => post.author.handle);
  const rows = () =>
    state.rows.value.flatMap((row) =>
      row.kind === "post"
        ? [row.item.post.author.handle]
        : row.kind === "alike"
          ? [`×${row.items.length}`]
          : [],
    );
  return { ...raids, book, model, state, deliver, turnTo, handles, rows, close };
}
