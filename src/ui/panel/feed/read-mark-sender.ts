import { isSameRead, type ReadState } from "../../../domain/feed/read-state.ts";

export interface ReadMark {
  readonly chatId: string;
  readonly read: ReadState;
}

/** How often the mark is sent while the person reads, ms. */
export const sendEveryMs = 800;

export interface ReadMarkWays {
  readonly save: (mark: ReadMark) => void;
  readonly send: (mark: ReadMark) => void;
}

/**
 * Sends how far the person has read. A closing page's last message may be lost, so each mark is first saved in
 * the page. `read` returns the current mark.
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
    const mark = this.unsent(chatId);
    if (mark) this.ways.save(mark);
    this.timer ??= setTimeout(() => this.sendIfMoved(chatId), sendEveryMs);
  }

  /** The page may close at once. Sent again even if it was sent before: that may have been lost. */
  sendNow(): void {
    this.stop();
    const mark = this.read();
    if (mark) this.send(mark);
  }

  stop(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
  }

  private sendIfMoved(chatId: string): void {
    this.timer = undefined;
    const mark = this.unsent(chatId);
    if (mark) this.send(mark);
  }

  private unsent(chatId: string): ReadMark | undefined {
    const mark = this.read();
    const isSent = mark && this.sent?.chatId === chatId && isSameRead(mark.read, this.sent.read);
    return mark?.chatId === chatId && !isSent ? mark : undefined;
  }

  private send(mark: ReadMark): void {
    this.sent = mark;
    this.ways.send(mark);
  }
}
