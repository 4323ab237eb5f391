import { encodedLength } from "../text/punycode.ts";

const longestName = 63;
const longestHost = 253;
const prefix = "xn--".length;

/** DNS allows 63 ASCII characters per label and 253 in total. */
export function fitsEncoded(host: string): boolean {
  if (host.length <= longestName && isAscii(host)) return true;
  let length = -1;
  for (const name of host.split(".")) {
    // RFC 3490, section 3.1 has three more full stops; X does not split at them.
    const encoded = name
      .split(/[\u3002\uff0e\uff61]/)
      .reduce((sum, part) => sum + 1 + lengthOfName(part), -1);
    if (encoded > longestName) return false;
    length += 1 + encoded;
  }
  return length <= longestHost;
}

function isAscii(text: string): boolean {
  for (let at = 0; at < text.length; at++) if (text.charCodeAt(at) > 127) return false;
  return true;
}

function lengthOfName(name: string): number {
  if (name.length > 2 * longestName) return Number.POSITIVE_INFINITY;
  const encoded = encodedLength(name);
  return encoded === undefined ? name.length : prefix + encoded;
}
