import { vi } from "vitest";
import { english, sourceOf } from "./catalogue-source.ts";

type Listener = (message: unknown, sender: unknown, answer: (reply: unknown) => void) => unknown;

export interface FakeTab {
  readonly id: number;
  readonly url: string;
  readonly windowId?: number;
  /** Alone in a window without the browser's tools. */
  readonly isSmall?: true;
  /** What the tab's content script answers; a tab without one has none of ours. */
  answers?: (message: unknown) => unknown;
}

/** The parts of the browser's API that the background uses, without a browser. */
export interface FakeBrowser {
  readonly tabs: FakeTab[];
  /** Every broadcast so far. */
  readonly broadcasts: { readonly name: string; readonly payload: unknown }[];
  /** The hosts and optional permissions that the person granted. */
  readonly granted: string[];
  /** What was done to tabs and windows. */
  readonly done: unknown[][];
  /** What was done to alarms and notifications. */
  readonly notices: unknown[][];
  /** Sends a message to the background, as from this sender. */
  ask(message: unknown, sender?: object): Promise<unknown>;
  /** Calls the listeners of an event, such as "tabs.onRemoved". */
  fire(event: string, ...given: unknown[]): void;
}

export const fromPanel = { id: "chatside", url: "chrome-extension://chatside/panel.html" };
export const fromTab = (id: number, url = "https://x.com/home") => ({
  id: "chatside",
  url,
  frameId: 0,
  tab: { id },
});

const nobodyThere = () =>
  Promise.reject(new Error("Could not establish connection. Receiving end does not exist."));

/** Puts a fake browser in place of `chrome`. */
export function stubBrowser(tabs: FakeTab[] = []): FakeBrowser {
  const listeners = new Map<string, ((...given: never[]) => unknown)[]>();
  const event = (name: string) => ({
    addListener: (listener: (...given: never[]) => unknown) =>
      void listeners.set(name, [...(listeners.get(name) ?? []), listener]),
    removeListener: (listener: unknown) =>
      void listeners.set(
        name,
        (listeners.get(name) ?? []).filter((other) => other !== listener),
      ),
  });
  const done: unknown[][] = [];
  const granted: string[] = [];
  const broadcasts: FakeBrowser["broadcasts"] = [];
  const notices: unknown[][] = [];
  const note =
    (what: string, list = done) =>
    (...given: unknown[]) => {
      list.push([what, ...given]);
      return Promise.resolve(undefined);
    };

  vi.stubGlobal("chrome", {
    runtime: {
      id: "chatside",
      getURL: (path: string) => `chrome-extension://chatside/${path}`,
      getManifest: () => ({
        version: "0.0.1",
        host_permissions: ["https://x.com/*", "https://twitter.com/*"],
      }),
      onMessage: event("runtime.onMessage"),
      onConnect: event("runtime.onConnect"),
      onInstalled: event("runtime.onInstalled"),
      onStartup: event("runtime.onStartup"),
      sendMessage: (message: FakeBrowser["broadcasts"][number]) => {
        broadcasts.push({ name: message.name, payload: message.payload });
        // A page of ours is open, and has nothing to answer.
        return Promise.resolve(undefined);
      },
    },
    i18n: { getMessage: sourceOf(english) },
    action: {
      setBadgeText: note("action.setBadgeText", notices),
      setBadgeBackgroundColor: async () => undefined,
      setBadgeTextColor: async () => undefined,
      setTitle: note("action.setTitle", notices),
    },
    commands: { onCommand: event("commands.onCommand") },
    sidePanel: { open: note("sidePanel.open") },
    alarms: {
      create: note("alarms.create", notices),
      clear: note("alarms.clear", notices),
      onAlarm: event("alarms.onAlarm"),
    },
    notifications: {
      create: note("notifications.create", notices),
      clear: note("notifications.clear", notices),
      onClicked: event("notifications.onClicked"),
    },
    permissions: {
      remove: note("permissions.remove"),
      getAll: async () => ({ origins: [...granted] }),
      contains: async ({ permissions }: { permissions: string[] }) =>
        permissions.every((name) => granted.includes(name)),
      onAdded: event("permissions.onAdded"),
      onRemoved: event("permissions.onRemoved"),
    },
    scripting: { executeScript: note("executeScript"), insertCSS: note("insertCSS") },
    windows: {
      update: note("windows.update"),
      create: note("windows.create"),
      getAll: async () => [{ id: 1, focused: true, incognito: false }],
    },
    tabs: {
      onRemoved: event("tabs.onRemoved"),
      query: async ({ windowType }: { windowType?: string } = {}) =>
        windowType === "popup" ? tabs.filter(({ isSmall }) => isSmall) : tabs,
      get: async (id: number) => tabs.find((tab) => tab.id === id) ?? Promise.reject(new Error("No tab")),
      create: note("tabs.create"),
      reload: note("tabs.reload"),
      remove: note("tabs.remove"),
      update: async (id: number, change: unknown) => {
        done.push(["tabs.update", id, change]);
        return tabs.find((tab) => tab.id === id);
      },
      sendMessage: async (id: number, message: unknown) => {
        const tab = tabs.find((other) => other.id === id);
        return tab?.answers ? tab.answers(message) : nobodyThere();
      },
    },
  });

  return {
    tabs,
    broadcasts,
    granted,
    done,
    notices,
    fire: (name, ...given) => {
      for (const listener of listeners.get(name) ?? []) Reflect.apply(listener, undefined, given);
    },
    ask: (message, sender = fromPanel) =>
      new Promise((resolve) => {
        const added = (listeners.get("runtime.onMessage") ?? []) as Listener[];
        const answers = added.map((listener) => listener(message, sender, resolve));
        const promised = answers.find((answer) => answer instanceof Promise);
        if (promised) resolve(promised);
        else if (!answers.includes(true)) resolve(undefined);
      }),
  };
}
