import { columnHead, searchBox } from "./column.ts";
import { composeView, confirmView, toast } from "./compose-view.ts";
import type { PageConfig } from "./config.ts";
import { element } from "./element.ts";
import { loginWall } from "./login-view.ts";
import { textAt } from "./loose.ts";
import { navigation } from "./navigation.ts";
import { callGraphql, logLoaded, sender } from "./request.ts";
import { type Route, routeOf } from "./routes.ts";
import { setClockSpeed } from "./site-time.ts";
import { graphqlSource, notificationsSource, type TimelineSource, timelines } from "./source.ts";
import { TimelineView } from "./timeline-view.ts";
import { setLanguage } from "./words.ts";

const config = JSON.parse(document.getElementById("page-config")?.textContent ?? "{}") as PageConfig;
const send = sender(config);
logLoaded(config);
/** A view that is put on the screen again within this time is not loaded anew. */
const freshFor = 5000;

const column = element("div", { "data-testid": "primaryColumn", class: "column" });
const aside = element("div", { "data-testid": "sidebarColumn", class: "aside" });
const layers = element("div", { id: "layers" });
let current: TimelineView | undefined;
let currentUrl = "";

function go(path: string): void {
  history.pushState({}, "", path);
  void show();
}

async function show(): Promise<void> {
  const url = new URL(location.href);
  const route = routeOf(url);
  layers.replaceChildren();
  if (config.account === null) return showLogin(url);
  if (route.kind === "compose")
    return showLayer(composeView(route, config, send, sent("Your post was sent.")));
  if (route.kind === "confirm") {
    return showLayer(
      confirmView(route.verb, route.id, send, sent(route.verb === "Like" ? "Liked." : "Reposted.")),
    );
  }
  if (url.href === currentUrl && current !== undefined && performance.now() - current.loadedAt < freshFor)
    return;
  currentUrl = url.href;
  await showTimeline(route, url);
}

function showLogin(url: URL): void {
  if (url.pathname !== "/i/flow/login") {
    const after = encodeURIComponent(url.pathname + url.search);
    history.replaceState({}, "", `/i/flow/login?redirect_after_login=${after}`);
  }
  document.title = "Log in to X / X";
  layers.replaceChildren(loginWall());
}

function showLayer(view: HTMLElement): void {
  document.title = "Compose new post / X";
  layers.replaceChildren(view);
}

const sent = (words: string) => () => {
  toast(words);
  go("/home");
};

async function showTimeline(route: Route, url: URL): Promise<void> {
  current?.stop();
  current = undefined;
  const title = titleOf(route);
  document.title = `${title} / X`;
  column.replaceChildren(columnHead(route, title));
  const source = await sourceOf(route);
  if (source === undefined || location.href !== url.href) return;
  const view = new TimelineView(source);
  current = view;
  column.append(view.root);
  window.scrollTo(0, 0);
  await view.start();
}

function titleOf(route: Route): string {
  if (route.kind === "search") return `${route.query || "Explore"} - Search`;
  if (route.kind === "list") return config.lists.find(({ id }) => id === route.id)?.name ?? "List";
  if (route.kind === "profile") return `@${route.handle}`;
  const titles: Partial<Record<Route["kind"], string>> = {
    home: "Home",
    notifications: "Notifications",
    post: "Post",
    community: "Community",
  };
  return titles[route.kind] ?? "X";
}

async function sourceOf(route: Route): Promise<TimelineSource | undefined> {
  switch (route.kind) {
    case "home":
      return graphqlSource(send, route.following ? timelines.following() : timelines.home());
    case "search":
      return graphqlSource(send, timelines.search(route.query || `#${config.hashtag}`, route.product));
    case "list":
      return graphqlSource(send, timelines.list(route.id));
    case "community":
      return graphqlSource(send, timelines.community(route.id));
    case "notifications":
      return route.mentions ? graphqlSource(send, timelines.mentions()) : notificationsSource(send);
    case "post":
      return graphqlSource(send, timelines.post(route.id));
    case "profile":
      return profileSource(route.handle, route.replies);
    default:
      return undefined;
  }
}

async function profileSource(handle: string, replies: boolean): Promise<TimelineSource | undefined> {
  const heard = await callGraphql(send, "GET", "UserByScreenName", {
    screen_name: handle,
    withGrokTranslatedBio: true,
  });
  if (heard.status !== 200) return undefined;
  const id = textAt(JSON.parse(heard.text), "data.user.result.rest_id", "data.user.result.account_id");
  if (id !== undefined) return graphqlSource(send, timelines.profile(id, replies));
  column.append(
    element("div", { "data-testid": "emptyState", class: "status" }, "This account doesn’t exist"),
  );
  return undefined;
}

/** Links within X change the address without a reload. */
function followLinks(event: MouseEvent): void {
  const link = event.target instanceof Element ? event.target.closest("a[href]") : null;
  const href = link?.getAttribute("href") ?? "";
  if (!href.startsWith("/") || event.defaultPrevented || event.button !== 0 || event.ctrlKey || event.metaKey)
    return;
  event.preventDefault();
  go(href);
}

/** X looks for new posts only while its page is seen. */
function poll(): void {
  if (document.visibilityState !== "visible" || current === undefined || !current.source.polls) return;
  void current.newer(true);
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest("input, [contenteditable]") !== null;
}

function sidebar(): void {
  const tags = [config.hashtag, "CommunityPolicing", "WednesdayWisdom"];
  const trends = tags.map((tag) =>
    element(
      "div",
      { "data-testid": "trend", class: "trend" },
      element("div", { class: "soft" }, "Trending"),
      element("a", { href: `/hashtag/${tag}` }, `#${tag}`),
    ),
  );
  aside.append(
    searchBox(""),
    element("section", { class: "trends" }, element("h2", {}, "What’s happening"), ...trends),
  );
}

function start(): void {
  setClockSpeed(config.clockSpeed);
  setLanguage(config.language);
  const root = document.getElementById("react-root");
  const main = element("main", { role: "main", class: "main" }, column, aside);
  root?.append(...(config.account === null ? [layers] : [navigation(config), main, layers]));
  sidebar();
  addEventListener("popstate", () => void show());
  addEventListener("scroll", () => current?.scrolled(), { passive: true });
  addEventListener("resize", () => current?.scrolled());
  document.addEventListener("click", followLinks);
  document.addEventListener("keypress", (event) => {
    if (event.key === "." && !isTyping(event.target)) void current?.toNewest();
  });
  if (config.polls) setInterval(poll, config.pollEvery);
  void show();
}

start();
