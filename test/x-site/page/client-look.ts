import type { PageConfig } from "./config.ts";
import type { Row } from "./page-post.ts";
import type { Send } from "./request.ts";
import type { Route } from "./routes.ts";
import type { TimelineSource } from "./source.ts";

export interface Draft {
  readonly text: string;
  readonly replyTo: string | undefined;
}

export interface Confirmation {
  readonly verb: "Like" | "Repost";
  readonly id: string;
}

/** How a client draws a timeline. */
export interface TimelineLook {
  /** A row of the virtual list: an element for the row that is made by `row`. */
  cell(row: HTMLElement): HTMLElement;
  /** `more` is called with the cursor of a "Show replies" row. */
  row(row: Row, focalId: string | undefined, more: (cursor: string) => void): HTMLElement;
  pill(press: () => void): HTMLElement;
}

/** What is different from client to client; routes, polling, the virtual list and the keys are the same in both. */
export interface ClientLook {
  readonly column: HTMLElement;
  readonly aside: HTMLElement;
  readonly timeline: TimelineLook;
  /** Where the client hangs its page. */
  root(): Element | null;
  navigation(config: PageConfig): HTMLElement;
  columnHead(route: Route, title: string): HTMLElement;
  composer(draft: Draft, config: PageConfig, send: Send, done: () => void): HTMLElement;
  confirmation(asked: Confirmation, send: Send, done: () => void): HTMLElement;
  toast(words: string): void;
  /** What is shown to somebody who is not signed in. */
  signIn(url: URL): HTMLElement;
  /** Where a route's timeline comes from; an element in its place where there is none. */
  source(send: Send, route: Route, config: PageConfig): Promise<TimelineSource | HTMLElement | undefined>;
}
