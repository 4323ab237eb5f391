import type { Page } from "puppeteer-core";
import { copchat } from "../../src/domain/chat/chat.ts";
import type { SiteClock } from "../../test/x-site/clock.ts";
import type { Evening } from "../../test/x-site/evening.ts";
import { addToSearch, type Beside, openBeside, openChatOnX, openHome } from "../evening/beside.ts";
import { addChat } from "../evening/in-the-panel.ts";
import type { StartOptions } from "./options.mjs";

export interface OpenEvening extends Beside {
  /** X's tab with the chat's search, or with the way to sign in. */
  readonly x: Page;
}

interface Pace {
  readonly clock: SiteClock;
  readonly pollSeconds?: number;
  readonly rateLimit?: { readonly limit: number; readonly windowSeconds: number };
  readonly headless: boolean;
}

/** Opens an evening as a person would: the panel, the chat if it is not there yet, then the chat's search on X. */
export async function openEvening(
  evening: Evening,
  { browser, client }: StartOptions,
  extension: string,
  { headless, ...pace }: Pace,
): Promise<OpenEvening> {
  const beside = await openBeside({ browser, extension, headless, site: { evening, client, ...pace } });
  try {
    return await openOnX(beside, evening);
  } catch (error) {
    // The stand-in would keep the tool alive, without a word.
    await beside.close();
    throw error;
  }
}

async function openOnX(beside: Beside, evening: Evening): Promise<OpenEvening> {
  const { chatside, panel } = beside;
  const isPreset = copchat.hashtags.includes(evening.hashtag.toLowerCase());
  if (!isPreset) await addChat(panel, evening.hashtag, evening.moderators);
  // A person is on X already: that is where Chatside reads whose mentions to ask for.
  await openHome(beside);
  if (evening.account === undefined) return { ...beside, x: chatside.firstPage };
  const x = await openChatOnX(beside);
  await chatside.firstPage.close();
  // X leaves native reposts out of a search unless it is told otherwise; a replayed file has them.
  if (evening.file) await addToSearch(x, "include:nativeretweets");
  return { ...beside, x };
}
