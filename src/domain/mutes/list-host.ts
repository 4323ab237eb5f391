/** X's own, including subdomains. */
const xDomains = ["x.com", "twitter.com", "t.co", "twimg.com"];
/** This computer and its local network. */
const nearDomains = ["localhost", "local", "internal", "lan", "home.arpa"];

/**
 * Chatside sends no request to X, nor into the person's own network. `host`: as typed, parsed as browsers do.
 */
export function refusalOfHost(host: string): "x" | "near" | undefined {
  const name = asBrowsersRead(host);
  if (xDomains.some((domain) => isWithin(name, domain))) return "x";
  if (!name.includes(".") || nearDomains.some((domain) => isWithin(name, domain))) return "near";
  const labels = name.split(".");
  // Browsers parse a last part that is a number as an address, or reject it.
  if (!/^(?:\d+|0x[\da-f]*)$/.test(labels.at(-1) ?? "")) return undefined;
  const address = addressOf(labels);
  return address === undefined || isNear(address) ? "near" : undefined;
}

function asBrowsersRead(host: string): string {
  return host
    .normalize("NFKC")
    .replace(/\p{Default_Ignorable_Code_Point}/gu, "")
    .replaceAll("\u3002", ".")
    .toLowerCase()
    .replace(/\.$/, "");
}

function isWithin(name: string, domain: string): boolean {
  return name === domain || name.endsWith(`.${domain}`);
}

/** 127.1, 0x7f.0.0.1 and 0177.0.0.1 are all 127.0.0.1. */
function addressOf(labels: readonly string[]): number | undefined {
  if (labels.length > 4) return undefined;
  const parts = labels.map(numberOf);
  const last = parts.at(-1);
  if (last === undefined || parts.some((part) => part === undefined)) return undefined;
  const before = parts.slice(0, -1).map((part) => part ?? 0);
  if (before.some((part) => part > 255) || last >= 256 ** (5 - parts.length)) return undefined;
  return before.reduce((sum, part, at) => sum + part * 256 ** (3 - at), last);
}

function numberOf(label: string): number | undefined {
  if (/^0x[\da-f]*$/.test(label)) return Number.parseInt(label.slice(2) || "0", 16);
  if (/^0[0-7]*$/.test(label)) return Number.parseInt(label, 8);
  return /^[1-9]\d*$/.test(label) ? Number(label) : undefined;
}

/** Reserved blocks (RFC 6890), and multicast. */
const nearBlocks: readonly (readonly [first: string, bits: number])[] = [
  ["0.0.0.0", 8],
  ["10.0.0.0", 8],
  ["100.64.0.0", 10],
  ["127.0.0.0", 8],
  ["169.254.0.0", 16],
  ["172.16.0.0", 12],
  ["192.0.0.0", 24],
  ["192.168.0.0", 16],
  ["198.18.0.0", 15],
  ["224.0.0.0", 3],
];

function isNear(address: number): boolean {
  return nearBlocks.some(([first, bits]) => {
    const size = 2 ** (32 - bits);
    return Math.floor(address / size) === Math.floor((addressOf(first.split(".")) ?? 0) / size);
  });
}
