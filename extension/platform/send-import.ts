import type { ImportPart } from "../../src/messages/mute-requests.ts";
import { longestPart } from "../../src/messages/mute-schema.ts";
import type { Reply } from "../../src/messages/reply.ts";
import { request } from "./request.ts";

type Import = Omit<ImportPart, "part" | "parts" | "text">;
type Imported = Reply<{ readonly batchId: string; readonly added: number }>;

/** A worker rarely stops; one that always stops has another problem. */
const mostBeginnings = 3;

/**
 * Sends a file in parts; returns the number of rules added, once all are on disk. Restarts if the worker
 * stopped; a stored batch is not stored twice.
 */
export async function sendImport(head: Import, text: string): Promise<Imported> {
  const texts = partsOf(text);
  let reply = await sendParts(head, texts);
  for (let beginnings = 1; isLost(reply) && beginnings < mostBeginnings; beginnings++)
    reply = await sendParts(head, texts);
  return reply;
}

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
