import type { Failure } from "./api/errors.ts";
import type { RateLimit } from "./api/rate.ts";
import type { ChaosOptions } from "./chaos/plan.ts";
import type { Client, ClientPlan } from "./clients/client.ts";
import type { SiteClock } from "./clock.ts";
import type { Evening, SitePerson, SitePost } from "./evening.ts";
import type { PageLanguage } from "./page/words.ts";
import type { Reply } from "./reply.ts";
import type { Shape } from "./wire/shape.ts";

export interface XSiteOptions {
  readonly evening: Evening;
  /** Real time when absent; give a running or a manual clock to play an evening of another day. */
  readonly clock?: SiteClock | undefined;
  /** The evening's own shape, else C. */
  readonly shape?: Shape | undefined;
  /** Which of X's clients the account is given; the classic unless said. */
  readonly client?: ClientPlan | undefined;
  /** Does the page ask for new posts by itself while it is visible? Default true. */
  readonly polls?: boolean | undefined;
  /** Seconds of the site's clock between two polls (real seconds with a manual clock); default 30. */
  readonly pollSeconds?: number | undefined;
  /** Who is signed in: absent, the evening's account; present and undefined, nobody. */
  readonly account?: string | undefined;
  readonly pageSize?: number | undefined;
  /** In place of X's own limits, for every timeline. */
  readonly rateLimit?: RateLimit | undefined;
  /** A folder of captured bodies that answer instead, by operation, as they are. */
  readonly bodiesFolder?: string | undefined;
  /** The language of the page's own words; Arabic and Hebrew are written from right to left. Default English. */
  readonly language?: PageLanguage | undefined;
  readonly transport?: "xhr" | "fetch" | undefined;
  /** Answers go wrong, by a plan. The evening itself is made unruly by whoever gives it (`unrulyEvening`). */
  readonly chaos?: ChaosOptions | undefined;
  /** The page's script says when it was loaded, and of each answer that it has it, as X's client sends its own log. */
  readonly confirmsReceived?: boolean | undefined;
  /** Answers for names that are none of X's; undefined for what is X's. */
  readonly besideX?: ((url: URL) => Reply | undefined) | undefined;
  readonly port?: number | undefined;
}

/** One request of X's API, and how it was answered. */
export interface RequestRecord {
  readonly operation: string;
  readonly method: string;
  readonly host: string;
  /** SearchTimeline's raw query. */
  readonly query: string | undefined;
  readonly cursor: string | undefined;
  readonly status: number;
  /** Did the page's poller send it? */
  readonly polling: boolean;
  /** By the site's clock, in ms. */
  readonly at: number;
  /** The posts of the timeline that was sent (advertisements left out). */
  readonly ids: readonly string[];
  readonly bytes: number;
  /** Which loading of the page asked; undefined for who is none. */
  readonly page: string | undefined;
  /** Has the page's script confirmed that the whole answer came? Only with `confirmsReceived`. */
  received: boolean;
}

/** One loading of X's page: who was signed in on it. */
export interface PageRecord {
  readonly id: string;
  readonly account: string | undefined;
  readonly client: Client;
  /** The timeline's first page that came inside the document (x-web): no request of the page's. */
  streamed?: {
    readonly operation: string;
    readonly query: string | undefined;
    readonly ids: readonly string[];
  };
  /** When its `load` event had been, by the site's clock, in ms. Only with `confirmsReceived`. */
  loadedAt?: number;
}

export interface SiteControl {
  /** Signs somebody else in, or nobody; pages see it when they are loaded again, as on X. */
  setAccount(handle: string | undefined): void;
  setShape(shape: Shape): void;
  /** Moves the account to another client: for pages loaded from now on, and open ones load themselves again. */
  setClient(client: Client): void;
  /** For pages loaded from now on. */
  setPolls(polls: boolean): void;
  /** The next `times` timeline requests fail in this way; with 0 none fails that was to. */
  failNext(failure: Failure, times?: number): void;
  /** The next request of an operation is answered with this body. */
  answerNext(operation: string, body: string, status?: number): void;
  /** Timelines are answered as if there were no posts, with 200: X does so for reasons of its own. */
  setEmpty(empty: boolean): void;
  /** Every timeline is answered with 429 for this many seconds of the site's clock. */
  limit(seconds: number): void;
  addPosts(posts: readonly SitePost[], people?: readonly SitePerson[]): void;
}

export interface XSite {
  readonly port: number;
  /** For Chromium's --ignore-certificate-errors-spki-list. */
  readonly spki: string;
  /** The certificate (PEM), for whoever trusts it by other means. */
  readonly certificate: string;
  readonly clock: SiteClock;
  readonly evening: Evening;
  readonly requests: readonly RequestRecord[];
  readonly pages: readonly PageRecord[];
  /** The ids of all posts sent in any timeline so far, inside documents too, without advertisements. */
  served(): Set<string>;
  /** All posts that exist by now, oldest first. */
  published(): readonly SitePost[];
  readonly control: SiteControl;
  close(): Promise<void>;
}
