// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { type FoldFollower, followFolds } from "../../../../extension/content/follow-folds.ts";
import { type Lifetime, startLifetime } from "../../../../extension/content/lifetime.ts";
import type { FoldGroup } from "../../../../src/domain/mutes/folding/fold-groups.ts";
import type { Folds, FoldsChange } from "../../../../src/messages/fold-requests.ts";
import { done, type Reply } from "../../../../src/messages/reply.ts";
import { idAt, makePost, testChat } from "../../../support/make-post.ts";
import { translatePage } from "../../../support/translate-page.ts";

const everywhere = (accounts: string): FoldGroup => ({ kind: "account", accounts });
const foldsOf = (...groups: FoldGroup[]): Folds => ({ version: 1, at: 5, groups, chats: [testChat] });

let folds: Folds;
let asked: number;
let lifetime: Lifetime;
let follower: FoldFollower;
let answer: () => Promise<Reply<Folds>>;

function row(handle: string, second: number, more = ""): HTMLElement {
  const cell = document.createElement("div");
  cell.dataset.testid = "cellInnerDiv";
  cell.innerHTML = `<article data-testid="tweet">${more}<div data-testid="User-Name"><a href="/${handle}">${handle}</a></div>
    <a href="/${handle}/status/${idAt(second)}"><time datetime="2026-11-19T02:00:00.000Z"></time></a>
    <div data-testid="tweetText">Gifts <a href="/hashtag/RoundTable?src=hashtag_click">#RoundTable</a></div></article>`;
  return cell;
}

const repostedBy = (handle: string) =>
  `<a href="/${handle}"><span data-testid="socialContext">${handle} reposted</span></a>`;
const linesOf = (cell: Element) => cell.querySelectorAll("[data-chatside-line]").length;
const isFolded = (cell: Element) => cell.querySelector("article[data-chatside-folded]") !== null;
const settle = () => vi.advanceTimersByTimeAsync(1);

async function begin(...groups: FoldGroup[]) {
  folds = foldsOf(...groups);
  follower = followFolds(lifetime);
  await settle();
}

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal("requestIdleCallback", (work: () => void) => setTimeout(work, 0));
  asked = 0;
  answer = async () => done(folds);
  vi.stubGlobal("chrome", {
    runtime: {
      id: "chatside",
      sendMessage: () => {
        asked++;
        return answer();
      },
    },
  });
  document.body.innerHTML = "";
  lifetime = startLifetime();
});
afterEach(() => {
  lifetime.end();
  vi.useRealTimers();
});

