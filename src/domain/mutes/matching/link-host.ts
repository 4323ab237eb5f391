import type { Link } from "../../post.ts";
import { unescaped } from "../../unescaped.ts";
import { decodeHost } from "./decode-host.ts";

/** As browsers read it: the authority ends at / \ ? or #; what stands before an @ in it is no host. */
const address = /^\s*(?:[a-z][a-z\d+.-]*:)?[\\/]{2,}([^\\/?#\s]*)/i;
const bareAddress = /^\s*([^\\/?#\s]+)/;
const longestHost = 253;

/**
 * The host of an address (`https://www.Spam.example:80/x` gives spam.example) or of a bare `spam.example/x`, lower
 * case, internationalised names as people read them, without `www.`; undefined when there is none.
 */
export function hostOf(text: string): string | undefined {
  const authority = (address.exec(text) ?? bareAddress.exec(text))?.[1];
  if (authority === undefined) return undefined;
  const named = authority.slice(authority.lastIndexOf("@") + 1).replace(/:\d*$/, "");
  const host = decodeHost(
    unescaped(named).normalize("NFKC").replaceAll("\u3002", ".").toLowerCase(),
  ).normalize("NFC");
  const bare = host.replace(/\.$/, "").replace(/^www\d?\.(?=.*\.)/, "");
  return bare === "" || bare.length > longestHost ? undefined : bare;
}

/** Where a link of a post leads: the expanded address, or what X shows of it when only the page was read. */
export function hostOfLink(link: Link): string | undefined {
  return hostOf(link.expandedUrl ?? link.displayUrl ?? link.url);
}
