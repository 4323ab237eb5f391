// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from "vitest";
import { createPanelActions } from "../../../../extension/panel/panel-actions.ts";
import { nothingRead, readToPost } from "../../../../src/domain/feed/read-state.ts";
import { done } from "../../../../src/messages/reply.ts";
import { localRead } from "../../../../src/storage/local/local-marks.ts";
import { createPanelModel } from "../../../../src/ui/panel/state/panel-model.ts";
import { evening, testChat } from "../../../support/make-post.ts";

let asked: (readonly [name: string, payload: unknown])[];

beforeEach(() => {
  asked = [];
  localStorage.clear();
  vi.stubGlobal("chrome", {
    runtime: {
      id: "chatside",
      sendMessage: async ({ name, payload }: { name: string; payload: unknown }) => {
        asked.push([name, payload]);
        return done(nothingRead);
      },
    },
  });
});

describe("with settings that name a chat that was removed", () => {
  it("everything is asked for the chat that the panel shows", async () => {
    const model = createPanelModel(evening);
    model.chats.value = [testChat];
    model.settings.value = { ...model.settings.value, chatId: "removed" };
    const actions = createPanelActions(
      model,
      () => undefined,
      async () => [],
      async () => [],
    );
    actions.openChat();
    actions.openSearch("#roundtable", false);
    actions.openList();
    actions.openStretch({ from: 1, to: 2, streams: [] });
    actions.saveLocalRead(readToPost("1000"));
    actions.markRead(readToPost("1000"));
    expect(asked.map(([name]) => name)).toEqual([
      "open-chat",
      "open-search",
      "open-list",
      "open-stretch",
      "mark-read",
    ]);
    for (const [, payload] of asked) expect(payload).toMatchObject({ chatId: testChat.id });
    expect(localRead(testChat.id)).toEqual(readToPost("1000"));
  });
});
