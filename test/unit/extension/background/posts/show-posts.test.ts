import { beforeEach, describe, expect, it, vi } from "vitest";
import { done } from "../../../../../src/messages/reply.ts";
import { fromTab } from "../../../../support/fake-browser.ts";
import { idAt, makePost } from "../../../../support/make-post.ts";
import { stubFullDisk } from "../../../../support/small-disk.ts";
import { broadcastsOf, browser, deliver, ofCopchat, stored, withAWorker } from "../background-worker.ts";

vi.mock("../../../../../extension/background/storage/pause.ts", () => ({ pause: async () => undefined }));

withAWorker();

/** What the open page received and has not painted yet: by the first post of each. */
const unpainted = new Map<string, (isReceived: true) => void>();
let pageReceives: () => void = () => undefined;

beforeEach(() => {
  unpainted.clear();
  const sendMessage = ({ name, payload }: { name: string; payload: { posts?: { id: string }[] } }) => {
    browser.broadcasts.push({ name, payload });
    const first = payload.posts?.[0]?.id;
    if (first === undefined) return Promise.resolve(true);
    const painting = new Promise((resolve) => unpainted.set(first, resolve));
    pageReceives();
    return painting;
  };
  Object.assign(chrome.runtime, { sendMessage });
});

/** Without a look at the clock, which is the test's own. */
async function received(id: string): Promise<void> {
  while (!unpainted.has(id))
    await new Promise<void>((resolve) => {
      pageReceives = resolve;
    });
}

const paint = (id: string) => unpainted.get(id)?.(true);
const postAt = (second: number) => makePost({ id: idAt(second), ...ofCopchat });
const keptIds = () =>
  broadcastsOf("posts-kept").map(({ payload }) => (payload as { postIds: unknown }).postIds);

describe("posts that came", () => {
  it("are told first, and written when a page has painted them", async () => {
    const post = postAt(1);
    const delivered = deliver([post]);
    await received(post.id);
    expect(await stored()).toEqual([]);
    expect(keptIds()).toEqual([]);
    paint(post.id);
    expect(await delivered).toEqual(done({ kept: 1 }));
    expect(await stored()).toEqual([post]);
    expect(broadcastsOf("posts-kept")).toEqual([
      { name: "posts-kept", payload: { chatId: "copchat", postIds: [post.id], coverage: { sources: [] } } },
    ]);
  });

  it("do not wait long for a page that never paints", async () => {
    const post = postAt(1);
    const delivered = deliver([post]);
    await received(post.id);
    await vi.advanceTimersByTimeAsync(100);
    expect(await delivered).toEqual(done({ kept: 1 }));
  });

  it("of two pages of X are told as kept together, when the last is: one alone would look like a gap", async () => {
    const [one, other] = [postAt(1), postAt(60)];
    const first = deliver([one]);
    await received(one.id);
    const second = deliver([other], {}, fromTab(8));
    await received(other.id);
    paint(other.id);
    await second;
    expect(keptIds()).toEqual([]);
    paint(one.id);
    await first;
    expect(keptIds()).toEqual([[one.id, other.id]]);
  });

  it("that find no room on the disk hold up nobody's gaps", async () => {
    await deliver([]);
    stubFullDisk();
    const post = postAt(1);
    const delivered = deliver([post]);
    await received(post.id);
    paint(post.id);
    expect(await delivered).toMatchObject({ failure: { code: "storage" } });
    expect(keptIds()).toEqual([[post.id]]);
    vi.restoreAllMocks();
  });
});
