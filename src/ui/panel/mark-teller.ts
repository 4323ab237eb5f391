/** How far a chat has been read. */
export interface ReadMark {
  readonly chatId: string;
  readonly postId: string;
}

/** While the person reads on, the mark is told this often, in ms: a panel that is closed loses no more than that. */
export const markPaceMs = 800;

/**
 * Tells how far has been read while the person still reads: what a page says while it is being closed may not arrive.
 * `read` gives the mark as it is now, `tell` hands it on.
 */
export class MarkTeller {
  private readonly read: () => ReadMark | undefined;
  private readonly tell: (mark: ReadMark) => void;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private told: ReadMark | undefined;

  constructor(read: () => ReadMark | undefined, tell: (mark: ReadMark) => void) {
    this.read = read;
    this.tell = tell;
  }

  /** Something more of a chat was seen. It is told soon; what follows meanwhile goes with it. */
  note(chatId: string): void {
    this.timer ??= setTimeout(() => this.tellIfMoved(chatId), markPaceMs);
  }

  /** The page may be gone at once. Told also where it was told before: that may have been lost. */
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
    const mark = this.read();
    // Another chat may be shown by now, of which nothing was seen yet.
    if (mark?.chatId !== chatId || (mark.postId === this.told?.postId && chatId === this.told.chatId)) return;
    this.hand(mark);
  }

  private hand(mark: ReadMark): void {
    this.told = mark;
    this.tell(mark);
  }
}
