/** The match patterns of X's pages, as the manifest has them: the one list of hosts. */
export function xPagePatterns(): string[] {
  return chrome.runtime.getManifest().host_permissions ?? [];
}

/** Is this the address of one of X's pages that Chatside may read? */
export function isXAddress(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, hostname } = new URL(address);
  return xPagePatterns().includes(`${protocol}//${hostname}/*`);
}
