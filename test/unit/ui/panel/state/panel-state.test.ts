import { expect, it } from "vitest";
import { entitiesWith, idAt, makeFeed, type PostWishes, testChat } from "../../../../support/make-post.ts";
import { createPanelParts, muteLoudOne, ownHandle } from "../../../../support/panel-parts.ts";

const own = ownHandle;

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
  const { model, view, book, state } = createPanelParts(600_000);
  model.settings.value = { ...model.settings.peek(), filter: "mentions" };
  const show = (...wishes: readonly PostWishes[]) => {
    model.feed.value = makeFeed(wishes, testChat, own);
  };
  const keys = () => state.rows.value.filter(({ kind }) => kind !== "day").map(({ key }) => key);
  return { model, view, book, show, keys };
}

it("under You has each post once where muted posts are dimmed", () => {
  const { model, view, book, show, keys } = panelUnderYou();
  muteLoudOne(book);
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
