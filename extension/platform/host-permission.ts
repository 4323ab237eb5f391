import { xPagePatterns } from "./x-hosts.ts";

/** The pattern of an address's host, without its port: permissions know none. */
function patternOf(url: string): string {
  return `https://${new URL(url).hostname}/*`;
}

/**
 * Asks the person whether Chatside may read from this address's host. Browsers want their gesture, so call this in
 * the click's own turn, before any await. False when they say no.
 */
export function askForHost(url: string): Promise<boolean> {
  return chrome.permissions.request({ origins: [patternOf(url)] });
}

/** Gives a host back that no list needs any more. X's own stay: browsers refuse to take what the manifest asks for. */
export async function leaveHost(url: string): Promise<void> {
  if (xPagePatterns().includes(patternOf(url))) return;
  await chrome.permissions.remove({ origins: [patternOf(url)] });
}

/**
 * Gives back every host that was asked for by itself and that none of these addresses needs. Patterns for many hosts
 * stay: those the person granted in the browser's own settings.
 */
export async function leaveHostsExcept(urls: readonly string[]): Promise<void> {
  const needed = new Set([...urls.map(patternOf), ...xPagePatterns()]);
  const { origins = [] } = await chrome.permissions.getAll();
  const unused = origins.filter((origin) => /^https:\/\/[^*/]+\/\*$/.test(origin) && !needed.has(origin));
  if (unused.length > 0) await chrome.permissions.remove({ origins: unused });
}
