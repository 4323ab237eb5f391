/** One answer by HTTP. */
export interface Reply {
  readonly status: number;
  readonly body: string | Buffer;
  readonly headers: Readonly<Record<string, string>>;
  /** When it goes out, by the site's clock (ms); at once unless given. */
  readonly goesAt?: number;
  readonly cutOff?: true;
}
