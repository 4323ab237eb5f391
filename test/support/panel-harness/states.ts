import { batch } from "@preact/signals";
import { nothingRead, readToPost } from "../../../src/domain/feed/read-state.ts";
import type { PageReport } from "../../../src/domain/x-status/reading.ts";
import type { PanelModel } from "../../../src/ui/panel/state/panel-model.ts";
import { crowd, eveningPosts, talkPosts } from "./evening-posts.ts";
import { chat, feedOf, person, post, startsAt } from "./invented-evening.ts";
import { raidPosts } from "./invented-raid.ts";
import { tabWith } from "./reports.ts";
import { searchStates } from "./search-states.ts";
import type { StateName } from "./state-names.ts";

const now = startsAt + 1461 * 1000;

function ordinary(model: PanelModel): void {
  batch(() => {
    model.phase.value = "ready";
    model.chats.value = [chat, { ...chat, id: "roundtable", hashtags: ["roundtable"], moderators: [] }];
    model.now.value = now;
    model.ownHandle.value = person;
    model.reading.value = tabWith(now);
    model.feed.value = feedOf(eveningPosts);
    model.older.value = "none";
    model.gaps.value = [
      {
        from: startsAt + 1_320_000,
        to: startsAt + 1_380_000,
        streams: ["hashtag", "moderators", "mentions"],
      },
    ];
    const leftOff = eveningPosts.find(({ text }) => text.includes("exactly the point"))?.id;
    model.leftOffAt.value = leftOff;
    if (leftOff !== undefined) model.read.value = readToPost(leftOff);
  });
}

function empty(model: PanelModel): void {
  ordinary(model);
  model.feed.value = [];
  model.gaps.value = [];
}

/** Auto-refresh each half minute. */
function byItself(model: PanelModel, changes: Partial<PageReport>): void {
  ordinary(model);
  model.settings.value = { ...model.settings.peek(), refreshEvery: 30 };
  model.reading.value = tabWith(now, changes);
}

function withSearches(model: PanelModel, name: keyof typeof searchStates): void {
  ordinary(model);
  searchStates[name](model, now);
}

