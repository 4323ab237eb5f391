// @vitest-environment happy-dom
import { signal } from "@preact/signals";
import { render } from "preact";
import { act } from "preact/test-utils";
import { afterEach, expect, it, vi } from "vitest";
import { copchat } from "../../../../src/domain/chat/chat.ts";
import { dwellMs } from "../../../../src/domain/feed/dwell.ts";
import type { Feed } from "../../../../src/domain/feed/feed.ts";
import { nothingRead, type ReadState, unreadOf } from "../../../../src/domain/feed/read-state.ts";
import { putAllAway } from "../../../../src/ui/panel/state/jumps.ts";
import { type PanelContext, PanelProvider } from "../../../../src/ui/panel/state/panel-context.ts";
import { createPanelModel } from "../../../../src/ui/panel/state/panel-model.ts";
import { Sight } from "../../../../src/ui/panel/state/reading-place/sight.ts";
import { createViewState, listName } from "../../../../src/ui/panel/state/view-state.ts";
import { useReadMarks } from "../../../../src/ui/panel/use-read-marks.ts";
import { entitiesWith, evening, idAt, makeFeed, testChat } from "../../../support/make-post.ts";

const me = "me_myself_x";

afterEach(() => {
  render(null, document.body);
  vi.useRealTimers();
});

function Marks(): null {
  useReadMarks();
  return null;
}

/** A panel whose list is this feed, drawn by nobody: what is in view is said here. */
async function open(feed: Feed = [], read: ReadState = nothingRead, clock = evening) {
  const sent: (readonly [chatId: string, read: ReadState])[] = [];
  const chat = signal(testChat);
  const model = createPanelModel(evening);
  model.phase.value = "ready";
  model.read.value = read;
  const sight = new Sight();
  const send = (mark: ReadState) => void sent.push([chat.peek().id, mark]);
  const filter = signal("all");
  const ownHandle = signal(me);
  const latest = signal(clock);
  const state = { chat, filter, shown: signal(feed), items: signal(feed), ownHandle, latest };
  const view = createViewState();
  const context = {
    model,
    view,
    state,
    place: { sight, lastSeen: sight.lastSeen },
    muting: { doubt: signal(undefined) },
    actions: { saveLocalRead: () => undefined, markRead: send },
  } as object as PanelContext;
  await act(() =>
    render(
      <PanelProvider value={context}>
        <Marks />
      </PanelProvider>,
      document.body,
    ),
  );
  const look = (ids: readonly string[]) =>
    act(() => {
      sight.list.value = listName(view, testChat.id, "all");
      sight.lastSeen.value = ids.at(-1);
      sight.whole.value = ids;
    });
  const unread = () => unreadOf(feed, model.read.peek(), me).map(({ post }) => post.id);
  return { chat, model, sent, look, unread, latest };
}

it("marks of one chat are not told for another that is still loading when the page is hidden", async () => {
  const read: ReadState = { ...nothingRead, seen: ["1000"] };
  const { chat, model, sent } = await open([], read);
  window.dispatchEvent(new Event("pagehide"));
  expect(sent).toEqual([[testChat.id, read]]);
  await act(() => {
    chat.value = copchat;
    model.phase.value = "loading";
  });
  window.dispatchEvent(new Event("pagehide"));
  expect(sent).toHaveLength(1);
});

it("a post dated ahead is read itself once it is in view, and no other with it", async () => {
  const feed = makeFeed([{ id: idAt(0) }, { id: idAt(400) }, { id: idAt(9000) }]);
  const { look, unread, latest, sent } = await open(feed);
  await look([idAt(0), idAt(9000)]);
  expect(unread()).toEqual([idAt(400)]);
  window.dispatchEvent(new Event("pagehide"));
  expect(sent).toEqual([[testChat.id, { marks: { all: idAt(0) }, seen: [idAt(9000)], upTo: idAt(0) }]]);
  // Its time has come, and it is still in view.
  await act(() => {
    latest.value = evening + 9_000_000;
  });
  expect(unread()).toEqual([]);
});

it("a mark that was set before X's clock was known goes back to what is in time", async () => {
  const feed = makeFeed([{ id: idAt(0) }, { id: idAt(400) }, { id: idAt(9000) }]);
  const { look, unread, model, latest } = await open(feed, nothingRead, Number.POSITIVE_INFINITY);
  await look([idAt(0), idAt(9000)]);
  expect(model.read.peek().marks).toEqual({ all: idAt(9000) });
  await act(() => {
    latest.value = evening;
  });
  expect(model.read.peek()).toEqual({ marks: { all: idAt(0) }, seen: [idAt(9000)] });
  expect(unread()).toEqual([idAt(400)]);
});

it("one of the person's own that is dated ahead takes no mark with it", async () => {
  const { look, sent } = await open(makeFeed([{ id: idAt(0) }, { id: idAt(9000), handle: me }]));
  await look([idAt(0), idAt(9000)]);
  window.dispatchEvent(new Event("pagehide"));
  expect(sent.at(-1)?.[1].upTo).toBe(idAt(0));
});

it("what is for the person is read after a while in view, whatever its date", async () => {
  vi.useFakeTimers();
  const toMe = { entities: entitiesWith(testChat.hashtags, [me]) };
  const asked = { handle: testChat.moderators[0] ?? "", text: "Q1: Who pays? #roundtable" };
  const feed = makeFeed(
    [
      { id: idAt(0), ...toMe },
      { id: idAt(9000), ...toMe },
      { id: idAt(9001), ...asked },
    ],
    testChat,
    me,
  );
  const { look, unread } = await open(feed);
  const ids = feed.map(({ post }) => post.id);
  await look(ids);
  expect(unread()).toEqual(ids);
  await vi.advanceTimersByTimeAsync(dwellMs + 20);
  expect(unread()).toEqual([]);
});

it("putting all away reads what is dated ahead by itself, and marks nothing with it", () => {
  const feed = makeFeed([{ id: idAt(0) }, { id: idAt(9000) }]);
  const model = createPanelModel(evening);
  const state = { unread: signal(feed), shown: signal(feed), latest: signal(evening), filter: signal("all") };
  putAllAway({ model, state } as object as PanelContext);
  expect(unreadOf(feed, model.read.peek(), me)).toEqual([]);
  expect(new Set(Object.values(model.read.peek().marks))).toEqual(new Set([idAt(0)]));
});