describe("a post of X's page", () => {
  it("is folded as it comes in, when its account is muted, and keeps all that X put in it", async () => {
    await begin(everywhere("@cheap_gifts_x"));
    const [spam, other] = [row("Cheap_Gifts_X", 1), row("jo_lindqvist_x", 2)];
    const before = spam.querySelector("article")?.innerHTML ?? "";
    document.body.append(spam, other);
    await settle();
    expect([isFolded(spam), isFolded(other)]).toEqual([true, false]);
    expect(linesOf(spam)).toBe(1);
    expect(spam.querySelector("[data-chatside-line]")?.textContent).toBe("Set aside by Chatside · show");
    expect(spam.querySelector("article")?.innerHTML.startsWith(before)).toBe(true);
  });

  it("that a moderator reposts is left alone, as in the panel, but for a second yes", async () => {
    const repost = () => row("cheap_gifts_x", 1, repostedBy("t_marlow_test"));
    await begin(everywhere("@cheap_gifts_x"));
    const [byHost, byReader] = [repost(), row("cheap_gifts_x", 2, repostedBy("reader_x"))];
    document.body.append(byHost, byReader);
    await settle();
    expect([isFolded(byHost), isFolded(byReader)]).toEqual([false, true]);
    follower.change({
      ...folds,
      from: 1,
      version: 2,
      put: [{ ...everywhere("@cheap_gifts_x"), evenHosts: true }],
      drop: [],
    });
    expect(isFolded(byHost)).toBe(true);
  });

  it("that oneself reposted, or that was brought back in the panel, is left alone", async () => {
    folds = {
      ...foldsOf(everywhere("@cheap_gifts_x")),
      ownHandle: "jo_lindqvist_x",
      spared: { accounts: [], posts: [idAt(3)] },
    };
    follower = followFolds(lifetime);
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
    follower.change({ from: 1, version: 2, at: 6, put: [group], drop: [], chats: [] });
    expect(isFolded(spam)).toBe(true);
    follower.change({ from: 2, version: 1, at: 6, put: [], drop: [group], chats: [] });
    expect([isFolded(spam), linesOf(spam)]).toEqual([false, 0]);
  });

  it("is shown by its button, also when X draws it anew, and the click does not reach X", async () => {
    await begin(everywhere("@cheap_gifts_x"));
    const clicked = vi.fn();
    document.addEventListener("click", clicked, { signal: lifetime.signal });
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
    expect(spam.querySelector("[data-chatside-line]")?.textContent).toBe("Set aside by Chatside · show");
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
    follower.learn([author("11", "Fresh_Name_X"), author("12", "cheap_gifts_x")]);
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

describe("the page", () => {
  it("is not observed while nobody is muted, nor after the extension is gone", async () => {
    const observe = vi.spyOn(MutationObserver.prototype, "observe");
    await begin();
    expect(observe).not.toHaveBeenCalled();
    folds = foldsOf(everywhere("@cheap_gifts_x"));
    follower.ask();
    await settle();
    expect(observe).toHaveBeenCalledTimes(1);
    lifetime.end();
    const spam = row("cheap_gifts_x", 1);
    document.body.append(spam);
    await settle();
    expect(isFolded(spam)).toBe(false);
  });

  it("takes many accounts a slice at a time, and then folds all of them", async () => {
    const names = Array.from({ length: 5000 }, (_, at) => `@flood_${at}`);
    const spam = [0, 2500, 4999].map((at) => row(`flood_${at}`, at));
    document.body.append(...spam);
    folds = foldsOf(everywhere(names.join(" ")));
    follower = followFolds(lifetime);
    await vi.advanceTimersByTimeAsync(0);
    expect(spam.some(isFolded), "all at once would hold X's page up").toBe(false);
    await vi.advanceTimersByTimeAsync(10);
    expect(spam.every(isFolded)).toBe(true);
  });

  it("asks for all of it when a change builds on what it does not have", async () => {
    await begin();
    folds = foldsOf(everywhere("@cheap_gifts_x"));
    document.body.append(row("cheap_gifts_x", 1));
    follower.change({ from: 5, version: 6, at: 6, put: [], drop: [], chats: [] });
    await settle();
    expect(asked).toBe(2);
    expect(isFolded(document.body)).toBe(true);
  });

  it("asks again when some of it is over", async () => {
    folds = { ...foldsOf(everywhere("@cheap_gifts_x")), endsIn: 60_000 };
    const first = folds;
    answer = async () => done(asked === 1 ? first : foldsOf());
    follower = followFolds(lifetime);
    await settle();
    document.body.append(row("cheap_gifts_x", 1));
    await settle();
    expect(isFolded(document.body)).toBe(true);
    await vi.advanceTimersByTimeAsync(61_000);
    expect(asked).toBe(2);
    expect(isFolded(document.body)).toBe(false);
  });

  it("takes a large change a slice at a time, too, and asks for all of it when another one comes meanwhile", async () => {
    await begin();
    const names = Array.from({ length: 5000 }, (_, at) => `@flood_${at}`);
    const spam = [0, 4999].map((at) => row(`flood_${at}`, at));
    document.body.append(...spam);
    const large = { put: [everywhere(names.join(" "))], drop: [], chats: [], at: 6 };
    follower.change({ ...large, from: 1, version: 2 });
    expect(spam.some(isFolded), "all at once would hold X's page up").toBe(false);
    await vi.advanceTimersByTimeAsync(10);
    expect(spam.every(isFolded)).toBe(true);

    follower.change({ ...large, put: [], drop: large.put, from: 2, version: 3 });
    folds = { ...foldsOf(everywhere("@flood_4999")), version: 4 };
    follower.change({ from: 3, version: 4, put: [], drop: [], chats: [], at: 7 });
    await vi.advanceTimersByTimeAsync(10);
    expect([asked, ...spam.map(isFolded)]).toEqual([2, false, true]);
  });

  it("says what it has when some of it is over, and is content with what is different", async () => {
    const [gone, staying] = [everywhere("@cheap_gifts_x"), everywhere("@flood_one")];
    const sent: unknown[] = [];
    const first = { ...foldsOf(gone, staying), endsIn: 60_000 };
    const change: FoldsChange = { from: 1, version: 2, at: 60_005, put: [], drop: [gone], chats: [] };
    vi.spyOn(chrome.runtime, "sendMessage").mockImplementation((async ({ payload }: { payload: unknown }) => {
      sent.push(payload);
      return done(sent.length === 1 ? first : change);
    }) as never);
    follower = followFolds(lifetime);
    const rows = [row("cheap_gifts_x", 1), row("flood_one", 2)];
    document.body.append(...rows);
    await settle();
    expect(rows.map(isFolded)).toEqual([true, true]);
    await vi.advanceTimersByTimeAsync(61_000);
    expect(sent).toEqual([null, { version: 1, at: 5 }]);
    expect(rows.map(isFolded)).toEqual([false, true]);
  });

  it("asks again, and not for ever, while nobody answers", async () => {
    answer = () => Promise.reject(new Error("Could not establish connection. Receiving end does not exist."));
    follower = followFolds(lifetime);
    await vi.advanceTimersByTimeAsync(600_000);
    expect(asked).toBe(6);
  });
});
