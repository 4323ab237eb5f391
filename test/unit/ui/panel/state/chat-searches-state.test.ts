import { expect, it } from "vitest";
import { createSearchState } from "../../../../../src/ui/panel/state/chat-searches-state.ts";
import { idAt, makeFeed } from "../../../../support/make-post.ts";
import { createPanelParts, muteLoudOne } from "../../../../support/panel-parts.ts";

function searches() {
  const { model, book, state } = createPanelParts(60_000);
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
  muteLoudOne(book);
  expect(state.quieter.value).toBeUndefined();
  model.feed.value = makeFeed([
    { id: idAt(3), handle: "Loud_One" },
    { id: idAt(5), handle: "quiet_one" },
  ]);
  expect(state.loud.value).toEqual(["Loud_One"]);
  expect(state.quieter.value?.query).toMatch(/ -from:Loud_One$/);
});
