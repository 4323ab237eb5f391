import { describe, expect, it, vi } from "vitest";
import { MuteLedger } from "../../../../../src/domain/mutes/ledger.ts";
import { done } from "../../../../../src/messages/reply.ts";
import { fromTab } from "../../../../support/fake-browser.ts";
import { evening, idAt } from "../../../../support/make-post.ts";
import {
  type AnyWish,
  ask,
  browser,
  changesSent,
  history,
  inForce,
  mute,
  report,
  spammer,
  startWorker,
  withAWorker,
} from "./mutes-worker.ts";

vi.mock("../../../../../extension/background/storage/pause.ts", () => ({ pause: async () => undefined }));

withAWorker();

describe("a mute", () => {
  it("is kept before it is acknowledged, and every page hears of its rows", async () => {
    const { batchId, reply } = await mute([spammer]);
    const rows = await history();
    expect(changesSent()).toEqual([{ batchId, rows }]);
    const [rule] = await inForce();
    expect(reply).toEqual(done({ batchId, rules: [rule] }));
    expect(rule).toMatchObject({
      target: spammer.target,
      source: { from: "me" },
      posts: [idAt(1)],
      at: evening,
    });
  });

  it("until tonight is over when the session is, or after six hours, and stays in the history", async () => {
    const duringTheHour = Date.parse("2026-11-18T21:10:00-05:00");
    vi.setSystemTime(duringTheHour);
    await mute([spammer]);
    await mute([{ ...spammer, scope: "every-chat" }]);
    const [tonight, sixHours] = await inForce(duringTheHour);
    expect(tonight?.until).toBe(Date.parse("2026-11-18T22:30:00-05:00"));
    expect(sixHours?.until).toBe(duringTheHour + 6 * 3_600_000);
    expect(await inForce(duringTheHour + 24 * 3_600_000)).toEqual([]);
    expect(new MuteLedger(await history()).stateOf(tonight?.id ?? "")?.rule).toEqual(tonight);
  });

  it("asked for twice, by a page that heard no answer, is one", async () => {
    const first = await mute([spammer], "same");
    await startWorker();
    expect((await mute([spammer], "same")).reply).toEqual(first.reply);
    expect(await inForce()).toHaveLength(1);
  });

  it("asked for again is answered as it was, whoever the person has become since", async () => {
    const first = await mute([spammer], "same");
    await ask("save-chat", { input: { hashtags: "#gardening", moderators: "@cheap_gifts_x" } });
    expect((await mute([spammer], "same")).reply).toEqual(first.reply);
    expect(changesSent()).toHaveLength(1);
  });

  it("of a moderator, a guest or oneself takes a second yes; nothing is kept without", async () => {
    await ask("report-page", { report }, fromTab(7));
    for (const handle of ["T_Burrows", "jo_lindqvist_x"]) {
      const input: AnyWish = { ...spammer, target: { kind: "account", handle } };
      const { reply } = await mute([spammer, input]);
      expect(reply).toMatchObject({
        ok: false,
        failure: { code: "needs-yes", message: expect.stringMatching(/@\w+ is/) },
      });
      expect(await history()).toEqual([]);
    }
    const target = { kind: "account", id: "5", handle: "t_burrows" } as const;
    await mute([{ ...spammer, target, confirmedHost: true }]);
    expect(await inForce()).toEqual([expect.objectContaining({ target, evenHosts: true })]);
  });

  it("that cannot be one is refused in words", async () => {
    const pattern = { kind: "pattern", pattern: "x(a+)+y" } as const;
    expect((await mute([{ ...spammer, target: pattern }])).reply).toMatchObject({
      failure: { code: "refused", field: "target" },
    });
    expect((await mute([{ ...spammer, target: { kind: "phrase", phrase: " \u200b" } }])).reply).toMatchObject(
      {
        failure: { code: "refused" },
      },
    );
    expect(await history()).toEqual([]);
  });

  it("is asked for by our own pages only", async () => {
    const asked = await ask("mute", { batchId: "b", rules: [spammer] }, fromTab(7));
    expect(asked).toMatchObject({ failure: { code: "not-allowed" } });
    expect(await history()).toEqual([]);
  });

  it("comes before old posts on a full disk, and it is said when that is not enough", async () => {
    const full = () => {
      throw new DOMException("full", "QuotaExceededError");
    };
    const add = vi.spyOn(IDBObjectStore.prototype, "add").mockImplementationOnce(full);
    expect((await mute([spammer])).reply).toMatchObject({ ok: true });
    add.mockImplementation(full);
    expect((await mute([{ ...spammer, scope: "every-chat" }])).reply).toMatchObject({
      failure: { code: "storage" },
    });
    expect(await inForce()).toHaveLength(1);
  });

  it("among many at once loses none, and the same account is muted once", async () => {
    const asked = Array.from({ length: 20 }, (_, index) => {
      const id = String(100 + (index % 10));
      return mute([{ ...spammer, target: { kind: "account", id, handle: `spam_${id}` } }]);
    });
    for (const { reply } of await Promise.all(asked)) expect(reply.ok).toBe(true);
    expect(await inForce()).toHaveLength(10);
  });
});

