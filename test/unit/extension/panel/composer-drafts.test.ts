// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { followDrafts } from "../../../../extension/panel/composer-drafts.ts";
import type { Draft } from "../../../../src/domain/drafts/draft.ts";
import { makeConnection } from "../../../../src/storage/connection.ts";
import { saveDraft } from "../../../../src/storage/drafts.ts";
import { localDrafts, saveLocalDraft } from "../../../../src/storage/local/local-drafts.ts";
import {
  type ComposerActions,
  type ComposerModel,
  createComposerModel,
} from "../../../../src/ui/panel/state/composer/composer-model.ts";
import { freshDatabase } from "../../../support/fresh-database.ts";

const draftOf = (text: string, changedAt: number, changes: Partial<Draft> = {}): Draft => ({
  id: "one",
  chatId: "roundtable",
  text,
  createdAt: 1,
  changedAt,
  ...changes,
});

type Listener = (message: unknown, sender: unknown, answer: () => void) => void;

let model: ComposerModel;
let actions: ComposerActions;
let lifetime: AbortController;
let listeners: Listener[];
let asked: { readonly name: string; readonly payload: unknown }[];
let copied: string[];
let refusal: object | undefined;
/** Messages go out and nobody answers, as from a page that is being closed. */
let isLost = false;

const sendDrafts = (drafts: readonly Draft[]) => {
  const message = { kind: "broadcast", name: "drafts-changed", payload: { drafts, posted: [] } };
  for (const listener of listeners) listener(message, { id: "chatside" }, () => undefined);
};

const textsOf = ({ drafts }: ComposerModel) => drafts.value.map(({ text }) => text);

/** A panel is opened. */
function open(): void {
  lifetime = new AbortController();
  model = createComposerModel();
  actions = followDrafts(model, makeConnection(), lifetime.signal);
}

/** It is closed, and what it says at that moment is lost. */
function closeUnsent(): void {
  isLost = true;
  dispatchEvent(new Event("pagehide"));
  lifetime.abort();
  isLost = false;
}

beforeEach(async () => {
  const database = await freshDatabase();
  await saveDraft(database, draftOf("from the store", 5));
  database.close();
  [listeners, asked, copied, refusal, isLost] = [[], [], [], undefined, false];
  localStorage.clear();
  vi.stubGlobal("chrome", {
    runtime: {
      id: "chatside",
      onMessage: {
        addListener: (listener: Listener) => listeners.push(listener),
        removeListener: () => undefined,
      },
      sendMessage: async ({ name, payload }: { name: string; payload: unknown }) => {
        if (isLost) return new Promise(() => undefined);
        asked.push({ name, payload });
        return refusal ?? { ok: true, value: null };
      },
    },
  });
  vi.stubGlobal("navigator", {
    clipboard: { writeText: async (text: string) => void copied.push(text) },
  });
  open();
  await vi.waitFor(() => expect(textsOf(model)).toEqual(["from the store"]));
});
afterEach(() => {
  // Sends what still waits, so that no test receives another's.
  dispatchEvent(new Event("pagehide"));
  lifetime.abort();
  vi.unstubAllGlobals();
});

describe("the draft in the box", () => {
  it("becomes what another window made of it", () => {
    model.current.value = draftOf("from the store", 5);
    sendDrafts([draftOf("longer, elsewhere", 9)]);
    expect(model.current.value?.text).toBe("longer, elsewhere");
  });

  it("stays what is being typed here", () => {
    model.current.value = draftOf("typed here", 20);
    actions.keep(draftOf("typed here", 20));
    sendDrafts([draftOf("longer, elsewhere", 30)]);
    expect(model.current.value?.text).toBe("typed here");
  });

  it("leaves it when it was posted, and the box folds", () => {
    model.current.value = draftOf("from the store", 5);
    model.isOpen.value = true;
    sendDrafts([]);
    expect([model.current.value, model.isOpen.value]).toEqual([undefined, false]);
  });

  it("stays when it was never kept: it is only new", () => {
    model.current.value = draftOf("", 5, { id: "new" });
    sendDrafts([]);
    expect(model.current.value?.id).toBe("new");
  });
});

