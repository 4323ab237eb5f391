import { afterEach, beforeEach, vi } from "vitest";
import { type FoldFollower, followFolds } from "../../../../../extension/content/folding/follow-folds.ts";
import { type Lifetime, startLifetime } from "../../../../../extension/content/lifetime.ts";
import type { FoldGroup } from "../../../../../src/domain/mutes/folding/fold-groups.ts";
import type { Folds } from "../../../../../src/messages/fold-requests.ts";
import { done, type Reply } from "../../../../../src/messages/reply.ts";
import { idAt, testChat } from "../../../../support/make-post.ts";

export const everywhere = (accounts: string): FoldGroup => ({ kind: "account", accounts });
export const foldsOf = (...groups: FoldGroup[]): Folds => ({ version: 1, at: 5, groups, chats: [testChat] });

interface FoldedPage {
  /** What the background has. */
  folds: Folds;
  /** How many times it was asked. */
  asked: number;
  answer: () => Promise<Reply<Folds>>;
  lifetime: Lifetime;
  follower: FoldFollower;
}

/** Our script in a page of X, and the background behind it; anew for each test of a file that calls `inAFoldedPage`. */
export const x = {} as FoldedPage;

export function row(handle: string, second: number, more = ""): HTMLElement {
  const cell = document.createElement("div");
  cell.dataset.testid = "cellInnerDiv";
  cell.innerHTML = `<article data-testid="tweet">${more}<div data-testid="User-Name"><a href="/${handle}">${handle}</a></div>
    <a href="/${handle}/status/${idAt(second)}"><time datetime="2026-11-19T02:00:00.000Z"></time></a>
    <div data-testid="tweetText">Gifts <a href="/hashtag/RoundTable?src=hashtag_click">#RoundTable</a></div></article>`;
  return cell;
}

export const repostedBy = (handle: string) =>
  `<a href="/${handle}"><span data-testid="socialContext">${handle} reposted</span></a>`;
export const linesOf = (cell: Element) => cell.querySelectorAll("[data-chatside-line]").length;
export const isFolded = (cell: Element) => cell.querySelector("article[data-chatside-folded]") !== null;
export const settle = () => vi.advanceTimersByTimeAsync(1);

/** The page learns what to fold, as it does when it is loaded. */
export async function begin(...groups: FoldGroup[]) {
  x.folds = foldsOf(...groups);
  x.follower = followFolds(x.lifetime);
  await settle();
}

/** Before each test an empty page, with time that stands still. */
export function inAFoldedPage(): void {
  beforeEach(() => {
    vi.useFakeTimers();
    vi.stubGlobal("requestIdleCallback", (work: () => void) => setTimeout(work, 0));
    x.asked = 0;
    x.answer = async () => done(x.folds);
    vi.stubGlobal("chrome", {
      runtime: {
        id: "chatside",
        sendMessage: () => {
          x.asked++;
          return x.answer();
        },
      },
    });
    document.body.innerHTML = "";
    x.lifetime = startLifetime();
  });
  afterEach(() => {
    x.lifetime.end();
    vi.useRealTimers();
  });
}
