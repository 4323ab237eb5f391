import { selectors } from "./selectors.ts";

/** Addresses of X's navigation that look like a profile's. */
const noHandles = new Set([
  "home",
  "explore",
  "notifications",
  "messages",
  "i",
  "search",
  "settings",
  "login",
  "compose",
]);

/**
 * The handle of the person who is signed in on this page, from X's navigation; undefined while it is not there, or on
 * pages without it. Follows an account switch, because X changes the link.
 */
export function readOwnHandle(root: ParentNode): string | undefined {
  const address = root.querySelector(selectors.ownProfile)?.getAttribute("href") ?? "";
  const [, linked] = /^(?:https:\/\/(?:x|twitter)\.com)?\/(\w{1,50})\/?$/.exec(address) ?? [];
  if (linked !== undefined && !noHandles.has(linked.toLowerCase())) return linked;
  const avatar = root.querySelector(`${selectors.accountSwitcher} ${selectors.avatar}`);
  return /-(\w{1,50})$/.exec(avatar?.getAttribute("data-testid") ?? "")?.[1];
}

/** Does the page say that nobody is signed in? False also when it does not say anything yet. */
export function readSignedOut(root: ParentNode): boolean {
  return readOwnHandle(root) === undefined && root.querySelector(selectors.signedOut) !== null;
}
