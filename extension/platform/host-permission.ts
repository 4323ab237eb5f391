import browser from "webextension-polyfill";
import { xPagePatterns } from "./x-hosts.ts";

function patternOf(url: string): string {
  return `https://${new URL(url).hostname}/*`;
}

/**
 * Browsers want the person's gesture: call this in the click's own turn, before any await. False when they
 * refuse.
 */
export function askForHost(url: string): Promise<boolean> {
  return browser.permissions.request({ origins: [patternOf(url)] });
}

export async function leaveHost(url: string): Promise<void> {
  if (xPagePatterns().includes(patternOf(url))) return;
  await browser.permissions.remove({ origins: [patternOf(url)] });
}

/**
 * For individually granted hosts that no `urls` need. Wider patterns stay: the person granted them in the
 * browser's settings.
 */
export async function leaveHostsExcept(urls: readonly string[]): Promise<void> {
  const needed = new Set([...urls.map(patternOf), ...xPagePatterns()]);
  const { origins = [] } = await browser.permissions.getAll();
  const unused = origins.filter((origin) => /^https:\/\/[^*/]+\/\*$/.test(origin) && !needed.has(origin));
  if (unused.length > 0) await browser.permissions.remove({ origins: unused });
}
