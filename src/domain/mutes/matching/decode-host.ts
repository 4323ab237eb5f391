import { decodeName } from "../../text/punycode.ts";

/** `xn--bcher-kva.example` becomes bücher.example. Undecodable names stay. */
export function decodeHost(host: string): string {
  return host
    .split(".")
    .map((name) => (name.startsWith("xn--") ? (decodeName(name.slice(4)) ?? name) : name))
    .join(".");
}
