import { render } from "preact";
import type { FeedFilter } from "../../../src/domain/feed.ts";
import { mergeFeed } from "../../../src/domain/feed.ts";
import type { Post } from "../../../src/domain/post.ts";
import { createComposerModel } from "../../../src/ui/composer/composer-model.ts";
import { Panel } from "../../../src/ui/panel/panel.tsx";
import { createPanelModel, type PanelActions, type PostLinks } from "../../../src/ui/panel/panel-model.ts";
import { talkPosts } from "./evening-posts.ts";
import { draftActions, draftStates } from "./invented-drafts.ts";
import { feedOf, post, startsAt } from "./invented-evening.ts";
import { inventedMutes } from "./invented-mutes.ts";
import type { StateName } from "./state-names.ts";
import { states } from "./states.ts";

/** The panel over an invented model, so that every state can be looked at and every move measured. */
const name = (new URLSearchParams(location.search).get("state") ?? "full") as StateName;
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
  jotRead: () => undefined,
  markRead: note("mark-read"),
  chooseFilter: (filter: FeedFilter) => {
    model.settings.value = { ...model.settings.peek(), filter };
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
  openOptions: note("open-options"),
  openMutes: note("open-mutes"),
  dimAside: (id, dimmed) => {
    model.settings.value = { ...model.settings.peek(), dimmedChats: dimmed ? [id] : [] };
  },
  openPage: note("open-page"),
  reload: note("reload"),
};

const at = (kind: string, what: string) => `https://x.com/${kind}/${what}`;
const links: PostLinks = {
  post: (one) => at(one.author.handle, `status/${one.id}`),
  profile: (handle) => at(handle, ""),
  hashtag: (tag) => at("hashtag", tag),
  like: (one) => at("intent", `like?tweet_id=${one.id}`),
};

/** Posts arrive as they do from the background: merged into the feed in one go. */
function deliver(posts: readonly Post[]): void {
  model.feed.value = mergeFeed(model.feed.peek(), feedOf(posts));
}

const composer = createComposerModel();
draftStates[name]?.(composer, model.now.peek());
const drafts = { model: composer, actions: draftActions(composer, () => model.now.peek(), note) };
const mutes = inventedMutes(name, note);
const harness = { model, composer, mutes, asked, deliver, talkPosts, post };
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
    locale="en-US"
    timeZone="America/New_York"
  />,
  document.body,
);
