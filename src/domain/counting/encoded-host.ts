import { encodedLength } from "../punycode.ts";

const longestName = 63;
const longestHost = 253;
const prefix = "xn--".length;

/** Are all names of a host short enough (63, the whole 253) once encoded in ASCII as the domain system wants them? */
export function fitsEncoded(host: string): boolean {
  if (host.length <= longestName && isAscii(host)) return true;
  let length = -1;
  for (const name of host.split(".")) {
    // Three more full stops part a name (RFC 3490, section 3.1), but for X it stays one name.
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

/** How many characters a name takes in ASCII; Infinity for one that is far too long, which is not worth encoding. */
function lengthOfName(name: string): number {
  if (name.length > 2 * longestName) return Number.POSITIVE_INFINITY;
  const encoded = encodedLength(name);
  return encoded === undefined ? name.length : prefix + encoded;
}
