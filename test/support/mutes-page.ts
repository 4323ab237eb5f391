import type { Chat } from "../../src/domain/chat/chat.ts";
import type { MuteRule } from "../../src/domain/mutes/rule.ts";
import { MuteBook } from "../../src/ui/mutes/mute-book.ts";
import type { MutePorts } from "../../src/ui/mutes/mute-desk.ts";
import { MuteDesk } from "../../src/ui/mutes/mute-desk.ts";
import { createMutesPageModel, type PageProps } from "../../src/ui/mutes-page/page-model.ts";
import { createTimes } from "../../src/ui/parts/times.ts";
import { evening, testChat } from "./make-post.ts";

/** What a part of the page of all mutes is given in a test: everything that is asked for is kept. */
export interface TestMutesPage extends PageProps {
  readonly announced: (readonly [message: string, undo: string | undefined])[];
  /** Every rule that is there, ended or not. */
  readonly rules: () => readonly MuteRule[];
}

export function mutesPageProps(
  chats: readonly Chat[] = [testChat],
  timeZone = "America/New_York",
): TestMutesPage {
  let made = 0;
  const kept = async () => ({ ok: true }) as const;
  const ports: MutePorts = {
    mute: kept,
    undo: kept,
    change: kept,
    bringBack: kept,
    newId: () => `id-${made++}`,
  };
  const desk = new MuteDesk(new MuteBook(), ports);
  const model = createMutesPageModel(evening);
  model.chats.value = chats;
  const announced: (readonly [string, string | undefined])[] = [];
  return {
    model,
    desk,
    actions: {
      importFile: async () => ({ ok: true, added: 0 }),
      download: () => undefined,
      postLink: (id, post) => `https://x.com/${post?.author.handle ?? "i"}/status/${id}`,
    },
    times: createTimes("en-US", timeZone),
    announce: (message, undo) => announced.push([message, undo]),
    announced,
    rules: () => Array.from(desk.book.ledger.states(), ({ rule }) => rule),
  };
}
