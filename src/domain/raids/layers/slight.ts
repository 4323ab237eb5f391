import { dayMs } from "../../time/units.ts";
import type { Account } from "../evidence/account.ts";
import { limits, weights } from "../weights.ts";

export type SlightSign = "fewFollowers" | "young" | "noPicture" | "capitals" | "sameStem" | "madeTogether";

export function slightSigns(account: Account): readonly SlightSign[] {
  const { followers, createdAt, avatarUrl } = account.author;
  const signs: SlightSign[] = [];
  if (followers !== undefined && followers < limits.fewFollowers) signs.push("fewFollowers");
  if (createdAt !== undefined && account.firstAt - createdAt < limits.youngDays * dayMs) signs.push("young");
  if (avatarUrl?.includes("default_profile")) signs.push("noPicture");
  if (account.capitals > 1 && account.capitals * 2 > Math.min(limits.heardPosts, account.posts))
    signs.push("capitals");
  if ((account.namesakes?.count ?? 0) >= limits.kin) signs.push("sameStem");
  if ((account.peers?.count ?? 0) >= limits.kin) signs.push("madeTogether");
  return signs;
}

export function slightWeight(account: Account): number {
  const { each, most } = weights.slight;
  return Math.min(most, each * slightSigns(account).length);
}
