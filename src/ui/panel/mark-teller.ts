/** How far a chat has been read. */
export interface ReadMark {
  readonly chatId: string;
  readonly postId: string;
}

/** While the person reads on, the mark is told this often, in ms. */
export const markPaceMs = 800;

/** What is done with a mark. */
export interface MarkWays {
  /** Writes it down in the page, where it is at once. */
  readonly jot: (mark: ReadMark) => void;
  /** Hands it on, to be kept. */
  readonly tell: (mark: ReadMark) => void;
}

/**
 * Tells how far has been read while the person still reads. What a page says while it is being closed may not arrive,
 * and a page that is closed need not hear of it before: so each mark is written down first. `read` gives the mark as it
 * is now.
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

  /** Something more of a chat was seen. It is written down now and told soon; what follows meanwhile goes with it. */
  note(chatId: string): void {
    const mark = this.unsaid(chatId);
    if (mark) this.ways.jot(mark);
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
    const mark = this.unsaid(chatId);
    if (mark) this.hand(mark);
  }

  /** The mark of this chat, unless it was told. Another chat may be shown by now, of which nothing was seen yet. */
  private unsaid(chatId: string): ReadMark | undefined {
    const mark = this.read();
    const isTold = mark?.postId === this.told?.postId && chatId === this.told?.chatId;
    return mark?.chatId === chatId && !isTold ? mark : undefined;
  }

  private hand(mark: ReadMark): void {
    this.told = mark;
    this.ways.tell(mark);
  }
}
