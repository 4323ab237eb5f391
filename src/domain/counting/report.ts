import { countPrepared, type PreparedText, prepareText } from "./count.ts";
import { findEntities } from "./entities.ts";
import { classic140, x280 } from "./rules.ts";

export interface CountReport {
  readonly classic140: number;
  readonly x280: number;
  readonly valid_classic140: boolean;
  readonly valid_x280: boolean;
  readonly links: readonly string[];
  readonly hashtags: readonly string[];
  readonly mentions: readonly string[];
}

export function reportOf(
  text: string,
): CountReport | { readonly refused: NonNullable<PreparedText["refused"]> } {
  const prepared = prepareText(text);
  if (prepared.refused) return { refused: prepared.refused };
  const classic = countPrepared(prepared, classic140);
  const x = countPrepared(prepared, x280);
  const { links, hashtags, mentions } = findEntities(text);
  return {
    classic140: classic.length,
    x280: x.length,
    valid_classic140: classic.valid,
    valid_x280: x.valid,
    links: links.map(({ url }) => url),
    hashtags: hashtags.map(({ tag }) => tag),
    mentions: mentions.map(({ handle }) => handle),
  };
}
