import type { ImportPart } from "../../src/messages/mute-requests.ts";
import { longestPart } from "../../src/messages/mute-schema.ts";
import type { Reply } from "../../src/messages/reply.ts";
import { askToKeepStorage } from "./keep-storage.ts";
import { request } from "./request.ts";

type Import = Omit<ImportPart, "part" | "parts" | "text">;
type Imported = Reply<{ readonly batchId: string; readonly added: number }>;

/** A worker is stopped at most now and then; one that is stopped each time has another trouble. */
const mostBeginnings = 3;

/**
 * Hands a file over to the background in parts, and gives how many rules were added once all are on the disk. When
 * the worker was stopped in between, it begins again; a batch that was kept is not kept twice.
 */
export async function sendImport(head: Import, text: string): Promise<Imported> {
  // In the turn of the person's click: Firefox asks them.
  void askToKeepStorage();
  const texts = partsOf(text);
  let reply = await sendParts(head, texts);
  for (let beginnings = 1; isLost(reply) && beginnings < mostBeginnings; beginnings++)
    reply = await sendParts(head, texts);
  return reply;
}

/** Parts that a message takes; no character is cut in two. */
export function partsOf(text: string): readonly string[] {
  const parts: string[] = [];
  for (let at = 0; at < text.length || parts.length === 0; ) {
    const end = Math.min(at + longestPart, text.length);
    const isCut = end < text.length && /[\ud800-\udbff]/.test(text[end - 1] ?? "");
    parts.push(text.slice(at, isCut ? end - 1 : end));
    at = isCut ? end - 1 : end;
  }
  return parts;
}

async function sendParts(head: Import, texts: readonly string[]): Promise<Imported> {
  for (const [part, text] of texts.slice(0, -1).entries()) {
    const reply = await request("apply-import", { ...head, part, parts: texts.length, text });
    if (!reply.ok) return reply;
  }
  const part = texts.length - 1;
  return request("apply-import", { ...head, part, parts: texts.length, text: texts[part] ?? "" });
}

function isLost(reply: Imported): boolean {
  return !reply.ok && (reply.failure.code === "not-found" || reply.failure.code === "unreachable");
}
