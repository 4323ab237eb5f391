import type { Chat } from "../../src/domain/chat/chat.ts";
import { sameHandle } from "../../src/domain/post/handle.ts";
import type { EveningSource } from "../../src/domain/recap/evening-source.ts";
import { eveningAt, type PastEvening, pastEvenings } from "../../src/domain/recap/past-evenings.ts";
import type { Connection } from "../../src/storage/connection.ts";
import { readPostIds } from "../../src/storage/read-evening.ts";
import type { Database } from "../../src/storage/schema.ts";
import type { MuteBook } from "../../src/ui/mutes/mute-book.ts";
import { painted } from "../../src/ui/parts/after-paint.ts";
import type { RecapModel } from "../../src/ui/recap/recap-model.ts";
import { guessEvening } from "./guess-evening.ts";
import { type ReadSource, readSource, withWhatWasAhead } from "./read-source.ts";

/** The approximate size of an unpacked post on disk. */
const rowBytes = 700;

interface Reads {
  readonly model: RecapModel;
  readonly connection: Connection;
  readonly book: MuteBook;
  /** Resolves when the book has the stored mutes: without them, muted posts would appear for a moment. */
  readonly mutesRead: Promise<void>;
}

/** Fills the model with the chosen chat's evenings and the chosen one of them. Of overlapping reads the later counts. */
export class EveningReader {
  private listing = 0;
  private reading = 0;
  /** The last finished reading. */
  private shown = 0;
  private shownHandle: string | undefined;
  /** The reading under way, or the last one. */
  private current: Promise<void> | undefined;
  private evening: Span | undefined;
  private readonly reads: Reads;

  constructor(reads: Reads) {
    this.reads = reads;
  }

  /** The evening first, then the list, which is much longer to read. */
  async list(): Promise<void> {
    const { model, connection } = this.reads;
    const turn = ++this.listing;
    const before = this.reading;
    const chat = this.chat();
    const database = await connection.get();
    const asked = model.chosen.peek();
    const guess = chat && (await guessEvening(database, chat, asked));
    if (turn !== this.listing) return;
    // Another one may have been chosen meanwhile, and is being read.
    if (guess && asked === model.chosen.peek()) {
      model.opening.value = { chat, from: guess.from };
      await this.show(guess);
      await painted();
    }
    const ids = chat && (await readPostIds(database, chat.id));
    if (turn !== this.listing) return;
    model.weight.value = ids ? ids.packedBytes + ids.rows.length * rowBytes : 0;
    model.evenings.value = chat && ids ? pastEvenings(ids.all, chat) : [];
    // It may have been chosen by hand meanwhile, and is being read.
    const isRead = this.reading > before && isSame(this.evening, this.chosen());
    await (isRead ? this.current : this.read());
    if (turn === this.listing) model.phase.value = "ready";
  }

  /** The chosen one of the list, else its newest. */
  async read(): Promise<void> {
    await this.show(this.chosen());
  }

  /** The store has the handle of X's page a moment later, and a thread's replies need it. */
  async changeHandle(handle: string): Promise<void> {
    if (handle === this.shownHandle) return;
    this.shownHandle = handle;
    const source = this.reads.model.source.peek();
    // An evening that is being read takes it at its end.
    if (source && this.shown === this.reading && this.lacksHandle(source)) await this.show(source);
  }

  chat(): Chat | undefined {
    return this.reads.model.chats.peek().find(({ id }) => id === this.reads.model.chatId.peek());
  }

  private chosen(): PastEvening | undefined {
    const evenings = this.reads.model.evenings.peek();
    return eveningAt(evenings, this.reads.model.chosen.peek()) ?? evenings[0];
  }

  private show(evening: Span | undefined): Promise<void> {
    this.evening = evening;
    this.current = this.readAndShow(evening);
    return this.current;
  }

  private async readAndShow(evening: Span | undefined): Promise<void> {
    const { model, connection, book, mutesRead } = this.reads;
    const turn = ++this.reading;
    const chat = this.chat();
    const { shownHandle } = this;
    const [database] = await Promise.all([connection.get(), mutesRead]);
    const read = chat && evening && (await readSource(database, chat, evening, book, shownHandle));
    if (read) await this.showAhead(database, read, turn);
    else if (turn === this.reading) model.source.value = undefined;
    if (turn !== this.reading) return;
    this.shown = turn;
    const { source } = read ?? {};
    if (source && shownHandle !== this.shownHandle && this.lacksHandle(source)) await this.show(evening);
  }

  /** Before the days ahead of it are read, unless it is shown already: what those days added would go and come each time. */
  private async showAhead(database: Database, read: ReadSource, turn: number): Promise<void> {
    const { from, chat } = read.source;
    const shown = this.reads.model.source.peek();
    const put = (source: EveningSource) => {
      if (turn === this.reading) this.reads.model.source.value = source;
    };
    if (shown?.chat.id !== chat.id || shown.from !== from) {
      put(read.source);
      await painted();
    }
    put(await withWhatWasAhead(database, read));
  }

  private lacksHandle({ ownHandle }: EveningSource): boolean {
    return !sameHandle(ownHandle, this.shownHandle ?? "");
  }
}

type Span = Pick<PastEvening, "from" | "to">;

function isSame(read: Span | undefined, chosen: Span | undefined): boolean {
  return read !== undefined && read.from === chosen?.from && read.to === chosen.to;
}
