import { dayMs } from "../../time/units.ts";
import type { Account } from "../evidence/account.ts";
import { limits, weights } from "../weights.ts";

export type SlightSign = "fewFollowers" | "young" | "noPicture" | "capitals" | "sameStem" | "madeTogether";

const all: readonly SlightSign[] = [
  "fewFollowers",
  "young",
  "noPicture",
  "capitals",
  "sameStem",
  "madeTogether",
];

export function slightSigns(account: Account): readonly SlightSign[] {
  return all.filter((sign) => hasSign(account, sign));
}

export function slightWeight(account: Account): number {
  const { each, most } = weights.slight;
  let weight = 0;
  for (const sign of all) {
    if (weight >= most) break;
    if (hasSign(account, sign)) weight += each;
  }
  return Math.min(most, weight);
}

function hasSign({ author, capitals, firstAt, namesakes, peers, posts }: Account, sign: SlightSign): boolean {
  switch (sign) {
    case "fewFollowers":
      return author.followers !== undefined && author.followers < limits.fewFollowers;
    case "young":
      return author.createdAt !== undefined && firstAt - author.createdAt < limits.youngDays * dayMs;
    case "noPicture":
      return author.avatarUrl?.includes("default_profile") === true;
    case "capitals":
      return capitals > 1 && capitals * 2 > Math.min(limits.postsForCapitals, posts);
    case "sameStem":
      return (namesakes?.count ?? 0) >= limits.kin;
    case "madeTogether":
      return (peers?.count ?? 0) >= limits.kin;
  }
}
