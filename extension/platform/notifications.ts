import browser, { type Manifest } from "webextension-polyfill";

const permissions: Manifest.OptionalPermission[] = ["notifications"];

/**
 * Browsers want the person's gesture: call this in the click's own turn, before any await. False when they refuse.
 */
export function askToNotify(): Promise<boolean> {
  return browser.permissions.request({ permissions });
}

export function mayNotify(): Promise<boolean> {
  return browser.permissions.contains({ permissions });
}

/** Calls `answered` with the permission, now and at changes, until the signal aborts. */
export function followNotify(answered: (may: boolean) => void, signal: AbortSignal): void {
  const report = () => void mayNotify().then(answered);
  const events = [browser.permissions.onAdded, browser.permissions.onRemoved];
  for (const event of events) event.addListener(report);
  signal.addEventListener("abort", () => {
    for (const event of events) event.removeListener(report);
  });
  report();
}

/** Replaces an earlier one with the same id. False if the browser shows none. */
export async function notify(id: string, title: string, message: string): Promise<boolean> {
  if (!(await mayNotify())) return false;
  const iconUrl = browser.runtime.getURL("icons/128.png");
  await browser.notifications.create(id, { type: "basic", iconUrl, title, message });
  return true;
}

/** Call it in the script's first turn. Does nothing until the permission is granted. */
export function onNotificationClicked(clicked: (id: string) => void): void {
  let isListening = false;
  const listen = () => {
    if (isListening || browser.notifications === undefined) return;
    isListening = true;
    browser.notifications.onClicked.addListener((id) => {
      clicked(id);
      void browser.notifications.clear(id);
    });
  };
  listen();
  browser.permissions.onAdded.addListener(listen);
}
