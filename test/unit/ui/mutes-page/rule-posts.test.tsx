// @vitest-environment happy-dom
import { render } from "preact";
import { act } from "preact/test-utils";
import { afterEach, expect, it } from "vitest";
import { RulePosts } from "../../../../src/ui/mutes-page/rule-posts.tsx";
import { idAt, makePost, testChat } from "../../../support/make-post.ts";
import { mutesPageProps } from "../../../support/mutes-page.ts";
import { makeRule } from "../../domain/mutes/make-rule.ts";

afterEach(() => act(() => render(null, document.body)));
const textsOf = (selector: string) =>
  [...document.querySelectorAll(selector)].map((one) => one.textContent.replace(/\s+/g, " ").trim());

it("a rule's posts are shown as text, with author, time and the way to X; those that are gone with the way alone", async () => {
  const page = mutesPageProps();
  const hostile = makePost({
    id: idAt(60),
    handle: "deal_bot_x",
    text: "<img src=x onerror=alert(1)> \u202Egift",
  });
  page.model.posts.value = [{ chat: testChat, posts: [hostile] }];
  const rule = makeRule({ kind: "account", handle: "deal_bot_x" }, { posts: [idAt(60), idAt(900)] });
  let closed = 0;
  await act(() => render(<RulePosts {...page} rule={rule} close={() => closed++} />, document.body));
  expect(textsOf("h2, h3")).toEqual(["@deal_bot_x", "Muted for 2 posts", "Caught 1 post"]);
  expect(textsOf("li")).toEqual([
    "@deal_bot_x 9:01<img src=x onerror=alert(1)> gift",
    "This post is no longer saved here. Open it on X",
    "@deal_bot_x 9:01<img src=x onerror=alert(1)> gift",
  ]);
  expect(document.querySelector("img")).toBeNull();
  expect([...document.querySelectorAll("a")].map((one) => [one.href, one.rel])).toEqual([
    [`https://x.com/deal_bot_x/status/${idAt(60)}`, "noopener noreferrer"],
    [`https://x.com/i/status/${idAt(900)}`, "noopener noreferrer"],
    [`https://x.com/deal_bot_x/status/${idAt(60)}`, "noopener noreferrer"],
  ]);
  await act(() => {
    document
      .querySelector(".rule-posts")
      ?.dispatchEvent(new KeyboardEvent("keydown", { key: "Escape", bubbles: true }));
  });
  expect(closed).toBe(1);
});
