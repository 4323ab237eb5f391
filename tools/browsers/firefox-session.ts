import type { Page } from "puppeteer-core";
import { waitUntil } from "./panel-view.ts";

/** The part of puppeteer's own BiDi session that is needed beneath its pages. */
interface BidiSession {
  send(method: string, parameters: object): Promise<{ result: unknown }>;
}

interface FrameInside {
  readonly _id: string;
  readonly browsingContext: { readonly userContext: { readonly browser: { readonly session: BidiSession } } };
}

function frameInside(page: Page): FrameInside {
  return page.mainFrame() as unknown as FrameInside;
}

function sessionOf(page: Page): BidiSession {
  return frameInside(page).browsingContext.userContext.browser.session;
}

/**
 * Loads one of the extension's pages. `page.goto` never resolves for them: the tab changes its process on the way,
 * and the driver loses the load event.
 */
export async function goToExtensionAddress(page: Page, url: string): Promise<void> {
  await sessionOf(page).send("browsingContext.navigate", {
    context: frameInside(page)._id,
    url,
    wait: "none",
  });
  const arrived = `location.href === ${JSON.stringify(url)} && document.readyState === "complete"`;
  await waitUntil(async () => ((await answers(page, arrived)) ? true : undefined), `${url} did not load`);
}

/** A tab that is changing its process refuses to be asked; it is asked again. */
async function answers(page: Page, expression: string): Promise<boolean> {
  try {
    return (await page.evaluate(expression)) === true;
  } catch {
    return false;
  }
}

/** Runs an expression in the browser's own window, which needs --remote-allow-system-access. */
export async function runInBrowserWindow(page: Page, expression: string): Promise<unknown> {
  const session = sessionOf(page);
  const tree = (await session.send("browsingContext.getTree", { "moz:scope": "chrome" })).result as {
    contexts: { context: string; url: string }[];
  };
  const window = tree.contexts.find(({ url }) => url.endsWith("browser.xhtml"));
  if (!window) throw new Error("Firefox has no window");
  const evaluated = (
    await session.send("script.evaluate", {
      expression,
      target: { context: window.context },
      awaitPromise: true,
    })
  ).result as { type: string; result?: { value?: unknown }; exceptionDetails?: { text: string } };
  if (evaluated.type === "exception") throw new Error(evaluated.exceptionDetails?.text);
  return evaluated.result?.value;
}