describe("the way back", () => {
  it("undoes a batch, and the undoing", async () => {
    const { batchId } = await mute([spammer]);
    expect(await ask("undo-mutes", { batchId: "u1", undoes: [batchId] })).toEqual(done({ batchId: "u1" }));
    expect(await inForce()).toEqual([]);
    await ask("undo-mutes", { batchId: "u2", undoes: ["u1"] });
    expect(await inForce()).toHaveLength(1);
    expect(await ask("undo-mutes", { batchId: "u3", undoes: ["never"] })).toMatchObject({
      failure: { code: "not-found" },
    });
    expect(await history()).toHaveLength(4);
  });

  it("lengthens, ends and deletes rules, each to be undone", async () => {
    await mute([spammer]);
    const [rule] = await inForce();
    const ids = [rule?.id ?? ""];
    const state = async () => new MuteLedger(await history()).stateOf(ids[0] ?? "");
    await ask("change-mutes", { batchId: "c1", ids, change: { to: "last", until: "always" } });
    expect((await state())?.rule.until).toBe("always");
    await ask("change-mutes", { batchId: "c2", ids, change: { to: "end" } });
    expect(await inForce()).toEqual([]);
    await ask("undo-mutes", { batchId: "c3", undoes: ["c2"] });
    expect(await inForce()).toHaveLength(1);
    await ask("change-mutes", { batchId: "c4", ids, change: { to: "delete" } });
    expect(await state()).toMatchObject({ deleted: true });
    expect(await ask("change-mutes", { batchId: "c5", ids: ["x"], change: { to: "end" } })).toMatchObject({
      failure: { code: "not-found" },
    });
  });

  it("moves rules to another scope and gives them a reason; one undo takes the mute and all of it back", async () => {
    const { batchId } = await mute([spammer]);
    const ids = (await inForce()).map(({ id }) => id);
    const reason = { preset: "other", note: "sells the same watch every week" };
    const changes = [
      { to: "last", until: evening + 5000 },
      { to: "hold-in", scope: "every-chat" },
      { to: "be-for", reason },
    ];
    for (const [at, change] of changes.entries())
      expect(await ask("change-mutes", { batchId: `choice-${at}`, ids, change })).toMatchObject({ ok: true });
    expect(await inForce()).toMatchObject([{ until: evening + 5000, scope: "every-chat", reason }]);
    const undoes = [batchId, "choice-0", "choice-1", "choice-2", "never-written"];
    expect(await ask("undo-mutes", { batchId: "u", undoes })).toEqual(done({ batchId: "u" }));
    expect(new MuteLedger(await history()).stateOf(ids[0] ?? "")).toBeUndefined();
    const rows = await history();
    expect(rows.filter(({ act }) => act === "undone")).toHaveLength(4);
    expect(rows.filter(({ act }) => act === "muted")).toHaveLength(1);
  });

  it("brings an account back with all that was muted of it, or one post", async () => {
    await mute([spammer]);
    await ask("bring-back", { batchId: "b1", kind: "account", id: "11" });
    await ask("bring-back", { batchId: "b2", kind: "post", id: idAt(1) });
    const ledger = new MuteLedger(await history());
    expect(await inForce()).toEqual([]);
    expect([...ledger.spared("account"), ...ledger.spared("post")]).toEqual(["11", idAt(1)]);
  });
});

describe("an import", () => {
  const head = { batchId: "import-1", fileName: "mute.js", scope: "every-chat", until: "always", parts: 2 };
  const text = `window.YTD.mute.part0 = ${JSON.stringify(
    Array.from({ length: 1200 }, (_, index) => ({ muting: { accountId: String(1000 + index) } })),
  )}`;
  const half = text.length / 2;
  const part = (at: number) => ({
    ...head,
    part: at,
    text: at === 0 ? text.slice(0, half) : text.slice(half),
  });

  it("is one batch with one undo, told without its rows", async () => {
    await ask("apply-import", part(0));
    expect(await ask("apply-import", part(1))).toEqual(done({ batchId: "import-1", added: 1200 }));
    expect(changesSent()).toEqual([{ batchId: "import-1" }]);
    expect(await inForce()).toHaveLength(1200);
    expect(browser.broadcasts.some(({ name }) => name === "import-progress")).toBe(true);
    await ask("undo-mutes", { batchId: "u", undoes: ["import-1"] });
    expect(await inForce()).toEqual([]);
  });

  it("keeps nothing of a file whose beginning a stopped worker has lost, and all of it once from the start", async () => {
    await ask("apply-import", part(0));
    await startWorker();
    expect(await ask("apply-import", part(1))).toMatchObject({ failure: { code: "not-found" } });
    expect(await history()).toEqual([]);
    for (const at of [0, 1, 0, 1]) await ask("apply-import", part(at));
    expect(await history()).toHaveLength(1200);
  });

  it("leaves moderators out, but for those said yes to by line", async () => {
    const lines = {
      ...head,
      fileName: "lines.txt",
      parts: 1,
      part: 0,
      text: "@spam_one_x\n@t_burrows\n@christammiller",
    };
    expect(await ask("apply-import", { ...lines, confirmedLines: [2] })).toEqual(
      done({ batchId: "import-1", added: 2 }),
    );
    expect(
      (await inForce()).map(({ target, evenHosts, source }) => [target, evenHosts, source.from]),
    ).toEqual([
      [{ kind: "account", handle: "spam_one_x" }, undefined, "file"],
      [{ kind: "account", handle: "t_burrows" }, true, "me"],
    ]);
  });

  it("of no list is refused in a sentence, and nothing changes", async () => {
    const web = { ...head, parts: 1, part: 0, text: "<!doctype html><p>Not found" };
    expect(await ask("apply-import", web)).toMatchObject({
      failure: { code: "refused", message: expect.stringMatching(/web page/) },
    });
    expect(await history()).toEqual([]);
  });
});
