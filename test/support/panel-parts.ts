import { rowsOf } from "../../src/domain/mutes/record.ts";
import type { MuteRule } from "../../src/domain/mutes/rule.ts";
import { MuteBook } from "../../src/ui/mutes/mute-book.ts";
import { createPanelModel } from "../../src/ui/panel/state/panel-model.ts";
import { createPanelState } from "../../src/ui/panel/state/panel-state.ts";
import { createRaidState } from "../../src/ui/panel/state/raids/raid-state.ts";
import { createViewState } from "../../src/ui/panel/state/view-state.ts";
import { createTimes } from "../../src/ui/parts/times.ts";
import { evening, testChat } from "./make-post.ts";

export const ownHandle = "jo_lindqvist_x";

const noEarlierPosts = {
  earlier: async () => [],
  people: async () => [],
  cleared: () => [],
  clear: () => undefined,
  calm: () => undefined,
  keepCalm: () => undefined,
};

/** What an open panel holds of the test chat, so many milliseconds into the evening, without a page. */
export function createPanelParts(sinceStart: number) {
  const model = createPanelModel(evening + sinceStart);
  const view = createViewState();
  const book = new MuteBook();
  const raids = createRaidState(model, book, noEarlierPosts);
  const state = createPanelState(model, view, createTimes("en-US", "UTC"), book, raids);
  model.chats.value = [testChat];
  model.settings.value = { ...model.settings.peek(), chatId: testChat.id };
  model.ownHandle.value = ownHandle;
  return { model, view, book, state };
}

const loudOne: MuteRule = {
  id: "a-1",
  target: { kind: "account", handle: "loud_one" },
  scope: "every-chat",
  until: "always",
  reason: {},
  source: { from: "me" },
  at: evening,
  posts: [],
};

export function muteLoudOne(book: MuteBook): void {
  book.load(rowsOf([{ act: "muted", rule: loudOne }], { now: evening, newId: () => "batch-1" }));
}
