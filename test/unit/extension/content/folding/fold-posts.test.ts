// @vitest-environment happy-dom
import { describe, expect, it, vi } from "vitest";
import { followFolds } from "../../../../../extension/content/folding/follow-folds.ts";
import { idAt, makePost, testChat } from "../../../../support/make-post.ts";
import { translatePage } from "../../../../support/translate-page.ts";
import {
  begin,
  everywhere,
  foldsOf,
  inAFoldedPage,
  isFolded,
  linesOf,
  repostedBy,
  row,
  settle,
  x,
} from "./folded-page.ts";

inAFoldedPage();

describe("a post of X's page", () => {
  it("is folded as it comes in, when its account is muted, and keeps all that X put in it", async () => {
    await begin(everywhere("@cheap_gifts_x"));
    const [spam, other] = [row("Cheap_Gifts_X", 1), row("jo_lindqvist_x", 2)];
    const before = spam.querySelector("article")?.innerHTML ?? "";
    document.body.append(spam, other);
    await settle();
    expect([isFolded(spam), isFolded(other)]).toEqual([true, false]);
    expect(linesOf(spam)).toBe(1);
    expect(spam.querySelector("[data-chatside-line]")?.textContent).toBe("Set aside by Chatside · Show");
    expect(spam.querySelector("article")?.innerHTML.startsWith(before)).toBe(true);
  });

  it("that a moderator reposts is left alone, as in the panel, but for a second yes", async () => {
    const repost = () => row("cheap_gifts_x", 1, repostedBy("t_marlow_test"));
    await begin(everywhere("@cheap_gifts_x"));
    const [byHost, byReader] = [repost(), row("cheap_gifts_x", 2, repostedBy("reader_x"))];
    document.body.append(byHost, byReader);
    await settle();
    expect([isFolded(byHost), isFolded(byReader)]).toEqual([false, true]);
    x.follower.change({
      ...x.folds,
      from: 1,
      version: 2,
      put: [{ ...everywhere("@cheap_gifts_x"), evenHosts: true }],
      drop: [],
    });
    expect(isFolded(byHost)).toBe(true);
  });

  it("that oneself reposted, or that was brought back in the panel, is left alone", async () => {
    x.folds = {
      ...foldsOf(everywhere("@cheap_gifts_x")),
      ownHandle: "jo_lindqvist_x",
      spared: { accounts: [], posts: [idAt(3)] },
    };
    x.follower = followFolds(x.lifetime);
    await settle();
    const cells = [
      row("cheap_gifts_x", 1, repostedBy("jo_lindqvist_x")),
      row("cheap_gifts_x", 3),
      row("cheap_gifts_x", 4),
    ];
    document.body.append(...cells);
    await settle();
    expect(cells.map(isFolded)).toEqual([false, false, true]);
  });

  it("that stands there already is folded when the mute comes, and shown when it goes", async () => {
    const spam = row("cheap_gifts_x", 1);
    document.body.append(spam);
    await begin();
    expect(isFolded(spam)).toBe(false);
    const group = everywhere("11@cheap_gifts_x");
    x.follower.change({ from: 1, version: 2, at: 6, put: [group], drop: [], chats: [] });
    expect(isFolded(spam)).toBe(true);
    x.follower.change({ from: 2, version: 1, at: 6, put: [], drop: [group], chats: [] });
    expect([isFolded(spam), linesOf(spam)]).toEqual([false, 0]);
  });

  it("is shown by its button, also when X draws it anew, and the click does not reach X", async () => {
    await begin(everywhere("@cheap_gifts_x"));
    const clicked = vi.fn();
    document.addEventListener("click", clicked, { signal: x.lifetime.signal });
    const spam = row("cheap_gifts_x", 1);
    document.body.append(spam);
    await settle();
    spam.querySelector<HTMLElement>("[data-chatside-line] button")?.click();
    expect(clicked).not.toHaveBeenCalled();
    expect(isFolded(spam)).toBe(false);
    spam.remove();
    const [again, next] = [row("cheap_gifts_x", 1), row("cheap_gifts_x", 2)];
    document.body.append(again, next);
    await settle();
    expect([isFolded(again), isFolded(next)]).toEqual([false, true]);
  });

  it("stays folded behind one line that opens it when the browser translates the page and moves what stands there", async () => {
    await begin(everywhere("@cheap_gifts_x"));
    const spam = row("cheap_gifts_x", 1);
    document.body.append(spam);
    await settle();
    translatePage(document);
    await settle();
    expect(spam.querySelector("[data-chatside-line]")?.textContent).toBe("Set aside by Chatside · Show");
    const article = spam.querySelector("article");
    const wrapper = document.createElement("font");
    wrapper.append(...(article?.childNodes ?? []));
    article?.append(wrapper);
    await settle();
    const lines = [...(article?.children ?? [])].filter((child) => child.matches("[data-chatside-line]"));
    expect([isFolded(spam), lines.length]).toEqual([true, 1]);
    lines[0]?.querySelector("button")?.click();
    expect([isFolded(spam), linesOf(spam)]).toEqual([false, 0]);
    expect(spam.textContent).toContain("RoundTable");
  });

  it("speaks English from left to right on a page that does neither", async () => {
    await begin(everywhere("@cheap_gifts_x"));
    document.documentElement.dir = "rtl";
    const spam = row("cheap_gifts_x", 1);
    document.body.append(spam);
    await settle();
    const line = spam.querySelector<HTMLElement>("[data-chatside-line]");
    expect([line?.dir, line?.lang, line?.getAttribute("translate")]).toEqual(["ltr", "en", "no"]);
    document.documentElement.dir = "";
  });

  it("is folded for its reposter, and not for whom it merely quotes", async () => {
    await begin(everywhere("@cheap_gifts_x"));
    const quote = `<div role="link"><div data-testid="UserAvatar-Container-cheap_gifts_x"></div>
      <div data-testid="User-Name">@cheap_gifts_x</div></div>`;
    const [reposted, quoting] = [
      row("jo_lindqvist_x", 1, repostedBy("cheap_gifts_x")),
      row("jo_lindqvist_x", 2),
    ];
    quoting.querySelector("article")?.insertAdjacentHTML("beforeend", quote);
    document.body.append(reposted, quoting);
    await settle();
    expect([isFolded(reposted), isFolded(quoting)]).toEqual([true, false]);
  });

  it("goes by the id that a body told: a renamed account stays folded, a taken handle is not", async () => {
    await begin(everywhere("11@cheap_gifts_x"));
    const [renamed, taken] = [row("fresh_name_x", 1), row("cheap_gifts_x", 2)];
    document.body.append(renamed, taken);
    await settle();
    expect([isFolded(renamed), isFolded(taken)]).toEqual([false, true]);
    const author = (id: string, handle: string) => ({ ...makePost({ handle }), author: { id, handle } });
    x.follower.learn([author("11", "Fresh_Name_X"), author("12", "cheap_gifts_x")]);
    await vi.advanceTimersByTimeAsync(1000);
    expect([isFolded(renamed), isFolded(taken)]).toEqual([true, false]);
  });

  it("of an account that is muted in a chat is folded there only", async () => {
    await begin({ ...everywhere("@cheap_gifts_x"), chatId: testChat.id });
    const [there, elsewhere] = [row("cheap_gifts_x", 1), row("cheap_gifts_x", 2)];
    elsewhere.querySelector("[data-testid=tweetText]")?.replaceChildren("No hashtag");
    document.body.append(there, elsewhere);
    await settle();
    expect([isFolded(there), isFolded(elsewhere)]).toEqual([true, false]);
  });

  it("that X fills in with another post is judged again", async () => {
    await begin(everywhere("@cheap_gifts_x"));
    const cell = row("cheap_gifts_x", 1);
    document.body.append(cell);
    await settle();
    const article = cell.querySelector("article");
    article?.replaceChildren(...(row("jo_lindqvist_x", 2).querySelector("article")?.childNodes ?? []));
    await settle();
    expect([isFolded(cell), linesOf(cell)]).toEqual([false, 0]);
  });

  it.each(["%E0%A4%A", "../../i/flow/logout", "cheap gifts"])(
    "with the odd name %s breaks nothing",
    async (name) => {
      await begin({ ...everywhere("@cheap_gifts_x"), chatId: testChat.id });
      const [odd, spam] = [row(name, 1), row("cheap_gifts_x", 2)];
      odd.querySelector("[data-testid=tweetText] a")?.setAttribute("href", `/hashtag/${name}`);
      document.body.append(odd, spam);
      await settle();
      expect([isFolded(odd), isFolded(spam)]).toEqual([false, true]);
    },
  );
});
