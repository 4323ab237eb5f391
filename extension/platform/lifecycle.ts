import browser from "webextension-polyfill";
export function extensionVersion(): string {
  return browser.runtime.getManifest().version;
}

/** Firefox installs a temporary add-on at each start: developers are not welcomed each time. */
export function onFirstInstall(install: () => void): void {
  browser.runtime.onInstalled.addListener(({ reason, ...how }) => {
    const isTemporary = "temporary" in how && how.temporary === true;
    if (reason === "install" && !isTemporary) install();
  });
}

export function onUpdate(update: (from: string) => void): void {
  browser.runtime.onInstalled.addListener(({ reason, previousVersion }) => {
    if (reason === "update" && previousVersion !== undefined) update(previousVersion);
  });
}

export function onExtensionStart(start: () => void): void {
  browser.runtime.onInstalled.addListener(() => start());
  browser.runtime.onStartup.addListener(() => start());
}
