import { expect, it } from "vitest";
import { rowsOf } from "../../../../../src/domain/mutes/record.ts";
import type { MuteRule } from "../../../../../src/domain/mutes/rule.ts";
import { MuteBook } from "../../../../../src/ui/mutes/mute-book.ts";
import { createSearchState } from "../../../../../src/ui/panel/state/chat-searches-state.ts";
import { createPanelModel } from "../../../../../src/ui/panel/state/panel-model.ts";
import { createPanelState } from "../../../../../src/ui/panel/state/panel-state.ts";
import { createRaidState } from "../../../../../src/ui/panel/state/raids/raid-state.ts";
import { createViewState } from "../../../../../src/ui/panel/state/view-state.ts";
import { createTimes } from "../../../../../src/ui/parts/times.ts";
import { evening, idAt, makeFeed, testChat } from "../../../../support/make-post.ts";

const muted: MuteRule = {
  id: "a-1",
  target: { kind: "account", handle: "loud_one" },
  scope: "every-chat",
  until: "always",
  reason: {},
  source: { from: "me" },
  at: evening,
  posts: [],
};

const noEarlierPosts = {
  earlier: async () => [],
  people: async () => [],
  cleared: () => [],
  clear: () => undefined,
};

function searches() {
  const model = createPanelModel(evening + 60_000);
  const book = new MuteBook();
  const raids = createRaidState(model, book, noEarlierPosts);
  const state = createPanelState(model, createViewState(), createTimes("en-US", "UTC"), book, raids);
  model.chats.value = [testChat];
  model.settings.value = { ...model.settings.peek(), chatId: testChat.id };
  model.ownHandle.value = "jo_lindqvist_x";
  return { model, book, state: createSearchState(model, state, book) };
}

it("do not forget the person while X's page is being loaded", () => {
  const { model, state } = searches();
  const query = () => state.open.value.searches[0]?.query;
  expect(query()).toContain("@jo_lindqvist_x");
  model.ownHandle.value = undefined;
  expect(query()).toContain("@jo_lindqvist_x");
  model.ownHandle.value = "other_account";
  expect(query()).toContain("@other_account");
});

it("offer to leave out the muted whose posts of the last evening X loaded, once there are any", () => {
  const { model, book, state } = searches();
  model.feed.value = makeFeed([
    { id: idAt(-2 * 86_400), handle: "loud_one" },
    { id: idAt(5), handle: "quiet_one" },
  ]);
  book.load(rowsOf([{ act: "muted", rule: muted }], { now: evening, newId: () => "batch-1" }));
  expect(state.quieter.value).toBeUndefined();
  model.feed.value = makeFeed([
    { id: idAt(3), handle: "Loud_One" },
    { id: idAt(5), handle: "quiet_one" },
  ]);
  expect(state.loud.value).toEqual(["Loud_One"]);
  expect(state.quieter.value?.query).toMatch(/ -from:Loud_One$/);
});