it("a planned question that was just changed stays so when other drafts are told", async () => {
  const edited = draftOf("edited", 50, { planned: { number: "3" } });
  model.drafts.value = [edited];
  actions.keep(edited);
  sendDrafts([draftOf("another", 40, { id: "other" }), draftOf("from the store", 5)]);
  expect(textsOf(model)).toEqual(["edited", "another"]);
  sendDrafts([draftOf("edited elsewhere since", 60)]);
  expect(textsOf(model)).toEqual(["edited elsewhere since"]);
});

describe("handing over", () => {
  it("keeps the draft first, then names the exact text", async () => {
    await actions.handOver(draftOf("words", 6), "A3 words #roundtable");
    expect(asked).toMatchObject([
      { name: "save-draft", payload: { draft: { text: "words" } } },
      { name: "hand-over", payload: { id: "one", text: "A3 words #roundtable" } },
    ]);
  });

  it("does not happen when the draft cannot be kept, and the failure comes back", async () => {
    refusal = { ok: false, failure: { code: "storage", message: "The disk is full." } };
    const outcome = await actions.handOver(draftOf("words", 6), "words");
    expect(outcome).toMatchObject({ ok: false, failure: { message: "The disk is full." } });
    expect(asked.map(({ name }) => name)).toEqual(["save-draft"]);
  });

  it("by copying puts the text on the clipboard and opens nothing", async () => {
    await actions.copy(draftOf("words", 6), "words #roundtable");
    expect(copied).toEqual(["words #roundtable"]);
    expect(asked.at(-1)).toMatchObject({ name: "hand-over", payload: { copied: true } });
  });

  it("by copying says why when the browser does not allow it", async () => {
    vi.stubGlobal("navigator", {
      clipboard: { writeText: () => Promise.reject(new Error("no focus")) },
    });
    const outcome = await actions.copy(draftOf("words", 6), "words");
    expect(outcome).toMatchObject({ ok: false, failure: { message: expect.stringContaining("no focus") } });
    expect(asked).toEqual([]);
  });
});

it("what is being typed is sent before the page goes away", () => {
  actions.keep(draftOf("last words", 40));
  dispatchEvent(new Event("pagehide"));
  expect(asked).toMatchObject([{ name: "save-draft", payload: { draft: { text: "last words" } } }]);
});

describe("what a panel could not say any more when it was closed", () => {
  const saved = () => asked.filter(({ name }) => name === "save-draft");

  it("is there at the next start, newest first, and is kept then", async () => {
    actions.keep(draftOf("from the store, and last words", 40));
    actions.keep(draftOf("a new one", 41, { id: "new" }));
    closeUnsent();
    expect(asked).toEqual([]);
    open();
    await vi.waitFor(() => expect(textsOf(model)).toEqual(["a new one", "from the store, and last words"]));
    await vi.waitFor(() => expect(saved()).toHaveLength(2));
    await vi.waitFor(() => expect(localDrafts()).toEqual([]));
  });

  it("is nothing where the background heard it after all", async () => {
    saveLocalDraft({ draft: draftOf("from the store", 5), wasKept: true });
    open();
    await vi.waitFor(() => expect(localDrafts()).toEqual([]));
    expect([textsOf(model), saved()]).toEqual([["from the store"], []]);
  });

  it("brings nothing back that was deleted or posted meanwhile", async () => {
    saveLocalDraft({ draft: draftOf("gone by now", 50, { id: "gone" }), wasKept: true });
    open();
    await vi.waitFor(() => expect(localDrafts()).toEqual([]));
    expect([textsOf(model), saved()]).toEqual([["from the store"], []]);
  });

  it("takes a draft away that had lost its words", async () => {
    actions.keep(draftOf("", 40));
    closeUnsent();
    open();
    await vi.waitFor(() => expect(asked.map(({ name }) => name)).toEqual(["delete-draft"]));
    expect(textsOf(model)).toEqual([]);
  });

  it("is passed over where it cannot be read", async () => {
    localStorage.setItem("draft broken", "{");
    localStorage.setItem("draft odd", '{"draft":{"id":5},"wasKept":true}');
    open();
    await vi.waitFor(() => expect(textsOf(model)).toEqual(["from the store"]));
  });
});
