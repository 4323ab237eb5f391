// @vitest-environment happy-dom
import { signal } from "@preact/signals";
import { render } from "preact";
import { act } from "preact/test-utils";
import { afterEach, expect, it } from "vitest";
import { copchat } from "../../../../src/domain/chat/chat.ts";
import { nothingRead, type ReadState } from "../../../../src/domain/feed/read-state.ts";
import { type PanelContext, PanelProvider } from "../../../../src/ui/panel/state/panel-context.ts";
import { createPanelModel } from "../../../../src/ui/panel/state/panel-model.ts";
import { Sight } from "../../../../src/ui/panel/state/reading-place/sight.ts";
import { createViewState } from "../../../../src/ui/panel/state/view-state.ts";
import { useReadMarks } from "../../../../src/ui/panel/use-read-marks.ts";
import { evening, testChat } from "../../../support/make-post.ts";

afterEach(() => render(null, document.body));

function Marks(): null {
  useReadMarks();
  return null;
}

it("marks of one chat are not told for another that is still loading when the page is hidden", async () => {
  const read: ReadState = { ...nothingRead, seen: ["1000"] };
  const sent: (readonly [chatId: string, read: ReadState])[] = [];
  const chat = signal(testChat);
  const model = createPanelModel(evening);
  model.phase.value = "ready";
  model.read.value = read;
  const sight = new Sight();
  const send = (mark: ReadState) => void sent.push([chat.peek().id, mark]);
  const filter = signal("all");
  const state = { chat, filter, shown: signal([]), items: signal([]), ownHandle: signal(undefined) };
  const context = {
    model,
    view: createViewState(),
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
  window.dispatchEvent(new Event("pagehide"));
  expect(sent).toEqual([[testChat.id, read]]);
  await act(() => {
    chat.value = copchat;
    model.phase.value = "loading";
  });
  window.dispatchEvent(new Event("pagehide"));
  expect(sent).toHaveLength(1);
});
