import { classic } from "./classic-selectors.ts";
import { xWeb } from "./x-web-selectors.ts";

/** Navigation addresses that look like profiles. */
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
  "bookmarks",
  "communities",
  "jobs",
  "lists",
  "premium",
  "verified-choose",
]);
const mostScripts = 200;

/** From X's navigation, which follows an account switch; undefined without it. */
export function readOwnHandle(root: ParentNode): string | undefined {
  const address = root.querySelector(classic.ownProfile)?.getAttribute("href") ?? "";
  const [, linked] = /^(?:https:\/\/(?:x|twitter)\.com)?\/(\w{1,50})\/?$/.exec(address) ?? [];
  if (linked !== undefined && !noHandles.has(linked.toLowerCase())) return linked;
  const avatar = root.querySelector(`${classic.accountSwitcher} ${classic.avatar}`);
  const pictured = /-(\w{1,50})$/.exec(avatar?.getAttribute("data-testid") ?? "")?.[1];
  return pictured ?? ownHandleOfXWeb(root);
}

/**
 * x-web names the viewer in its first script, and links the profile among other single words; the navigation is
 * more current.
 */
function ownHandleOfXWeb(root: ParentNode): string | undefined {
  const linked = Array.from(root.querySelectorAll(xWeb.navigationLabel)).flatMap((label) => {
    const [, handle] = /^\/(\w{1,50})\/?$/.exec(label.closest("a")?.getAttribute("href") ?? "") ?? [];
    return handle === undefined || noHandles.has(handle.toLowerCase()) ? [] : handle;
  });
  const viewer = viewerOf(root);
  return linked.find((handle) => handle === viewer) ?? linked.at(-1) ?? viewer;
}

function viewerOf(root: ParentNode): string | undefined {
  if (!root.querySelector(xWeb.page)) return undefined;
  for (const script of Array.from(root.querySelectorAll("script:not([src])")).slice(0, mostScripts)) {
    const text = script.textContent;
    if (text.includes("__INITIAL_DATA__")) return /"?viewerScreenName"?\s*:\s*"(\w{1,50})"/.exec(text)?.[1];
  }
  return undefined;
}

/** Also false while the page is still loading. */
export function readSignedOut(root: ParentNode): boolean {
  return readOwnHandle(root) === undefined && root.querySelector(classic.signedOut) !== null;
}
