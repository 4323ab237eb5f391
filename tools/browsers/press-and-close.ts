import { type Page, ProtocolError } from "puppeteer-core";

/**
 * Presses a button that closes its page. The page may be gone before the driver hears that the button was released: the
 * press has done its work then.
 */
export async function pressAndClose(
  page: Pick<Page, "waitForSelector" | "isClosed">,
  selector: string,
): Promise<void> {
  const button = await page.waitForSelector(selector);
  await button?.click().catch((error: unknown) => {
    if (!page.isClosed() && !isTargetClosed(error)) throw error;
  });
}

function isTargetClosed(error: unknown): boolean {
  return error instanceof ProtocolError && error.message.includes("Target closed");
}
