import type { Link } from "../../post/post.ts";
import { percentDecode } from "../../text/percent-decode.ts";
import { decodeHost } from "./decode-host.ts";

/** As browsers parse it: the authority ends at / \ ? or #, and the host follows any @. */
const address = /^\s*(?:[a-z][a-z\d+.-]*:)?[\\/]{2,}([^\\/?#\s]*)/i;
const bareAddress = /^\s*([^\\/?#\s]+)/;
const longestHost = 253;
/** As nearly all are: nothing is encoded in it. */
const plainHost = /^(?!.*xn--)[\w.-]*$/i;

/**
 * `https://www.Spam.example:80/x` and `spam.example/x` return spam.example; undefined without a host. Names in
 * Unicode.
 */
export function hostOf(text: string): string | undefined {
  return usualHost(text) ?? anyHost(text);
}

const scheme = "https://";

/** "https://news.example/a", as nearly all are, in a fraction of the time. */
function usualHost(text: string): string | undefined {
  if (!text.startsWith(scheme)) return undefined;
  let at = scheme.length;
  while (isOfHost(text.charCodeAt(at))) at++;
  const host = text.slice(scheme.length, at);
  const isWhole = at === text.length || text[at] === "/" || text[at] === "?";
  const isUsual = isWhole && host !== "" && host.length <= longestHost && !host.endsWith(".");
  return isUsual && !host.startsWith("www") && !host.includes("xn--") ? host : undefined;
}

function isOfHost(code: number): boolean {
  return (code >= 0x61 && code <= 0x7a) || (code >= 0x30 && code <= 0x39) || code === 0x2e || code === 0x2d;
}

function anyHost(text: string): string | undefined {
  const authority = (address.exec(text) ?? bareAddress.exec(text))?.[1];
  if (authority === undefined) return undefined;
  const named = authority.slice(authority.lastIndexOf("@") + 1).replace(/:\d*$/, "");
  const host = plainHost.test(named) ? named.toLowerCase() : decoded(named);
  const bare = host.replace(/\.$/, "").replace(/^www\d?\.(?=.*\.)/, "");
  return bare === "" || bare.length > longestHost ? undefined : bare;
}

function decoded(named: string): string {
  const letters = percentDecode(named).normalize("NFKC").replaceAll("\u3002", ".").toLowerCase();
  return decodeHost(letters).normalize("NFC");
}

export function hostOfLink(link: Link): string | undefined {
  return hostOf(link.expandedUrl ?? link.displayUrl ?? link.url);
}
