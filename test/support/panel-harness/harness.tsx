import { render } from "preact";
import { mergeFeed } from "../../../src/domain/feed/feed.ts";
import type { FeedFilter } from "../../../src/domain/feed/feed-filter.ts";
import { othersNamed, type SeenAccount } from "../../../src/domain/feed/person.ts";
import { changedNotes } from "../../../src/domain/notes/changed-notes.ts";
import type { Post } from "../../../src/domain/post/post.ts";
import { Panel } from "../../../src/ui/panel/panel.tsx";
import { createComposerModel } from "../../../src/ui/panel/state/composer/composer-model.ts";
import {
  createPanelModel,
  type PanelActions,
  type PostLinks,
} from "../../../src/ui/panel/state/panel-model.ts";
import { notedPorts } from "../chat-form-ports.ts";
import { advancePosts, talkPosts } from "./evening-posts.ts";
import { readHarnessWords } from "./harness-words.ts";
import { draftActions, draftStates } from "./invented-drafts.ts";
import { feedOf, post, startsAt } from "./invented-evening.ts";
import { inventedMutes } from "./invented-mutes.ts";
import { knownPeople } from "./invented-raid.ts";
import type { StateName } from "./state-names.ts";
import { states } from "./states.ts";

readHarnessWords();

/** The panel over an invented model, so that every state can be looked at and every move measured. */
const name = (new URLSearchParams(location.search).get("state") ?? "full") as StateName;
const isOwnWindow = new URLSearchParams(location.search).has("window");
const model = createPanelModel(startsAt);
states[name](model);

/** What the panel asked for, oldest first: for tests. */
const asked: string[] = [];
const note =
  (what: string) =>
  (...details: unknown[]): void => {
    asked.push([what, ...details.map((detail) => JSON.stringify(detail))].join(" "));
  };

const actions: PanelActions = {
  openChat: note("open-chat"),
  openSearch: note("open-search"),
  openList: note("open-list"),
  openStretch: note("open-stretch"),
  bringForward: note("bring-forward"),
  moveToWindow: note("move-to-window"),
  loadNew: async (anyway) => {
    note("load-new")(...(anyway ? [anyway] : []));
    if (name === "writing-on-x" && !anyway)
      return { ok: false, sure: "You are writing on X there. Reload anyway?" };
    return { ok: true, at: model.now.peek() };
  },
  reloadTab: async (tabId) => {
    note("reload-tab")(tabId);
    return { ok: true, at: model.now.peek() };
  },
  choosePace: (pace) => {
    const { refreshEvery: _before, ...others } = model.settings.peek();
    model.settings.value = pace === undefined ? others : { ...others, refreshEvery: pace };
  },
  loadOlder: note("load-older"),
  saveLocalRead: () => undefined,
  markRead: note("mark-read"),
  chooseFilter: (filter: FeedFilter) => {
    model.settings.value = { ...model.settings.peek(), filter };
  },
  changeLook: (changes) => {
    model.settings.value = { ...model.settings.peek(), ...changes };
  },
  seeNews: () => {
    note("see-news")();
    const { newsOf: _seen, ...others } = model.settings.peek();
    model.settings.value = others;
  },
  chooseChat: note("choose-chat"),
  saveChat: async (fields) => {
    note("save-chat")(fields);
    return { ok: true };
  },
  removeChat: async (id) => {
    note("remove-chat")(id);
    return { ok: true };
  },
  ...(isOwnWindow ? {} : { openWindow: note("open-window") }),
  openOptions: note("open-options"),
  note: (change) => {
    note("note-chat")(change);
    model.notes.value = changedNotes(model.notes.peek(), change);
  },
  chatFormPorts: notedPorts(),
  openMutes: note("open-mutes"),
  openRecap: note("open-recap"),
  searchEvenings: note("search-evenings"),
  dimAside: (id, dimmed) => {
    model.settings.value = { ...model.settings.peek(), dimmedChats: dimmed ? [id] : [] };
  },
  openOnX: note("open-on-x"),
  othersNamed: async (author) => othersNamed(seen, author),
  postsBetween: async (from, to) => stored.filter(({ createdAt }) => createdAt >= from && createdAt < to),
  copyReport: async () => {
    note("copy-report")();
    return { ok: true };
  },
  reload: note("reload"),
};

/** Accounts that were seen in the chat, as a test has them. */
const seen: SeenAccount[] = [];
/** Posts that the store has beside the feed. */
const stored: readonly Post[] = advancePosts;

const at = (kind: string, what: string) => `https://x.com/${kind}/${what}`;
const links: PostLinks = {
  post: (one) => at(one.author.handle, `status/${one.id}`),
  postWithId: (id) => at("i", `status/${id}`),
  profile: (handle) => at(handle, ""),
  hashtag: (tag) => at("hashtag", tag),
  isOnX: (address) => address.startsWith("https://x.com/"),
  like: (one) => at("intent", `like?tweet_id=${one.id}`),
};

/** Posts arrive as they do from the background: merged into the feed in one go. */
function deliver(posts: readonly Post[]): void {
  model.feed.value = mergeFeed(model.feed.peek(), feedOf(posts));
}

const raidPorts = knownPeople();
const composer = createComposerModel();
draftStates[name]?.(composer, model.now.peek());
const drafts = { model: composer, actions: draftActions(composer, () => model.now.peek(), note) };
const mutes = inventedMutes(name, note);
const harness = { model, composer, mutes, asked, deliver, talkPosts, post, seen, stored };
declare global {
  interface Window {
    harness: typeof harness;
  }
}
window.harness = harness;
render(
  <Panel
    model={model}
    actions={actions}
    links={links}
    mutes={mutes.desk}
    drafts={drafts}
    raidPorts={raidPorts}
    isOwnWindow={isOwnWindow}
    locale="en-US"
    timeZone="America/New_York"
  />,
  document.body,
);
