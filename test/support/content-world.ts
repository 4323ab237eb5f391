import type { CDPSession, Page } from "puppeteer-core";

/** Evaluates in the world of the extension's content script in a page. */
export async function contentWorld(x: Page): Promise<(source: string) => Promise<unknown>> {
  const session: CDPSession = await x.createCDPSession();
  const found = new Promise<number>((resolve) => {
    session.on("Runtime.executionContextCreated", ({ context }) => {
      if (context.origin.startsWith("chrome-extension://")) resolve(context.id);
    });
  });
  await session.send("Runtime.enable");
  const contextId = await found;
  return async (expression) => {
    const { result, exceptionDetails } = await session.send("Runtime.evaluate", {
      expression,
      contextId,
      awaitPromise: true,
    });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value;
  };
}
