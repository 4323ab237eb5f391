import { failed, type Reply } from "../../src/messages/reply.ts";

/** What is delivered at once: the posts of one response, or of the page. */
export interface Batch {
  readonly posts: readonly unknown[];
}

export interface DeliveryOptions<Of extends Batch> {
  readonly send: (batch: Of) => Promise<Reply<unknown>>;
  /** Sends from a page that is going away, and hears no answer any more. */
  readonly sendLast: (batch: Of) => void;
  /** Runs work after some milliseconds. */
  readonly later: (work: () => void, milliseconds: number) => void;
  /** Hears how many posts were given up. */
  readonly dropped: (posts: number) => void;
  /** The extension was updated or removed: nobody will take anything from this script again. */
  readonly outdated: () => void;
}

export interface Delivery<Of extends Batch> {
  readonly add: (batch: Of) => void;
  /** Begins again with what waits, whatever became of the delivery that was under way. */
  readonly restart: () => void;
  /** Sends everything that waits without waiting for answers: the page may be gone the next moment. */
  readonly flush: () => void;
}

/** About ten times what an hour of the fastest chat brings; some megabytes. */
const mostWaitingPosts = 20_000;
/** A batch on which the background breaks this often is not worth the others that wait behind it. */
const mostBreaks = 5;
const backoffs = [250, 1000, 4000, 15_000, 60_000];
/** No answer for this long, and up to twice as long, is no answer. */
const patienceMs = 30_000;

/**
 * Delivers batches in order, each kept until it was acknowledged. A worker that died, or a full disk, is tried again:
 * soon at first, then each minute, and with every new batch. Delivering twice does no harm.
 */
export function makeDelivery<Of extends Batch>(options: DeliveryOptions<Of>): Delivery<Of> {
  let waiting: Of[] = [];
  /** The delivery under way; an answer to an earlier one comes too late. */
  let current: ((reply: Reply<unknown>) => void) | undefined;
  let isWatched = false;
  let failures = 0;
  let breaks = 0;

  const next = (): void => {
    const batch = waiting[0];
    if (current || !batch) return;
    const settle = (reply: Reply<unknown>): void => {
      if (current !== settle) return;
      current = undefined;
      takeReply(batch, reply);
    };
    current = settle;
    watch();
    void options.send(batch).then(settle);
  };

  /** One timer at a time, for whatever delivery is under way: one for each would cost X's page more. */
  const watch = (): void => {
    if (isWatched) return;
    isWatched = true;
    const watched = current;
    options.later(() => {
      isWatched = false;
      if (current && current === watched) current(failed("unreachable", "no answer"));
      if (current) watch();
    }, patienceMs);
  };

  const takeReply = (batch: Of, reply: Reply<unknown>): void => {
    const code = reply.ok ? undefined : reply.failure.code;
    if (code === "outdated") {
      waiting = [];
      options.outdated();
    } else if (code !== undefined && mayTryAgain(code)) {
      options.later(next, backoffs[Math.min(failures, backoffs.length - 1)] ?? 0);
      failures++;
    } else {
      finish(batch, reply.ok);
    }
  };

  const mayTryAgain = (code: string): boolean => {
    if (code === "broken") breaks++;
    return code === "unreachable" || code === "storage" || (code === "broken" && breaks < mostBreaks);
  };

  const finish = (batch: Of, kept: boolean): void => {
    if (waiting[0] === batch) waiting.shift();
    if (!kept) options.dropped(batch.posts.length);
    failures = 0;
    breaks = 0;
    next();
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
    current = undefined;
    next();
  };

  const flush = (): void => {
    // The one under way too: a line that closes with its page may not have carried it.
    for (const batch of waiting) options.sendLast(batch);
  };

  return { add, restart, flush };
}
