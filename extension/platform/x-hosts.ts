import browser from "webextension-polyfill";
export function xPagePatterns(): string[] {
  return browser.runtime.getManifest().host_permissions ?? [];
}

export function isXAddress(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, hostname } = new URL(address);
  return xPagePatterns().includes(`${protocol}//${hostname}/*`);
}
