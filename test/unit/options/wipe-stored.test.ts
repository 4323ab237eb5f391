// @vitest-environment happy-dom
import { beforeEach, expect, it, vi } from "vitest";
import { wipeStored } from "../../../options/wipe-stored.ts";
import { readToPost } from "../../../src/domain/feed/read-state.ts";
import { done, failed, type Reply } from "../../../src/messages/reply.ts";
import { saveLocalCalm, saveLocalCleared } from "../../../src/storage/local/local-clearance.ts";
import { localDrafts, saveLocalDraft } from "../../../src/storage/local/local-drafts.ts";
import { saveLocalRead } from "../../../src/storage/local/local-marks.ts";
import { makeDraft } from "../../support/make-draft.ts";
import { idAt } from "../../support/make-post.ts";

let reply: Reply<null>;

beforeEach(() => {
  reply = done(null);
  vi.stubGlobal("chrome", { runtime: { id: "chatside", sendMessage: async () => reply } });
  localStorage.clear();
  saveLocalDraft({ draft: makeDraft(), wasKept: true });
  saveLocalRead("copchat", readToPost(idAt(1)));
  saveLocalCleared("copchat", ["jo_lindqvist_x"], Number.MAX_SAFE_INTEGER, 0);
  saveLocalCalm("copchat", {
    regularsFirst: true,
    slow: false,
    until: Number.MAX_SAFE_INTEGER,
    sawRaid: false,
    again: false,
  });
  localStorage.setItem("of tomorrow", "1");
});

it("everything leaves no key that a page of ours wrote", async () => {
  expect(localStorage.length).toBe(5);
  await wipeStored("everything");
  expect(Object.keys(localStorage)).toEqual([]);
});

it("the posts leave the drafts, and nothing of what was read or who was cleared", async () => {
  await wipeStored("posts");
  expect(localDrafts()).toHaveLength(1);
  expect(Object.keys(localStorage).sort()).toEqual([`draft ${makeDraft().id}`, "of tomorrow"]);
});

it("nothing goes where the store could not be wiped", async () => {
  reply = failed("storage", "full");
  expect(await wipeStored("everything")).toEqual(reply);
  expect(localStorage.length).toBe(5);
});
