import { decodeName } from "../../punycode.ts";

/** A host's names as people read them: `xn--bcher-kva.example` is bücher.example. What cannot be decoded stays. */
export function decodeHost(host: string): string {
  return host
    .split(".")
    .map((name) => (name.startsWith("xn--") ? (decodeName(name.slice(4)) ?? name) : name))
    .join(".");
}
