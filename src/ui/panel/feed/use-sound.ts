import { useSignalEffect } from "@preact/signals";
import { useEffect, useMemo } from "preact/hooks";
import type { Feed } from "../../../domain/feed/feed.ts";
import { openPosts } from "../../../domain/feed/open-posts.ts";
import { type Known, newOutOfView } from "../../../domain/notices/sound.ts";
import { painted } from "../../parts/after-paint.ts";
import { recordFault } from "../broken/record-fault.ts";
import { type PanelContext, usePanel } from "../state/panel-context.ts";
import { Chime } from "./chime.ts";
import { soundAlone } from "./sound-alone.ts";

/** What comes together sounds once, ms. */
const settleMs = 400;
const drawnMs = 1000;

/** Where the person switched it on: a sound for a new mention or a moderator's question that is out of view. */
export function useSound(): void {
  const panel = usePanel();
  const watch = useMemo(() => new SoundWatch(panel), [panel]);
  useSignalEffect(() => {
    const { model, state } = panel;
    const shown = state.shown.value;
    const isOn = model.settings.value.sound === true && model.phase.value === "ready";
    if (isOn) watch.follow(state.chat.value.id, shown);
    else watch.stop();
  });
  useEffect(() => () => watch.stop(), [watch]);
}

class SoundWatch {
  private readonly panel: PanelContext;
  private readonly chime = new Chime();
  private chatId: string | undefined;
  private known: Known | undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(panel: PanelContext) {
    this.panel = panel;
  }

  /** What was there when the sound was switched on, or the chat opened, is not new. */
  follow(chatId: string, shown: Feed): void {
    if (this.chatId !== chatId || !this.known) {
      this.stop();
      this.chatId = chatId;
      this.known = this.knownNow(shown);
    } else this.timer ??= setTimeout(() => this.lookOnceDrawn(), settleMs);
  }

  /** Whether it is in view is known of what is drawn; a panel that is hidden meanwhile draws nothing. */
  private lookOnceDrawn(): void {
    const { timer } = this;
    const patience = new Promise<void>((resolve) => setTimeout(resolve, drawnMs));
    Promise.race([painted(), patience])
      .then(() => {
        if (this.timer === timer) this.look();
      })
      .catch((error: unknown) => recordFault(this.panel.model, "feed", error));
  }

  stop(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
    this.known = undefined;
  }

  private look(): void {
    this.timer = undefined;
    const { model, place, state } = this.panel;
    const before = this.known;
    if (!before) return;
    const shown = state.shown.peek();
    this.known = this.knownNow(shown, before);
    place.lookAround();
    const inView = document.hidden ? [] : place.sight.whole.peek();
    const now = state.xNow.peek();
    if (newOutOfView(this.open(shown), before, inView, now).length === 0) return;
    soundAlone(() => this.chime.play()).catch((error: unknown) => recordFault(model, "feed", error));
  }

  private open(shown: Feed): Feed {
    return openPosts(shown, this.panel.model.read.peek(), this.panel.state.ownHandle.peek());
  }

  private knownNow(shown: Feed, before?: Known): Known | undefined {
    const newest = shown.at(-1)?.post.id;
    if (newest === undefined) return undefined;
    return {
      newest,
      open: new Set([...(before?.open ?? []), ...this.open(shown).map(({ post }) => post.id)]),
    };
  }
}
