import type { ClientLook } from "./client-look.ts";
import type { PageConfig } from "./config.ts";
import { element } from "./element.ts";
import { logLoaded, type Send, sender } from "./request.ts";
import { type Route, routeOf } from "./routes.ts";
import { setClockSpeed, syncToTime } from "./site-time.ts";
import { TimelineView } from "./timeline-view.ts";
import { setLanguage } from "./words.ts";

/** A view that is put on the screen again within this time is not loaded anew. */
const freshFor = 5000;

/** One of X's clients on its page, from the first load to the last. */
export class App {
  private readonly config: PageConfig;
  private readonly look: ClientLook;
  private readonly send: Send;
  private readonly layers = element("div", { id: "layers" });
  private current: TimelineView | undefined;
  private currentUrl = "";
  private moved = false;
  private polling: ReturnType<typeof setInterval> | undefined;

  constructor(config: PageConfig, look: ClientLook) {
    this.config = config;
    this.look = look;
    this.send = sender(config, () => {
      this.moved = true;
    });
    logLoaded(config);
  }

  start(): void {
    const { config, look, layers } = this;
    setClockSpeed(config.clockSpeed);
    syncToTime(config.servedAt);
    setLanguage(config.language);
    const main = element("main", { role: "main", class: "main" }, look.column, look.aside);
    look.root()?.append(...(config.account === null ? [layers] : [look.navigation(config), main, layers]));
    addEventListener("popstate", () => void this.show());
    addEventListener("scroll", () => this.current?.scrolled(), { passive: true });
    addEventListener("resize", () => this.current?.scrolled());
    document.addEventListener("click", (event) => this.followLink(event));
    document.addEventListener("keypress", (event) => {
      if (event.key === "." && !isTyping(event.target)) void this.current?.toNewest();
    });
    if (config.polls) this.polling = setInterval(() => this.poll(), config.pollEvery);
    void this.show();
  }

  private go(path: string): void {
    history.pushState({}, "", path);
    void this.show();
  }

  private async show(): Promise<void> {
    const { config, look, send, layers } = this;
    const url = new URL(location.href);
    const route = routeOf(url);
    layers.replaceChildren();
    if (config.account === null) return layers.replaceChildren(look.signIn(url));
    if (route.kind === "compose")
      return this.showLayer(look.composer(route, config, send, this.sent("Your post was sent.")));
    if (route.kind === "confirm") {
      const done = this.sent(route.verb === "Like" ? "Liked." : "Reposted.");
      return this.showLayer(look.confirmation(route, send, done));
    }
    if (url.href === this.currentUrl && this.current !== undefined && this.isFresh(this.current)) return;
    this.currentUrl = url.href;
    await this.showTimeline(route, url);
  }

  private isFresh({ loadedAt }: TimelineView): boolean {
    return performance.now() - loadedAt < freshFor;
  }

  private showLayer(view: HTMLElement): void {
    document.title = "Compose new post / X";
    this.layers.replaceChildren(view);
  }

  private sent(words: string): () => void {
    return () => {
      this.look.toast(words);
      this.go("/home");
    };
  }

  private async showTimeline(route: Route, url: URL): Promise<void> {
    const { look, config, send } = this;
    this.current?.stop();
    this.current = undefined;
    const title = titleOf(route, config);
    document.title = `${title} / X`;
    look.column.replaceChildren(look.columnHead(route, title));
    const source = await look.source(send, route, config);
    if (source === undefined || location.href !== url.href) return;
    if (source instanceof HTMLElement) return look.column.append(source);
    const view = new TimelineView(source, look.timeline);
    this.current = view;
    look.column.append(view.root);
    window.scrollTo(0, 0);
    await view.start();
  }

  /** Links within X change the address without a reload. */
  private followLink(event: MouseEvent): void {
    const link = event.target instanceof Element ? event.target.closest("a[href]") : null;
    const href = link?.getAttribute("href") ?? "";
    if (
      !href.startsWith("/") ||
      event.defaultPrevented ||
      event.button !== 0 ||
      event.ctrlKey ||
      event.metaKey
    )
      return;
    event.preventDefault();
    this.go(href);
  }

  /** Once: while the new document comes, this one still polls, and would ask for it again. */
  private leave(): void {
    clearInterval(this.polling);
    location.reload();
  }

  /** X looks for new posts only while its page is seen. */
  private poll(): void {
    if (document.visibilityState !== "visible" || !this.current?.source.polls) return;
    // Nobody's draft is taken away.
    if (this.moved && this.layers.childElementCount === 0) this.leave();
    else void this.current.newer(true);
  }
}

function titleOf(route: Route, { lists }: PageConfig): string {
  if (route.kind === "search") return `${route.query || "Explore"} - Search`;
  if (route.kind === "list") return lists.find(({ id }) => id === route.id)?.name ?? "List";
  if (route.kind === "profile") return `@${route.handle}`;
  const titles: Partial<Record<Route["kind"], string>> = {
    home: "Home",
    notifications: "Notifications",
    post: "Post",
    community: "Community",
  };
  return titles[route.kind] ?? "X";
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest("input, [contenteditable]") !== null;
}
