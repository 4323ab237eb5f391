import { expect, it } from "vitest";
import { rowsOf } from "../../../../../src/domain/mutes/record.ts";
import type { MuteRule } from "../../../../../src/domain/mutes/rule.ts";
import { MuteBook } from "../../../../../src/ui/mutes/mute-book.ts";
import { createPanelModel } from "../../../../../src/ui/panel/state/panel-model.ts";
import { createPanelState } from "../../../../../src/ui/panel/state/panel-state.ts";
import { createRaidState } from "../../../../../src/ui/panel/state/raids/raid-state.ts";
import { createViewState } from "../../../../../src/ui/panel/state/view-state.ts";
import { createTimes } from "../../../../../src/ui/parts/times.ts";
import {
  entitiesWith,
  evening,
  idAt,
  makeFeed,
  type PostWishes,
  testChat,
} from "../../../../support/make-post.ts";

const own = "jo_lindqvist_x";

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

const toMe = (at: number, handle = "quiet_one"): PostWishes => ({
  id: idAt(at),
  handle,
  entities: entitiesWith(testChat.hashtags, [own]),
});

const replyTo = (at: number): PostWishes => ({
  id: idAt(500 + at),
  handle: own,
  replyTo: { id: idAt(at), handle: "quiet_one" },
});

function panelUnderYou() {
  const model = createPanelModel(evening + 600_000);
  const view = createViewState();
  const book = new MuteBook();
  const raids = createRaidState(model, book, noEarlierPosts);
  const state = createPanelState(model, view, createTimes("en-US", "UTC"), book, raids);
  model.chats.value = [testChat];
  model.settings.value = { ...model.settings.peek(), chatId: testChat.id, filter: "mentions" };
  model.ownHandle.value = own;
  const show = (...wishes: readonly PostWishes[]) => {
    model.feed.value = makeFeed(wishes, testChat, own);
  };
  const keys = () => state.rows.value.filter(({ kind }) => kind !== "day").map(({ key }) => key);
  return { model, view, book, show, keys };
}

it("under You has each post once where muted posts are dimmed", () => {
  const { model, view, book, show, keys } = panelUnderYou();
  book.load(rowsOf([{ act: "muted", rule: muted }], { now: evening, newId: () => "batch-1" }));
  model.settings.value = { ...model.settings.peek(), dimmedChats: [testChat.id] };
  show(toMe(1), toMe(2), toMe(3, "loud_one"), replyTo(1));
  const waiting = ["earlier", idAt(2), `aside-${idAt(3)}`, "answered"];
  expect(keys()).toEqual(waiting);
  view.answeredOpen.value = true;
  expect(keys()).toEqual([...waiting, idAt(1)]);
});

it("under You keeps the answered posts open that were read while nothing waited", () => {
  const { model, view, show, keys } = panelUnderYou();
  const answered = [toMe(1), toMe(2), replyTo(1), replyTo(2)];
  const posts = [idAt(1), idAt(2)];
  show(...answered);
  expect(keys()).toEqual(["earlier", ...posts]);
  show(...answered, toMe(5));
  expect(keys()).toEqual(["earlier", idAt(5), "answered", ...posts]);
  view.answeredOpen.value = false;
  show(...answered, toMe(5), toMe(6));
  expect(keys()).toEqual(["earlier", idAt(5), idAt(6), "answered"]);
  show(...answered, toMe(5), replyTo(5));
  expect(keys()).toEqual(["earlier", ...posts, idAt(5)]);
  model.settings.value = { ...model.settings.peek(), filter: "all" };
  show(...answered, toMe(5));
  model.settings.value = { ...model.settings.peek(), filter: "mentions" };
  expect(keys()).toEqual(["earlier", idAt(5), "answered"]);
});

it("under You folds a post away that has a reply while another waits", () => {
  const { show, keys } = panelUnderYou();
  show(toMe(1), toMe(2));
  expect(keys()).toEqual(["earlier", idAt(1), idAt(2)]);
  show(toMe(1), toMe(2), replyTo(1));
  expect(keys()).toEqual(["earlier", idAt(2), "answered"]);
});
