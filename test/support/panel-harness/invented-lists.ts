import type { ListPreview } from "../../../src/domain/mutes/list-preview.ts";
import type { MuteRule } from "../../../src/domain/mutes/rule.ts";
import type { SubscribedList } from "../../../src/domain/mutes/subscribed-list.ts";
import type { Withheld } from "../../../src/domain/mutes/withheld.ts";
import { wording } from "../../../src/domain/words/wording.ts";
import {
  createListsModel,
  type ListOutcome,
  type Lists,
  type ListsActions,
} from "../../../src/ui/mutes-page/lists/lists-model.ts";
import { startsAt } from "./invented-evening.ts";
import { inventedRule } from "./invented-mutes.ts";

/** The lists of the harness: every request is noted, and what hosts answer is by the address. */
export interface HarnessLists extends Lists {
  readonly asked: unknown[][];
  /** Lets the host of a "slow" address answer. */
  release: () => void;
}

const now = startsAt + 50 * 60_000;
const hour = 3_600_000;
const keptUrl = "https://lists.example/copchat/mutes.json";
const brokenUrl =
  "https://mutes.example.org/a/rather/long/address/that/has/to/wrap/somewhere/shared-mutes.txt";

const head = { subscribedAt: now - 300 * hour, askedAt: now - 3 * hour, answeredAt: now - 3 * hour };
const invented: readonly SubscribedList[] = [
  {
    ...head,
    url: keptUrl,
    entries: 1240,
    lastChange: { batchId: "list-batch", at: now - 3 * hour, added: 3, ended: 1, stillMuted: 1 },
  },
  {
    ...head,
    url: brokenUrl,
    entries: 12,
    answeredAt: now - 50 * hour,
    problem: "mutes.example.org had a server error (500). Chatside will try again later.",
  },
];

/** What a list brought: three accounts. */
export function listRules(): readonly MuteRule[] {
  return [1, 2, 3].map((at) =>
    inventedRule({
      target: { kind: "account", handle: `listed_${at}` },
      scope: "every-chat",
      until: "always",
      source: { from: "list", url: keptUrl },
      at: now - 3 * hour,
    }),
  );
}

const broadWords: ListPreview["broad"] = [
  {
    target: { kind: "phrase", phrase: "read" },
    hashtag: "copchat",
    count: 34,
    of: 120,
    posts: [
      { id: "1", handle: "policy_prof", text: "Nobody will read forty pages. #copchat" },
      { id: "2", handle: "dispatch_dee", text: "We read ours aloud at roll call #copchat" },
    ],
  },
];

/** What a list's newest version brought and was not taken. */
const withheld: Withheld = {
  id: "seen",
  entries: [
    { target: { kind: "phrase", phrase: "read" }, line: 2 },
    { target: { kind: "phrase", phrase: "roll call" }, line: 3 },
  ],
  broad: broadWords,
};

const preview: Omit<ListPreview, "url"> = {
  version: "seen",
  freshTargets: [
    { kind: "account", handle: "cheap_gifts_x" },
    { kind: "phrase", phrase: "read" },
    { kind: "domain", domain: "gifts.example" },
  ],
  fresh: 37,
  alreadyTargets: [{ kind: "account", handle: "rb_citizen_" }],
  already: 4,
  broad: [],
  repeated: 1,
  protected: [
    { line: 3, name: "@t_marlow_mod", protection: "moderator" },
    { line: 9, name: "@sgt_okafor_", protection: "self" },
    { line: 12, name: "@jo_lindqvist_", protection: "followed" },
  ],
  protectedCount: 3,
  unreadable: [{ line: 7, why: wording("targetAccount", { text: "<b>not a handle</b>" }) }],
  unreadableCount: 120,
};

/** `?lists=none` has none yet, `?lists=loading` has not read them, of `?lists=withheld` two words wait for a yes. */
export function harnessLists(kind: string | null): HarnessLists {
  const model = createListsModel(now);
  if (kind !== "loading") model.lists.value = kind === "none" ? [] : inventedFor(kind);
  const asked: unknown[][] = [];
  const lists: HarnessLists = { model, asked, release: () => undefined, actions: noted() };
  return lists;

  function noted(): ListsActions {
    return {
      allowHost: async (url) => {
        asked.push(["allow", url]);
        return url.includes("forbidden")
          ? problem("Chatside may not read from it: you did not allow it.")
          : done(null);
      },
      leaveHost: (url) => asked.push(["leave", url]),
      preview: async (url) => {
        asked.push(["preview", url]);
        if (url.includes("slow"))
          await new Promise<void>((resolve) => {
            lists.release = resolve;
          });
        if (url.includes("404")) return problem("lists.example no longer has a list at this address (404).");
        return done({ url, ...preview, broad: url.includes("broad") ? broadWords : [] });
      },
      subscribe: async (url, batchId, seen) => {
        asked.push(["subscribe", url]);
        if (url.includes("changing") && seen === preview.version)
          return done({ changed: { url, ...preview, version: "now", fresh: 38 } });
        const list = listWith(url, { entries: 37 }, { batchId, added: 37, ended: 0 });
        model.lists.value = [...(model.lists.peek() ?? []), list];
        return done({ list });
      },
      refresh: async (url, batchId) => {
        asked.push(["refresh", url]);
        const old = model.lists.peek()?.find((one) => one.url === url);
        const isKept = url === keptUrl;
        const list = isKept
          ? listWith(url, { entries: 1242 }, { batchId, added: 2, ended: 0 })
          : { ...(old ?? listWith(url)), askedAt: now };
        model.lists.value = model.lists.peek()?.map((one) => (one.url === url ? list : one));
        return done({ list });
      },
      decideWithheld: async (url, _batchId, seen, take) => {
        asked.push(["decide", url, seen, take]);
        const { withheld: _, ...list } = model.lists.peek()?.find((one) => one.url === url) ?? listWith(url);
        model.lists.value = model.lists.peek()?.map((one) => (one.url === url ? list : one));
        return done({ list });
      },
      unsubscribe: async (url, _batchId, takeMutes) => {
        asked.push(["unsubscribe", url, takeMutes]);
        model.lists.value = model.lists.peek()?.filter((one) => one.url !== url);
        return done(null);
      },
    };
  }
}

function inventedFor(kind: string | null): readonly SubscribedList[] {
  return invented.map((list, at) => (kind === "withheld" && at === 0 ? { ...list, withheld } : list));
}

function listWith(
  url: string,
  fields: Partial<SubscribedList> = {},
  news?: { readonly batchId: string; readonly added: number; readonly ended: number },
): SubscribedList {
  const base = { url, subscribedAt: now, askedAt: now, answeredAt: now, entries: 0, ...fields };
  return news ? { ...base, lastChange: { ...news, at: now, stillMuted: 0 } } : base;
}

function done<Value>(value: Value): ListOutcome<Value> {
  return { ok: true, value };
}

function problem(message: string): ListOutcome<never> {
  return { ok: false, failure: { message } };
}
