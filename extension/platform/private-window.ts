/** True for a content script in a private window, and for Firefox's pages there. */
export function isPrivateContext(): boolean {
  return chrome.extension.inIncognitoContext;
}

/** Is this page in a private window? Chrome runs it in the ordinary process. */
export async function isInPrivateWindow(): Promise<boolean> {
  if (isPrivateContext()) return true;
  const { incognito } = await chrome.windows.getCurrent();
  return incognito;
}
