/** Chatside's version, as the manifest has it. */
export function extensionVersion(): string {
  return chrome.runtime.getManifest().version;
}

/** Calls `start` when the extension was installed, updated or reloaded, and when the browser starts. */
export function onExtensionStart(start: () => void): void {
  chrome.runtime.onInstalled.addListener(() => start());
  chrome.runtime.onStartup.addListener(() => start());
}
