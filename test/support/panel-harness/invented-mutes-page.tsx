import type { VNode } from "preact";
import type { ImportHead } from "../../../src/domain/mutes/files/import-head.ts";
import { protectorOf } from "../../../src/domain/mutes/protection.ts";
import { rowsOf } from "../../../src/domain/mutes/record.ts";
import { type MuteRule, reasonPresets } from "../../../src/domain/mutes/rule.ts";
import type { Post } from "../../../src/domain/post/post.ts";
import { MuteBook } from "../../../src/ui/mutes/mute-book.ts";
import { MuteDesk } from "../../../src/ui/mutes/mute-desk.ts";
import { MutesPage } from "../../../src/ui/mutes-page/mutes-page.tsx";
import { createMutesPageModel } from "../../../src/ui/mutes-page/page-model.ts";
import { eveningPosts } from "./evening-posts.ts";
import { chat, person, startsAt } from "./invented-evening.ts";
import { type HarnessLists, harnessLists, listRules } from "./invented-lists.ts";
import { inventedRule, inventedRules } from "./invented-mutes.ts";

const now = startsAt + 50 * 60_000;
const day = 24 * 3_600_000;
let made = 0;
const newId = () => `page-${++made}`;

/** Thousands of mutes, as after years and an import. `?rules=50000` has as many. */
function manyRules(count: number): readonly MuteRule[] {
  return Array.from({ length: count }, (_, at) => {
    const preset = reasonPresets[at % reasonPresets.length];
    return inventedRule({
      target: { kind: "account", id: String(70_000 + at), handle: `loud_acct_${at}` },
      scope: at % 3 === 0 ? { chatId: chat.id } : "every-chat",
      until: at % 4 === 0 ? startsAt + ((at % 50) - 10) * day : "always",
      reason: preset ? { preset } : {},
      source: at % 2 === 0 ? { from: "file", name: "block.js" } : { from: "me" },
      at: startsAt - (at % 400) * day - at,
    });
  });
}

const asked: { head: ImportHead; text: string }[] = [];
declare global {
  interface Window {
    mutes: { readonly desk: MuteDesk; readonly asked: typeof asked; readonly downloads: [string, string][] };
    lists: HarnessLists;
  }
}

/** The page of all mutes over invented ones. */
export function mutesPage(): VNode {
  const search = new URLSearchParams(location.search);
  const count = Number(search.get("rules") ?? 5000);
  const book = new MuteBook();
  const write = (rules: readonly MuteRule[], at: number) =>
    book.accept(
      rowsOf(
        rules.map((rule) => ({ act: "muted", rule })),
        { now: at, newId },
      ),
    );
  write(manyRules(count), startsAt - 3 * day);
  write(listRules(), startsAt - 2 * day);
  for (const rule of inventedRules()) write([rule], startsAt);
  const answer = async () => ({ ok: true }) as const;
  const desk = new MuteDesk(book, { mute: answer, undo: answer, change: answer, bringBack: answer, newId });
  const model = createMutesPageModel(now);
  model.phase.value = "ready";
  model.chats.value = [chat, { ...chat, id: "roundtable", hashtags: ["roundtable"], moderators: [] }];
  model.posts.value = [{ chat, posts: eveningPosts }];
  model.protect.value = protectorOf({ chats: [chat], ownHandle: person });
  const downloads: [string, string][] = [];
  window.mutes = { desk, asked, downloads };
  const actions = {
    importFile: async (head: ImportHead, text: string) => {
      asked.push({ head, text });
      return { ok: true, added: text.split("\n").length } as const;
    },
    postLink: (id: string, post?: Post) => `https://x.com/${post?.author.handle ?? "i"}/status/${id}`,
    download: (name: string, _type: string, text: string) => downloads.push([name, text]),
  };
  window.lists = harnessLists(search.get("lists"));
  return (
    <MutesPage
      model={model}
      desk={desk}
      actions={actions}
      lists={window.lists}
      locale="en-US"
      timeZone="America/New_York"
    />
  );
}
