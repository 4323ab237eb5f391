// @vitest-environment happy-dom
import { signal } from "@preact/signals";
import { render } from "preact";
import { act } from "preact/test-utils";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import type { Feed } from "../../../../src/domain/feed/feed.ts";
import { Announcer } from "../../../../src/ui/panel/announcer.tsx";
import { type PanelContext, PanelProvider } from "../../../../src/ui/panel/state/panel-context.ts";
import { entitiesWith, idAt, makeFeed, testChat } from "../../../support/make-post.ts";

const own = "jo_lindqvist_x";
const toOwn = entitiesWith([], [own]);
const posts = [
  { id: idAt(0), handle: "rb_citizen_x" },
  { id: idAt(7), handle: "rb_citizen_x" },
  { id: idAt(14), handle: "rb_citizen_x" },
  { id: idAt(20), handle: "t_marlow_test", text: "Q1: What keeps you here?" },
  { id: idAt(21), handle: "rb_citizen_x", text: `@${own} and you?`, entities: toOwn },
];

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  render(null, document.body);
  vi.useRealTimers();
});

async function announcerOf(shown: { value: Feed; peek: () => Feed }): Promise<HTMLElement> {
  const state = { chat: signal(testChat), shown, ownHandle: signal(own) };
  const context = { state } as object as PanelContext;
  await act(() =>
    render(
      <PanelProvider value={context}>
        <Announcer />
      </PanelProvider>,
      document.body,
    ),
  );
  const region = document.querySelector<HTMLElement>("[aria-live=polite]");
  if (!region) throw new Error("there is no live region");
  return region;
}

const nextTurn = () => act(() => void vi.advanceTimersByTime(6000));
const upTo = (count: number): Feed => makeFeed(posts.slice(0, count), testChat, own);

it("speaks the same sentence again when the same number of posts comes again", async () => {
  const shown = signal(upTo(1));
  const region = await announcerOf(shown);
  shown.value = upTo(2);
  await nextTurn();
  expect(region.textContent).toBe("1 new post in #roundtable.");
  const first = region.firstElementChild;
  shown.value = upTo(3);
  await nextTurn();
  expect(region.textContent).toBe("1 new post in #roundtable.");
  expect(region.firstElementChild).not.toBe(first);
});

it("speaks once in six seconds, what is for the person first, and is silent when nothing came", async () => {
  const shown = signal(upTo(3));
  const region = await announcerOf(shown);
  shown.value = upTo(4);
  shown.value = upTo(5);
  expect(region.textContent).toBe("");
  await nextTurn();
  expect(region.textContent).toBe("1 for you and 1 question; 2 new posts in #roundtable.");
  const spoken = region.firstElementChild;
  await nextTurn();
  expect(region.firstElementChild).toBe(spoken);
});
