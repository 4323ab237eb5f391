import { isSameRead, type ReadState } from "../../../domain/feed/read-state.ts";

export interface ReadMark {
  readonly chatId: string;
  readonly read: ReadState;
}

/** How often the mark is sent while the person reads, ms. */
export const markPaceMs = 800;

export interface MarkWays {
  readonly jot: (mark: ReadMark) => void;
  readonly tell: (mark: ReadMark) => void;
}

/**
 * Sends how far the person has read. A closing page's last message may be lost, so each mark is first saved in
 * the page. `read` returns the current mark.
 */
export class MarkTeller {
  private readonly read: () => ReadMark | undefined;
  private readonly ways: MarkWays;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private told: ReadMark | undefined;

  constructor(read: () => ReadMark | undefined, ways: MarkWays) {
    this.read = read;
    this.ways = ways;
  }

  note(chatId: string): void {
    const mark = this.unsaid(chatId);
    if (mark) this.ways.jot(mark);
    this.timer ??= setTimeout(() => this.tellIfMoved(chatId), markPaceMs);
  }

  /** The page may close at once. Sent again even if it was sent before: that may have been lost. */
  tellNow(): void {
    this.stop();
    const mark = this.read();
    if (mark) this.hand(mark);
  }

  stop(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
  }

  private tellIfMoved(chatId: string): void {
    this.timer = undefined;
    const mark = this.unsaid(chatId);
    if (mark) this.hand(mark);
  }

  private unsaid(chatId: string): ReadMark | undefined {
    const mark = this.read();
    const isTold = mark && this.told?.chatId === chatId && isSameRead(mark.read, this.told.read);
    return mark?.chatId === chatId && !isTold ? mark : undefined;
  }

  private hand(mark: ReadMark): void {
    this.told = mark;
    this.ways.tell(mark);
  }
}