/** Every state of the panel that is worth a look, by the name in the address. */
export const states: Readonly<Record<StateName, (model: PanelModel) => void>> = {
  full: ordinary,
  /** Eighty posts, no place left off: for the tests of the reading place. */
  talk: (model) => {
    ordinary(model);
    model.gaps.value = [];
    model.leftOffAt.value = undefined;
    model.feed.value = feedOf([...eveningPosts.slice(0, 12), ...talkPosts(80, 2000)]);
    model.read.value = { ...nothingRead, floor: model.feed.value.at(-1)?.post.id };
  },
  /** Posts of people whom the person follows, beside their own and those of newcomers. */
  "known-faces": (model) => {
    ordinary(model);
    model.feed.value = model.feed.value.map((item) =>
      ["jo_lindqvist_", "policy_prof"].includes(item.post.author.handle)
        ? { ...item, post: { ...item.post, author: { ...item.post.author, followed: true } } }
        : item,
    );
  },
  /** More than a thousand unread of every kind. */
  thousands: (model) => {
    ordinary(model);
    model.feed.value = feedOf([...crowd(1100), ...eveningPosts]);
    model.read.value = nothingRead;
  },
  raid: (model) => {
    ordinary(model);
    model.feed.value = feedOf([...eveningPosts, ...raidPosts]);
  },
  loading: (model) => {
    model.chats.value = [chat];
  },
  "storage-trouble": (model) => {
    model.phase.value = "storage-trouble";
  },
  "no-tab": (model) => {
    empty(model);
    model.reading.value = { tabs: [] };
  },
  "signed-out": (model) => {
    empty(model);
    model.reading.value = tabWith(now, { signedIn: false });
  },
  reload: (model) => {
    empty(model);
    model.reading.value = { tabs: [{ tabId: 7 }] };
  },
  paused: (model) => {
    empty(model);
    model.reading.value = tabWith(now, { visible: false });
  },
  elsewhere: (model) => {
    empty(model);
    model.reading.value = tabWith(now, { search: { query: "weather", latest: true } });
  },
  waiting: empty,
  limited: (model) => {
    empty(model);
    const problem = { kind: "rate-limited", message: "Rate limit exceeded", at: now - 5000 } as const;
    const rate = { kind: "search" as const, limit: 50, remaining: 0, resetAt: now + 9 * 60_000 };
    model.reading.value = tabWith(now, { problem, rate });
  },
  error: (model) => {
    empty(model);
    const problem = {
      kind: "transient",
      message: "Something went wrong. Try reloading.",
      at: now - 5000,
    } as const;
    model.reading.value = tabWith(now, { problem });
  },
  "paused-with-posts": (model) => {
    ordinary(model);
    model.reading.value = tabWith(now, { visible: false });
  },
  "limited-with-posts": (model) => {
    ordinary(model);
    const rate = { kind: "search" as const, limit: 50, remaining: 0, resetAt: now + 9 * 60_000 };
    model.reading.value = tabWith(now, { rate });
  },
  changed: (model) => {
    ordinary(model);
    const totals = { responses: 9, posts: 80, unread: 0, missing: { author: 12 }, fromPage: 4, refused: 0 };
    model.reading.value = tabWith(now, { totals });
  },
  "mostly-unread": (model) => {
    ordinary(model);
    const totals = { responses: 9, posts: 3, unread: 0, missing: { author: 78 }, fromPage: 34, refused: 0 };
    model.reading.value = tabWith(now, {
      totals,
      mostlyUnread: { kind: "search", read: 0, places: 20 },
      firstUnknown: {
        operation: "SearchTimeline",
        keys: ["post_key", "body"],
        sought: ["core.user_results"],
      },
    });
  },
  "two-accounts": (model) => {
    ordinary(model);
    const own = tabWith(now, { loadedAt: now - 60_000 }).tabs;
    const others = tabWith(now, { ownHandle: "okafor_at_home", loadedAt: now - 600_000 }).tabs;
    model.reading.value = { tabs: [...own, ...others.map((tab) => ({ ...tab, tabId: 8 }))] };
  },
  quiet: (model) => {
    ordinary(model);
    model.reading.value = tabWith(now, { lastResponseAt: now - 200_000, lastSearchAt: now - 200_000 });
  },
  "writing-on-x": (model) => {
    ordinary(model);
    model.reading.value = tabWith(now, { writing: true, wroteAt: now });
  },
  "by-itself": (model) => byItself(model, {}),
  "by-itself-writing": (model) => byItself(model, { writing: true, wroteAt: now }),
  "by-itself-rate": (model) => {
    const rate = { kind: "search" as const, limit: 50, remaining: 7, resetAt: now + 9 * 60_000 };
    byItself(model, { rate });
  },
  "by-itself-over": (model) => {
    byItself(model, {});
    model.now.value = startsAt + 95 * 60_000;
    model.reading.value = tabWith(model.now.value);
  },
  "by-itself-hidden": (model) => byItself(model, { visible: false }),
  mentions: (model) => {
    ordinary(model);
    model.settings.value = { ...model.settings.peek(), filter: "mentions" };
  },
  drafts: ordinary,
  /** The person is the evening's guest host. */
  hosting: (model) => {
    ordinary(model);
    model.chats.value = [{ ...chat, guests: [person] }];
    model.feed.value = feedOf([
      ...eveningPosts,
      post("rosa_walks_in", `Hello! First time here. @${person} where do I find the draft? #copchat`, {
        seconds: 1300,
      }),
    ]);
  },
  "handed-over": ordinary,
  "was-it-posted": ordinary,
  /** Seven minutes before the hour ends. */
  closing: (model) => {
    ordinary(model);
    model.now.value = startsAt + 53 * 60_000;
    model.reading.value = tabWith(model.now.value);
  },
  /** Three rules, and what they set aside gone from the feed. */
  aside: ordinary,
  dimmed: (model) => {
    ordinary(model);
    model.settings.value = { ...model.settings.peek(), dimmedChats: [chat.id] };
  },
  "all-aside": (model) => {
    ordinary(model);
    model.chats.value = [{ ...chat, moderators: [] }];
    model.ownHandle.value = undefined;
  },
  "searches-part": (model) => withSearches(model, "searches-part"),
  "searches-behind": (model) => withSearches(model, "searches-behind"),
  "searches-typed": (model) => withSearches(model, "searches-typed"),
  "searches-list": (model) => withSearches(model, "searches-list"),
  "searches-quieter": (model) => withSearches(model, "searches-quieter"),
  "no-mentions": (model) => {
    ordinary(model);
    model.feed.value = feedOf(talkPosts(4, 1200));
    model.settings.value = { ...model.settings.peek(), filter: "mentions" };
  },
};
