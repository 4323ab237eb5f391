import { failed, type Reply } from "../../src/messages/reply.ts";

export interface Batch {
  readonly posts: readonly unknown[];
}

export interface DeliveryOptions<Of extends Batch> {
  readonly send: (batch: Of) => Promise<Reply<unknown>>;
  readonly sendLast: (batch: Of) => void;
  /** Runs work after some milliseconds. */
  readonly later: (work: () => void, milliseconds: number) => void;
  readonly dropped: (posts: number) => void;
  /** The extension was updated or removed: nobody will receive anything from this script. */
  readonly outdated: () => void;
}

export interface Delivery<Of extends Batch> {
  readonly add: (batch: Of) => void;
  readonly restart: () => void;
  /** Sends everything queued without awaiting answers: the page may be gone in a moment. */
  readonly flush: () => void;
}

/** About ten times the fastest chat's hour; some megabytes. */
const mostWaitingPosts = 20_000;
/** The background writes deliveries that arrive during a write in one transaction. */
const mostUnderWay = 6;
/** A batch that fails this often is dropped, so that others can follow. */
const mostBreaks = 5;
const backoffs = [250, 1000, 4000, 15_000, 60_000];
/** An answer that takes this long, up to twice, counts as none. */
const patienceMs = 30_000;

/**
 * Delivers batches in order, a few at once, each until it is acknowledged. After a failure the oldest is
 * retried, soon at first, then each minute and with every new batch. Repeating is harmless.
 */
export function makeDelivery<Of extends Batch>(options: DeliveryOptions<Of>): Delivery<Of> {
  let waiting: Of[] = [];
  const underWay = new Map<Of, (reply: Reply<unknown>) => void>();
  const breaks = new WeakMap<Of, number>();
  let isWatched = false;
  let failures = 0;
  /** After one failed, the others under way are awaited, or they would keep overtaking it. */
  let isFailing = false;

  const next = (): void => {
    if (isFailing) return;
    const most = failures > 0 ? 1 : mostUnderWay;
    for (const batch of waiting) {
      if (underWay.size >= most) return;
      if (!underWay.has(batch)) send(batch);
    }
  };

  const send = (batch: Of): void => {
    const settle = (reply: Reply<unknown>): void => {
      if (underWay.get(batch) !== settle) return;
      underWay.delete(batch);
      receiveReply(batch, reply);
    };
    underWay.set(batch, settle);
    watch();
    void options.send(batch).then(settle);
  };

  /** One timer for all: one each would cost X's page more. */
  const watch = (): void => {
    if (isWatched) return;
    isWatched = true;
    const watched = [...underWay];
    options.later(() => {
      isWatched = false;
      for (const [, settle] of watched) settle(failed("unreachable", "no answer"));
      if (underWay.size > 0) watch();
    }, patienceMs);
  };

  const receiveReply = (batch: Of, reply: Reply<unknown>): void => {
    const code = reply.ok ? undefined : reply.failure.code;
    if (code === "outdated") {
      waiting = [];
      underWay.clear();
      options.outdated();
      return;
    }
    if (code !== undefined && mayTryAgain(batch, code)) isFailing = true;
    else finish(batch, reply.ok);
    if (isFailing && underWay.size === 0) tryLater();
    else next();
  };

  const tryLater = (): void => {
    isFailing = false;
    options.later(next, backoffs[Math.min(failures, backoffs.length - 1)] ?? 0);
    failures++;
  };

  const mayTryAgain = (batch: Of, code: string): boolean => {
    if (code === "broken") breaks.set(batch, (breaks.get(batch) ?? 0) + 1);
    const isHopeless = (breaks.get(batch) ?? 0) >= mostBreaks;
    return code === "unreachable" || code === "storage" || (code === "broken" && !isHopeless);
  };

  const finish = (batch: Of, kept: boolean): void => {
    failures = 0;
    if (!waiting.includes(batch)) return;
    waiting = waiting.filter((other) => other !== batch);
    if (!kept) options.dropped(batch.posts.length);
  };

  const add = (batch: Of): void => {
    waiting.push(batch);
    dropOverflow();
    next();
  };

  const dropOverflow = (): void => {
    let posts = waiting.reduce((sum, { posts: some }) => sum + some.length, 0);
    while (posts > mostWaitingPosts && waiting.length > 1) {
      const dropped = waiting.shift()?.posts.length ?? 0;
      posts -= dropped;
      options.dropped(dropped);
    }
  };

  const restart = (): void => {
    underWay.clear();
    isFailing = false;
    next();
  };

  const flush = (): void => {
    // Also those under way: a port that closes with its page may have dropped them.
    for (const batch of waiting) options.sendLast(batch);
  };

  return { add, restart, flush };
}
