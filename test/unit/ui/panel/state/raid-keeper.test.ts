// @vitest-environment happy-dom
import { beforeEach, expect, it, vi } from "vitest";
import { copchat } from "../../../../../src/domain/chat/chat.ts";
import type { Post } from "../../../../../src/domain/post/post.ts";
import { firstIdAt } from "../../../../../src/domain/post/snowflake.ts";
import { MuteBook } from "../../../../../src/ui/mutes/mute-book.ts";
import { createPanelModel } from "../../../../../src/ui/panel/state/panel-model.ts";
import { createRaidState } from "../../../../../src/ui/panel/state/raids/raid-state.ts";
import { makePost } from "../../../../support/make-post.ts";

const lastWeek = Date.parse("2026-07-22T21:00:00-04:00");
const thisWeek = Date.parse("2026-07-29T20:55:00-04:00");
const minuteMs = 60_000;

beforeEach(() => {
  vi.stubGlobal("requestAnimationFrame", (work: () => void) => setTimeout(work));
  vi.stubGlobal("requestIdleCallback", (work: () => void) => setTimeout(work));
});

const by = (handle: string, at: number): Post => makePost({ id: firstIdAt(at), handle });
const itemsOf = (posts: readonly Post[]) => posts.map((post) => ({ post, streams: ["hashtag" as const] }));

it("knows last week's people in a panel that opened before this week's first post", async () => {
  const before = Array.from({ length: 20 }, (_, at) => by(`person_${at}`, lastWeek + at * minuteMs));
  const model = createPanelModel(thisWeek);
  model.chats.value = [copchat];
  model.feed.value = itemsOf(before);
  const raids = createRaidState(model, new MuteBook(), {
    earlier: async (_, oldest) => (oldest === undefined ? before : []),
    people: async () => [],
    cleared: () => [],
    clear: () => undefined,
    calm: () => undefined,
    keepCalm: () => undefined,
  });
  const stop = raids.keeper.follow((error) => expect.fail(String(error)));
  model.phase.value = "ready";
  await vi.waitFor(() => expect(raids.keeper.watch).toBeDefined());
  model.feed.value = itemsOf([...before, by("person_3", thisWeek), by("somebody_new", thisWeek + minuteMs)]);
  await vi.waitFor(() => expect(raids.newcomers.value("somebody_new")).toBe(true));
  await vi.waitFor(() => expect(raids.newcomers.value("person_3")).toBe(false));
  stop();
});
