/** Where a page of a timeline goes on: older than `id` (bottom) or newer than it (top). */
export interface Cursor {
  readonly towards: "Top" | "Bottom";
  readonly id: string;
}

const prefix = "DAADDAABCgAB";
const suffix = "AAA";

/** X's cursors are opaque: so are these. */
export function encodeCursor({ towards, id }: Cursor): string {
  const value = Buffer.from(`${towards === "Top" ? "t" : "b"}${id}`).toString("base64url");
  return `${prefix}${value}${suffix}`;
}

/** The cursor back; undefined for what is none of ours. */
export function decodeCursor(value: string): Cursor | undefined {
  if (!value.startsWith(prefix) || !value.endsWith(suffix)) return undefined;
  const text = Buffer.from(value.slice(prefix.length, -suffix.length), "base64url").toString();
  const match = /^([tb])(\d+)$/.exec(text);
  if (match?.[2] === undefined) return undefined;
  return { towards: match[1] === "t" ? "Top" : "Bottom", id: match[2] };
}
