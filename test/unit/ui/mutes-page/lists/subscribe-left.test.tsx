// @vitest-environment happy-dom
import { render } from "preact";
import { act } from "preact/test-utils";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { ListPreview, Subscription } from "../../../../../src/domain/mutes/list-preview.ts";
import {
  createListsModel,
  type ListOutcome,
  type Lists,
} from "../../../../../src/ui/mutes-page/lists/lists-model.ts";
import { SubscribeForm } from "../../../../../src/ui/mutes-page/lists/subscribe-form.tsx";
import { evening } from "../../../../support/make-post.ts";
import { mutesPageProps } from "../../../../support/mutes-page.ts";

const url = "https://new.example/mutes.txt";
const list = { url, subscribedAt: evening, askedAt: evening, answeredAt: evening, entries: 1 };
const preview: ListPreview = {
  url,
  version: "first",
  freshTargets: [{ kind: "account", handle: "deal_bot_x" }],
  fresh: 1,
  alreadyTargets: [],
  already: 0,
  broad: [],
  repeated: 0,
  protected: [],
  protectedCount: 0,
  unreadable: [],
  unreadableCount: 0,
};
let left: string[];
let lists: Lists;
/** Lets the host answer. */
let answer: (outcome: ListOutcome<ListPreview>) => void;
let subscribed: (outcome: ListOutcome<Subscription>) => void;
/** The versions that were subscribed to. */
let seen: string[];

beforeEach(async () => {
  left = [];
  seen = [];
  const model = createListsModel(evening);
  model.lists.value = [];
  lists = {
    model,
    actions: {
      allowHost: async () => ({ ok: true, value: null }),
      leaveHost: (address) => left.push(address),
      preview: () => new Promise((resolve) => (answer = resolve)),
      subscribe: (_url, _batchId, version) => {
        seen.push(version);
        return new Promise((resolve) => (subscribed = resolve));
      },
      refresh: async () => ({ ok: true, value: { list } }),
      decideWithheld: async () => ({ ok: true, value: { list } }),
      unsubscribe: async () => ({ ok: true, value: null }),
    },
  };
  await act(() => render(<SubscribeForm {...mutesPageProps()} lists={lists} />, document.body));
  await act(() => {
    const field = document.querySelector<HTMLInputElement>("input[name=list-address]");
    if (!field) throw new Error("no field");
    field.value = url;
    field.dispatchEvent(new Event("input", { bubbles: true }));
  });
  await act(async () => {
    document.querySelector("form")?.dispatchEvent(new Event("submit", { bubbles: true, cancelable: true }));
  });
});
afterEach(() => act(() => render(null, document.body)));

const closePage = () => act(() => void window.dispatchEvent(new Event("pagehide")));
const showPreview = async () => {
  answer({ ok: true, value: preview });
  await expect.poll(() => document.querySelector(".preview .primary")).not.toBeNull();
};
const pressSubscribe = () => act(() => document.querySelector<HTMLElement>(".preview .primary")?.click());

describe("a list that is looked at", () => {
  it("has its host given back when the page is closed, or another part of it is shown", async () => {
    await showPreview();
    expect(left).toEqual([]);
    await closePage();
    expect(left).toEqual([url]);
    await act(() => render(null, document.body));
    expect(left).toEqual([url]);
  });

  it("has its host given back when its part of the page is left", async () => {
    await showPreview();
    await act(() => render(null, document.body));
    expect(left).toEqual([url]);
  });

  it("has its host given back when the page is closed while the host is being asked", async () => {
    await closePage();
    expect(left).toEqual([url]);
  });

  it("keeps a host that another list needs", async () => {
    lists.model.lists.value = [{ ...list, url: "https://new.example/other.txt" }];
    await showPreview();
    await closePage();
    expect(left).toEqual([]);
  });

  it("keeps its host once it is subscribed to, also when the page is closed before the answer", async () => {
    await showPreview();
    await pressSubscribe();
    await closePage();
    expect(left).toEqual([]);
    await act(async () => subscribed({ ok: true, value: { list } }));
    await closePage();
    expect(left).toEqual([]);
  });

  it("whose subscribing failed has its host given back as before", async () => {
    await showPreview();
    await pressSubscribe();
    await act(async () => subscribed({ ok: false, failure: { message: "The disk is full." } }));
    await closePage();
    expect(left).toEqual([url]);
  });

  it("that has changed meanwhile is shown as it is now, and followed by another press", async () => {
    await showPreview();
    await pressSubscribe();
    const changed = { ...preview, version: "second", fresh: 2 };
    await act(async () => subscribed({ ok: true, value: { changed } }));
    const shown = document.querySelector(".preview");
    expect(shown?.textContent).toContain("It would add 2 mutes");
    expect(shown?.querySelector("[role=alert]")?.textContent).toContain("has changed since you looked");
    await pressSubscribe();
    expect(seen).toEqual(["first", "second"]);
    await act(async () => subscribed({ ok: true, value: { list } }));
    expect(document.querySelector(".preview")).toBeNull();
    await closePage();
    expect(left).toEqual([]);
  });

  it("that has changed meanwhile and is not followed then has its host given back", async () => {
    await showPreview();
    await pressSubscribe();
    await act(async () => subscribed({ ok: true, value: { changed: { ...preview, version: "second" } } }));
    await closePage();
    expect(left).toEqual([url]);
  });
});
