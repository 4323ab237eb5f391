import { isSameRead, type ReadState } from "../../../domain/feed/read-state.ts";

export interface ReadMark {
  readonly chatId: string;
  readonly read: ReadState;
}

/** How often the read mark is sent while the person reads, ms. */
export const sendEveryMs = 800;

export interface ReadMarkWays {
  readonly save: (readMark: ReadMark) => void;
  readonly send: (readMark: ReadMark) => void;
}

/**
 * Sends how far the person has read. A closing page's last message may be lost, so each read mark is first saved in
 * the page. `read` returns the current read mark.
 */
export class ReadMarkSender {
  private readonly read: () => ReadMark | undefined;
  private readonly ways: ReadMarkWays;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private sent: ReadMark | undefined;

  constructor(read: () => ReadMark | undefined, ways: ReadMarkWays) {
    this.read = read;
    this.ways = ways;
  }

  schedule(chatId: string): void {
    const readMark = this.unsent(chatId);
    if (readMark) this.ways.save(readMark);
    this.timer ??= setTimeout(() => this.sendIfMoved(chatId), sendEveryMs);
  }

  /** The page may close at once. Sent again even if it was sent before: that may have been lost. */
  sendNow(): void {
    this.stop();
    const readMark = this.read();
    if (readMark) this.send(readMark);
  }

  stop(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
  }

  private sendIfMoved(chatId: string): void {
    this.timer = undefined;
    const readMark = this.unsent(chatId);
    if (readMark) this.send(readMark);
  }

  private unsent(chatId: string): ReadMark | undefined {
    const readMark = this.read();
    const isSent = readMark && this.sent?.chatId === chatId && isSameRead(readMark.read, this.sent.read);
    return readMark?.chatId === chatId && !isSent ? readMark : undefined;
  }

  private send(readMark: ReadMark): void {
    this.sent = readMark;
    this.ways.send(readMark);
  }
}
