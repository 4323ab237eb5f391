import type { Client } from "../clients/client.ts";
import type { Drift } from "../clients/drift.ts";
import type { PageLanguage } from "./words.ts";

/** What the app shell gives its script, as JSON in the page. */
export interface PageConfig {
  /** Names this loading of the page, as X's client names itself. */
  readonly id: string;
  readonly client: Client;
  /** What X calls otherwise than it did. */
  readonly drift: Drift | null;
  /** Does the script say when it was loaded, and of each answer that it has it? */
  readonly confirmsReceived: boolean;
  /** Who is signed in; null shows the login wall. */
  readonly account: { readonly handle: string; readonly name: string; readonly avatar: string } | null;
  readonly polls: boolean;
  /** Real milliseconds between two polls. */
  readonly pollEvery: number;
  readonly language: PageLanguage;
  readonly transport: "xhr" | "fetch";
  readonly hashtag: string;
  /** When this page was made, by X's clock, in ms. */
  readonly servedAt: number;
  /** How fast the site's time runs; 0 when it stands until it is moved. */
  readonly clockSpeed: number;
  /** Lists that the navigation names. */
  readonly lists: readonly { readonly id: string; readonly name: string }[];
}

/** The config that the server wrote into this page. */
export function readConfig(): PageConfig {
  return JSON.parse(document.getElementById("page-config")?.textContent ?? "{}") as PageConfig;
}
