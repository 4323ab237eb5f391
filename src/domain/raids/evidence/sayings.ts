/** `id`: its first post's. */
export interface Saying<Account> {
  readonly account: Account;
  first: number;
  last: number;
  id: string;
}

/** Above, finding one is faster by a map; most texts have one. */
const mostListed = 16;

/** One of each account, the longest silent first. */
export class Sayings<Account> {
  readonly list: Saying<Account>[];
  private byAccount: Map<Account, Saying<Account>> | undefined;

  constructor(first: Saying<Account>) {
    this.list = [first];
  }

  of(account: Account): Saying<Account> | undefined {
    if (this.byAccount) return this.byAccount.get(account);
    for (const saying of this.list) if (saying.account === account) return saying;
    return undefined;
  }

  /** Drops an earlier one of the same account. */
  put(saying: Saying<Account>): void {
    const before = this.of(saying.account);
    if (before) this.list.splice(this.list.indexOf(before), 1);
    this.list.push(saying);
    if (this.byAccount) this.byAccount.set(saying.account, saying);
    else if (this.list.length > mostListed)
      this.byAccount = new Map(this.list.map((one) => [one.account, one]));
  }
}
