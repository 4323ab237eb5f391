/** `id`: its first post's. */
export interface TextUse<Account> {
  readonly account: Account;
  first: number;
  last: number;
  id: string;
}

/** Above, finding one is faster by a map; most texts have one. */
const mostListed = 16;

/** One of each account, the longest silent first. */
export class TextUses<Account> {
  readonly list: TextUse<Account>[];
  private byAccount: Map<Account, TextUse<Account>> | undefined;

  constructor(first: TextUse<Account>) {
    this.list = [first];
  }

  of(account: Account): TextUse<Account> | undefined {
    if (this.byAccount) return this.byAccount.get(account);
    for (const use of this.list) if (use.account === account) return use;
    return undefined;
  }

  /** Drops an earlier one of the same account. */
  put(use: TextUse<Account>): void {
    const before = this.of(use.account);
    if (before) this.list.splice(this.list.indexOf(before), 1);
    this.list.push(use);
    if (this.byAccount) this.byAccount.set(use.account, use);
    else if (this.list.length > mostListed)
      this.byAccount = new Map(this.list.map((one) => [one.account, one]));
  }
}
