import { beforeEach, describe, expect, it, vi } from "vitest";
import type { MuteRow } from "../../../../../src/domain/mutes/history.ts";
import type { Folds, FoldsChange, FoldsKnown } from "../../../../../src/messages/fold-requests.ts";
import { done, type Reply } from "../../../../../src/messages/reply.ts";
import { fromTab } from "../../../../support/fake-browser.ts";
import { entitiesWith, idAt, makePost } from "../../../../support/make-post.ts";
import {
  ask,
  browser,
  history,
  inForce,
  mute,
  report,
  spammer,
  startWorker,
  withAWorker,
} from "./mutes-worker.ts";

withAWorker();

describe("X's pages", () => {
  const changes: FoldsChange[] = [];
  const getFolds = async () => (await ask("get-folds", null, fromTab(7))) as Reply<Folds>;
  const askWhatIsNew = async ({ version, at }: FoldsKnown) =>
    (await ask("get-folds", { version, at }, fromTab(7))) as Reply<FoldsChange>;
  beforeEach(() => {
    changes.length = 0;
    const answers = (message: unknown) => {
      const { name, payload } = message as { name: string; payload: FoldsChange };
      if (name === "change-folds") changes.push(payload);
      return done(name === "get-report" ? report : null);
    };
    browser.tabs.push({ id: 7, url: "https://x.com/home", answers });
  });

  it("are told whom to fold, then only what is different", async () => {
    await mute([spammer]);
    const folds = await getFolds();
    if (!folds.ok) throw new Error("no folds");
    const { groups, version, endsIn } = folds.value;
    expect(groups).toEqual([{ chatId: "copchat", kind: "account", accounts: "11@cheap_gifts_x" }]);
    expect(endsIn).toBeGreaterThan(0);
    const { batchId } = await mute([{ ...spammer, target: { kind: "account", handle: "spam_two_x" } }]);
    await expect.poll(() => changes.at(-1)?.put[0]?.accounts).toBe("@spam_two_x");
    expect(changes.at(-1)?.from).toBe(version);
    await ask("undo-mutes", { batchId: "u", undoes: [batchId] });
    await expect.poll(() => changes.at(-1)?.drop[0]?.accounts).toBe("@spam_two_x");
    expect(changes.at(-1)?.version).toBe(version);
  });

  it("are told of a second yes, and of what was brought back", async () => {
    await browser.ask({ kind: "request", name: "report-page", payload: { report } }, fromTab(7));
    await ask("mute", {
      batchId: "host",
      rules: [
        { ...spammer, id: "host-1", confirmedHost: true, target: { kind: "account", handle: "t_burrows" } },
      ],
    });
    const folds = await getFolds();
    expect(folds.ok && folds.value.groups[0]).toMatchObject({ evenHosts: true, accounts: "@t_burrows" });
    expect(folds.ok && folds.value.ownHandle).toBe("jo_lindqvist_x");
    await ask("change-settings", { changes: { ownHandle: "set_by_hand" } });
    await expect.poll(() => changes.at(-1)?.ownHandle).toBe("set_by_hand");
    await ask("bring-back", { batchId: "back", kind: "post", id: idAt(3) });
    await expect.poll(() => changes.at(-1)?.spared?.posts).toEqual([idAt(3)]);
  });

  it("are told the difference also by a worker that just woke", async () => {
    await mute([spammer]);
    const folds = await getFolds();
    await startWorker();
    await mute([{ ...spammer, target: { kind: "account", handle: "spam_two_x" } }]);
    await expect.poll(() => changes.at(-1)?.put[0]?.accounts).toBe("@spam_two_x");
    expect(folds.ok && folds.value.version).toBe(changes.at(-1)?.from);
  });

  it("hear only what is different when some of it is over, also from a worker that just woke", async () => {
    await mute([{ ...spammer, until: "always" }]);
    await mute([
      { ...spammer, target: { kind: "account", handle: "spam_two_x" }, until: Date.now() + 60_000 },
    ]);
    const folds = await getFolds();
    if (!folds.ok) throw new Error("no folds");
    const later = vi.spyOn(Date, "now").mockReturnValue(Date.now() + 61_000);
    const over = { from: folds.value.version, put: [], drop: [{ accounts: "@spam_two_x" }] };
    expect(await askWhatIsNew(folds.value)).toMatchObject({ ok: true, value: over });
    expect(changes.at(-1), "the other tabs hear it, too").toMatchObject(over);
    await startWorker();
    const again = await askWhatIsNew(folds.value);
    expect(again).toMatchObject({ ok: true, value: over });
    if (!again.ok) throw new Error("no change");
    await mute([{ ...spammer, target: { kind: "account", handle: "spam_three_x" } }]);
    await expect.poll(() => changes.at(-1)?.put[0]?.accounts).toBe("@spam_three_x");
    expect(changes.at(-1)?.from).toBe(again.value.version);
    expect(await askWhatIsNew({ version: 5, at: 5 }), "nobody knows this one").toHaveProperty("value.groups");
    later.mockRestore();
  });

  it("fold nobody when the person has switched it off", async () => {
    await mute([spammer]);
    await getFolds();
    await ask("change-settings", { changes: { foldOnX: false } });
    await expect.poll(() => changes.at(-1)?.drop[0]?.accounts).toBe("11@cheap_gifts_x");
    expect(await getFolds()).toMatchObject({ value: { groups: [], version: 0 } });
  });

  it("teach the id behind a pending handle, and a muted account's new handle", async () => {
    await mute([{ ...spammer, target: { kind: "account", handle: "Spam_Two_X" } }]);
    const seen = async (handle: string, tabId: number) => {
      const author = { id: "22", handle };
      const posts = [makePost({ id: idAt(9), author, entities: entitiesWith(["copchat"]) } as never)];
      await ask("deliver-posts", { posts, report }, fromTab(tabId));
    };
    await seen("spam_two_x", 7);
    await seen("spam_two_x", 8);
    await expect.poll(async () => (await inForce())[0]?.target).toMatchObject({ id: "22" });
    await seen("fresh_name_x", 8);
    await seen("fresh_name_x", 7);
    await expect
      .poll(async () => (await inForce())[0]?.target)
      .toEqual({ kind: "account", id: "22", handle: "fresh_name_x" });
    expect((await history()).map(({ act }: MuteRow) => act)).toEqual(["muted", "identified", "identified"]);
  });
});
