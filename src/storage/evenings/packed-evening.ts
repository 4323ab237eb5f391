import { searchTextOf } from "../../domain/feed/post-query.ts";
import { wordsOfTexts } from "../../domain/feed/search-words.ts";
import type { PackedEvening, PackedMark, StoredPost } from "../schema.ts";
import { asStoredPost } from "../stored-post.ts";
import { gunzip, gzip } from "./gzip.ts";

export interface PackedRecords {
  readonly evening: PackedEvening;
  readonly posts: Uint8Array<ArrayBuffer>;
  readonly texts: Uint8Array<ArrayBuffer>;
  readonly words: Uint8Array<ArrayBuffer>;
}

/** Oldest first; verified by reading them back. Undefined if they differ. */
export async function packRecords(records: readonly StoredPost[]): Promise<PackedRecords | undefined> {
  const json = JSON.stringify(records);
  const posts = await gzip(json);
  if ((await gunzip(posts)) !== json) return undefined;
  const joined = records.map(({ post }) => searchTextOf(post)).join("\n");
  const texts = new TextEncoder().encode(joined);
  const words = new TextEncoder().encode(wordsOfTexts(joined));
  const ids = records.map(({ post }) => post.id).join(" ");
  const marks = records.flatMap(packedMarkOf);
  const bytes = posts.byteLength + texts.byteLength + words.byteLength + ids.length;
  return { evening: { format: 1, ids, marks, bytes }, posts, texts, words };
}

/** Omits and counts broken records and evenings. */
export async function unpackRecords(
  packed: readonly unknown[],
  onBroken?: (count: number) => void,
): Promise<StoredPost[]> {
  const records: StoredPost[] = [];
  for (const bytes of packed) {
    const unpacked = await unpack(bytes);
    const whole = unpacked?.flatMap((record) => asStoredPost(record) ?? []) ?? [];
    const broken = (unpacked?.length ?? 1) - whole.length;
    if (broken > 0) onBroken?.(broken);
    records.push(...whole);
  }
  return records;
}

async function unpack(bytes: unknown): Promise<readonly unknown[] | undefined> {
  if (!(bytes instanceof Uint8Array)) return undefined;
  try {
    const records: unknown = JSON.parse(await gunzip(new Uint8Array(bytes)));
    return Array.isArray(records) ? records : undefined;
  } catch {
    return undefined;
  }
}

function packedMarkOf({ post: { id, version, partial, author } }: StoredPost): readonly PackedMark[] {
  if (version === undefined && !partial && author.id !== undefined) return [];
  return [
    {
      id,
      ...(version === undefined ? {} : { version }),
      ...(partial ? { partial } : {}),
      ...(author.id === undefined ? { uncounted: true } : {}),
    },
  ];
}

export function idsOf(record: unknown): readonly string[] {
  return isPackedEvening(record) && record.ids !== "" ? record.ids.split(" ") : [];
}

export function isPackedEvening(record: unknown): record is PackedEvening {
  return (
    typeof record === "object" &&
    record !== null &&
    "format" in record &&
    record.format === 1 &&
    "ids" in record &&
    typeof record.ids === "string" &&
    "marks" in record &&
    Array.isArray(record.marks)
  );
}
