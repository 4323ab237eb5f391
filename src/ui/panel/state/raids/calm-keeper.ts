import { batch, effect, type Signal, signal } from "@preact/signals";
import { endOfTonight } from "../../../../domain/evening/evening.ts";
import { type Calm, type CalmEnd, calmEnd, isRaidOn } from "../../../../domain/raids/course.ts";
import type { Watch } from "../../../../domain/raids/state.ts";
import type { RaidKeeper, Watched } from "./raid-keeper.ts";
import type { RaidPorts } from "./raid-ports.ts";

type Switches = Pick<Calm, "regularsFirst" | "slow">;

/** What is kept of the evening after that: pressed again, they stay until it is over. */
const endedByRaid = { regularsFirst: false, slow: false, sawRaid: false, again: true } as const;

/** "Regulars first" and "slow it down": pressed by the person, and off again when the raid is over. */
export class CalmKeeper {
  readonly regularsFirst: Signal<boolean> = signal(false);
  readonly slow: Signal<boolean> = signal(false);
  readonly criticsOnly: Signal<boolean> = signal(false);
  /** What went off by itself, until the person has seen it. */
  readonly ended: Signal<(Switches & { readonly by: CalmEnd }) | undefined> = signal(undefined);
  private readonly raids: RaidKeeper;
  private readonly watched: Pick<Watched, "chat" | "xNow">;
  private readonly ports: RaidPorts;
  private calm: Calm | undefined;
  private watch: Watch | undefined;
  private chatId: string | undefined;
  private isRaid = false;
  /** Whether a raid's end has switched them off this evening. */
  private hasEnded = false;

  constructor(raids: RaidKeeper, watched: Pick<Watched, "chat" | "xNow">, ports: RaidPorts) {
    this.raids = raids;
    this.watched = watched;
    this.ports = ports;
  }

  follow(): () => void {
    return effect(() => {
      const { chat, xNow } = this.watched;
      const switches = { regularsFirst: this.regularsFirst.value, slow: this.slow.value };
      this.raids.progress.value;
      this.raids.version.value;
      if (chat.value.id === this.chatId) this.moment(switches, xNow.value);
      else this.turnTo(chat.value.id, xNow.value);
    });
  }

  again(): void {
    const ended = this.ended.peek();
    if (ended) this.put(ended);
  }

  private turnTo(chatId: string, now: number): void {
    this.chatId = chatId;
    this.calm = this.ports.calm(chatId, now);
    this.hasEnded = this.calm?.again === true;
    this.put(this.calm ?? { regularsFirst: false, slow: false });
    this.criticsOnly.value = false;
    this.ended.value = undefined;
  }

  private put({ regularsFirst, slow }: Switches): void {
    batch(() => {
      this.regularsFirst.value = regularsFirst;
      this.slow.value = slow;
    });
  }

  private moment(switches: Switches, now: number): void {
    const { chatId, isCaughtUp, watch } = this.raids;
    if (chatId !== this.chatId) return;
    if (watch !== this.watch) this.begin(watch);
    // Of half an evening nothing can be said.
    if (watch && isCaughtUp) this.isRaid = isRaidOn(watch, now, this.isRaid);
    if (this.isRaid) this.ended.value = undefined;
    if (!switches.regularsFirst && !switches.slow) {
      this.keep(this.hasEnded && this.calm ? { ...this.calm, ...endedByRaid } : undefined);
      return;
    }
    this.ended.value = undefined;
    const pressed = this.calm ?? {
      until: endOfTonight(this.watched.chat.peek(), now),
      again: this.hasEnded,
      sawRaid: false,
    };
    const calm = { ...pressed, ...switches, sawRaid: pressed.sawRaid || this.isRaid };
    const by = isCaughtUp ? calmEnd(calm, this.isRaid, now) : undefined;
    if (by === undefined) this.keep(calm);
    else this.end(switches, by);
  }

  private begin(watch: Watch | undefined): void {
    this.watch = watch;
    this.isRaid = this.calm?.sawRaid === true;
    if (watch) return;
    // Another evening: nothing of the one before holds.
    if (this.calm && this.calm.until < this.watched.xNow.peek()) this.keep(undefined);
    this.hasEnded = this.calm?.again === true;
    this.ended.value = undefined;
  }

  private end(switches: Switches, by: CalmEnd): void {
    this.hasEnded = by === "raid";
    this.keep(this.hasEnded && this.calm ? { ...this.calm, ...endedByRaid } : undefined);
    batch(() => {
      this.put({ regularsFirst: false, slow: false });
      this.ended.value = { ...switches, by };
    });
  }

  private keep(calm: Calm | undefined): void {
    if (JSON.stringify(calm) === JSON.stringify(this.calm)) return;
    this.calm = calm;
    if (this.chatId !== undefined) this.ports.keepCalm(this.chatId, calm);
  }
}
