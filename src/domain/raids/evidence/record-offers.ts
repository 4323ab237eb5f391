import { hostOfLink } from "../../mutes/matching/link-host.ts";
import type { Post } from "../../post/post.ts";
import type { Wordage } from "../texts/wordage.ts";
import type { Account } from "./account.ts";

const followers =
  /\b(?:buy|buying|sell|selling|cheap|gain|get|instant) (?:\w+ ){0,3}(?:followers|likes|retweets|subscribers)\b/;
const coins = /\b(?:bitcoins?|btc|crypto|ethereum|eth|forex|memecoin|altcoins?|nfts?)\b/;
const coinOffer =
  /\b(?:airdrop|presale|giveaway|whitelist|guaranteed|double your|signals|daily profits?|profits? daily|\d{2,4}x|dm me|join (?:now|us|our))\b/;

export function recordOffers(account: Account, post: Post, { joined }: Wordage): void {
  const [link] = post.entities.links;
  if (!link) return;
  if (followers.test(joined) || (coins.test(joined) && coinOffer.test(joined))) account.offers++;
  const address = (link.expandedUrl ?? link.url).replace(/[?#].*$/, "");
  account.link ??= { address, host: hostOfLink(link) ?? address, posts: 0 };
  if (account.link.address === address) account.link.posts++;
}
