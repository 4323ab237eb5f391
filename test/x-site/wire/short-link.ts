import { createHash } from "node:crypto";

/** The address of X's link shortener for `address`: the same address always has the same one. */
export function shortLink(address: string): string {
  const code = createHash("sha256").update(address).digest("base64url").replace(/[-_]/g, "a").slice(0, 10);
  return `https://t.co/${code}`;
}

/** What X shows for an address: no scheme, cut at 26 characters of path. */
export function displayOf(address: string): string {
  const bare = address.replace(/^https?:\/\/(www\.)?/, "");
  const slash = bare.indexOf("/");
  const longest = slash < 0 ? bare.length : slash + 15;
  return bare.length > longest ? `${bare.slice(0, longest)}…` : bare;
}
