import type { Page } from "puppeteer-core";
import { type PanelView, runInWindow } from "../../tools/browsers/panel-view.ts";
import { hostileStrings } from "../support/hostile-strings.ts";
import type { Chance } from "../x-site/seeded.ts";
import { type BridgeMessage, forgedAnswer, nonsense } from "./forged-answers.ts";

export interface Target {
  readonly x: Page;
  readonly panel: PanelView;
  /** A body that X's page was given. */
  readonly genuine: string;
  /** X's clock, ms. */
  readonly now: () => number;
}

/** What an attack came to: the codes of what was refused, and the keys of records that it left. */
export interface Outcome {
  readonly codes: readonly string[];
  readonly left: readonly ForeignRecord[];
}

/** `key` undefined: the store numbers it. */
export interface ForeignRecord {
  readonly store: string;
  readonly key: IDBValidKey | undefined;
  readonly value: unknown;
}

type Attack = (target: Target, chance: Chance, number: number) => Promise<Outcome>;

const nothing: Outcome = { codes: [], left: [] };

export const attacks: Readonly<Record<string, Attack>> = {
  "forged answers": async ({ x, genuine, now }, chance) => {
    const messages = Array.from({ length: chance.between(1, 4) }, () => forgedAnswer(genuine, chance, now()));
    await runInWindow(x, "window", sendOnBridge, [messages]);
    return nothing;
  },
  "nonsense on the bridge": async ({ x }, chance) => {
    const messages = Array.from({ length: chance.between(1, 6) }, () => nonsense(chance));
    await runInWindow(x, "window", sendOnBridge, [messages]);
    return nothing;
  },
  "a hostile list": async ({ panel }, chance) => {
    const url = chance.pick(listAddresses);
    return { codes: [await codeOf(panel, "preview-list", { url })], left: [] };
  },
  "a hostile file": async ({ panel }, chance) => {
    const payload = {
      ...{ batchId: uuidOf(chance), fileName: chance.pick(hostileStrings).slice(0, 200) },
      ...{ scope: "every-chat", until: "always", part: 0, parts: 1, text: chance.pick(files) },
    };
    return { codes: [await codeOf(panel, "apply-import", payload)], left: [] };
  },
  "a request of no shape": async ({ panel }, chance) => {
    const name = chance.pick(requests);
    return { codes: [await codeOf(panel, name, chance.pick(payloads))], left: [] };
  },
  "foreign records": async ({ panel }, chance, number) => {
    const record = chance.pick(recordsOf(number));
    await panel.run(putRecord, record);
    return { codes: [], left: [record] };
  },
};

const listAddresses = [
  ...["https://x.com/i/api/1.1/mutes/users/list.json", "https://x.com:8443/a", "https://api.twitter.com/"],
  ...["http://lists.example/a", "https://127.0.0.1/a", "https://[::1]/", "https://192.168.0.1/"],
  ...["javascript:globalThis.hostileRan=1", "data:text/plain,@a", "https://a:b@lists.example/", "https://"],
  ...["file:///etc/passwd", "https://lists.example/hostile.txt", "https://lists.example/to-x"],
];

/** Nothing in them names an account, a word or a domain to mute. */
const files = [
  "",
  "\u0000\u0001\u0002",
  `Name,Bio\n${hostileStrings.map((text) => `"${text.replaceAll('"', '""')}",x`).join("\n")}`,
  `${Array.from({ length: 40 }, (_, at) => `Column ${at}`).join(",")}\n${"x,".repeat(40)}`,
  '{"__proto__":{"polluted":1}}',
  "[".repeat(50_000),
  '"'.repeat(9999),
];

const requests = [
  ...["save-draft", "mark-read", "mute", "undo-mutes", "change-settings", "save-chat", "note-chat"],
  ...["deliver-posts", "report-page", "open-on-x", "import-posts", "constructor", "__proto__", "toString"],
];
const payloads = [
  ...[null, 0, "", [], {}, { chatId: "__proto__" }, { id: "x".repeat(5000) }],
  ...[{ url: "javascript:globalThis.hostileRan=1" }, { address: "https://evil.invalid/" }],
  ...[{ posts: [null, 5, {}], report: null }, { draft: { id: 5 } }, { rules: [{}], batchId: "1" }],
];

function recordsOf(number: number): readonly ForeignRecord[] {
  const name = `foreign-${number}`;
  return [
    { store: "people", key: ["copchat", String(880_000 + number)], value: null },
    { store: "posts", key: ["copchat", String(number).padStart(20, "0")], value: null },
    { store: "posts", key: ["copchat", String(500 + number).padStart(20, "0")], value: { post: { id: 5 } } },
    { store: "drafts", key: name, value: { id: name, handedOver: 5 } },
    { store: "chats", key: name, value: { hashtags: [null] } },
    { store: "settings", key: name, value: { theme: "of tomorrow" } },
    { store: "lists", key: name, value: 5 },
    { store: "coverage", key: name, value: { sources: "all" } },
    { store: "mutes", key: undefined, value: { batch: name, rows: [{ act: "hidden by moonlight" }] } },
  ];
}

/** In the page: takes the bridge from the tap and speaks on it. */
function sendOnBridge(_view: Window, all: readonly BridgeMessage[]): void {
  let bridge: EventTarget | undefined;
  document.addEventListener("chatside:hello", (event) => {
    bridge ??= (event as MouseEvent).relatedTarget ?? undefined;
  });
  document.dispatchEvent(new Event("chatside:ask"));
  for (const { key, newValue } of all) {
    const message = { key, newValue, url: location.href, cancelable: true };
    bridge?.dispatchEvent(new StorageEvent("chatside:response", message));
    postMessage({ kind: "request", name: "wipe", payload: { what: "everything" } }, "*");
  }
}

function putRecord(view: Window, { store, key, value }: ForeignRecord): Promise<void> {
  return new Promise((resolve, reject) => {
    const opening = view.indexedDB.open("chatside");
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const transaction = opening.result.transaction(store, "readwrite");
      transaction.objectStore(store).put(value, key);
      transaction.onabort = () => reject(transaction.error);
      transaction.oncomplete = () => {
        opening.result.close();
        resolve();
      };
    };
  });
}

/** Asks the background from the panel, whatever the payload is. "ok", or the code of the failure. */
async function codeOf(panel: PanelView, name: string, payload: unknown): Promise<string> {
  const code = await panel.run(
    async (view, asked, given) => {
      const { chrome: extension } = view as unknown as { chrome: typeof chrome };
      const reply = await extension.runtime.sendMessage({ kind: "request", name: asked, payload: given });
      return reply?.ok ? "ok" : String(reply?.failure?.code ?? "no answer");
    },
    name,
    payload,
  );
  return `${name}: ${code}`;
}

function uuidOf(chance: Chance): string {
  const hex = (length: number) => Array.from({ length }, () => chance.between(0, 15).toString(16)).join("");
  return `${hex(8)}-${hex(4)}-4${hex(3)}-8${hex(3)}-${hex(12)}`;
}
