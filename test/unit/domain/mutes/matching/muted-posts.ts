import { buildMuteIndex, type MuteContext } from "../../../../../src/domain/mutes/matching/mute-index.ts";
import { protectorOf } from "../../../../../src/domain/mutes/protection.ts";
import type { MuteRule } from "../../../../../src/domain/mutes/rule.ts";
import { type Author, noEntities, type Post } from "../../../../../src/domain/post/post.ts";
import { evening, makePost, testChat } from "../../../../support/make-post.ts";

export const now = evening + 60_000;
export const spammer: Author = { id: "4001", handle: "Deal_Bot_x" };
export const citizen: Author = { id: "4002", handle: "nkessler_x" };
export const host: Author = { id: "4003", handle: "T_Marlow_test" };
export const protect = protectorOf({ chats: [testChat], ownHandle: "me_myself_x" });

export function post(author: Author, wishes: Partial<Post> = {}): Post {
  return { ...makePost(), ...wishes, author };
}

export function linkTo(expandedUrl: string): Partial<Post> {
  return { entities: { ...noEntities, links: [{ url: "https://t.co/Ab1Cd2Ef3G", expandedUrl }] } };
}

export function repostBy(author: Author, of: Author): Post {
  return post(author, { repostOf: { id: "1", author: of } });
}

export function isAside(rule: MuteRule, of: Post, context: MuteContext = {}): boolean {
  return buildMuteIndex([rule], now, context).decide(of, now) !== undefined;
}
