import type { CDPSession } from "puppeteer-core";
import type { ChatsideBrowser } from "../../tools/browsers/chatside-browser.ts";
import { runInBrowserWindow } from "../../tools/browsers/firefox-session.ts";

/** Stops the background where it is, whatever it does; false while none runs. */
export type StopBackground = () => Promise<boolean>;

/** Gives the browser's own way to stop the extension's background: Chromium's worker, Firefox's event page. */
export async function backgroundStopper(chatside: ChatsideBrowser): Promise<StopBackground> {
  if (chatside.name === "firefox") return () => stopEventPage(chatside);
  const session = await chatside.browser.target().createCDPSession();
  return () => stopWorker(session);
}

/** Firefox: how is the event page now: "running", "stopped", or on its way? */
export async function eventPageState({ firstPage, extensionOrigin }: ChatsideBrowser): Promise<string> {
  const host = JSON.stringify(new URL(extensionOrigin).hostname);
  return String(
    await runInBrowserWindow(
      firstPage,
      `WebExtensionPolicy.getByHostname(${host}).extension.backgroundState`,
    ),
  );
}

async function stopWorker(session: CDPSession): Promise<boolean> {
  const { targetInfos } = await session.send("Target.getTargets");
  const worker = targetInfos.find(
    ({ type, url }) => type === "service_worker" && url.endsWith("/background.js"),
  );
  if (!worker) return false;
  // One that just ended by itself is not counted.
  return session.send("Target.closeTarget", { targetId: worker.targetId }).then(
    ({ success }) => success,
    () => false,
  );
}

/**
 * As Firefox does when an event page was idle for too long; here it is not asked whether somebody waits for an answer.
 */
async function stopEventPage({ firstPage, extensionOrigin }: ChatsideBrowser): Promise<boolean> {
  const stopped = await runInBrowserWindow(
    firstPage,
    `(async () => {
      const { extension } = WebExtensionPolicy.getByHostname(${JSON.stringify(new URL(extensionOrigin).hostname)});
      if (extension.backgroundState !== "running") return false;
      await extension.terminateBackground({ ignoreDevToolsAttached: true, disableResetIdleForTest: true });
      return extension.backgroundState !== "running";
    })()`,
  );
  return stopped === true;
}
