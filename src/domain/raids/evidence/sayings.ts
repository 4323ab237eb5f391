import type { Account } from "./account.ts";

/** `id`: its first post's. */
export interface Saying {
  readonly account: Account;
  first: number;
  last: number;
  id: string;
}

/** Above, finding one is faster by a map; most texts have one. */
const mostListed = 16;

/** One of each account, the longest silent first. */
export class Sayings {
  readonly list: Saying[];
  private byAccount: Map<Account, Saying> | undefined;

  constructor(first: Saying) {
    this.list = [first];
  }

  of(account: Account): Saying | undefined {
    if (this.byAccount) return this.byAccount.get(account);
    for (const saying of this.list) if (saying.account === account) return saying;
    return undefined;
  }

  /** Drops an earlier one of the same account. */
  put(saying: Saying): void {
    const before = this.of(saying.account);
    if (before) this.list.splice(this.list.indexOf(before), 1);
    this.list.push(saying);
    if (this.byAccount) this.byAccount.set(saying.account, saying);
    else if (this.list.length > mostListed)
      this.byAccount = new Map(this.list.map((one) => [one.account, one]));
  }
}
