import type { MuteRequests } from "../../src/messages/mute-requests.ts";
import type { Reply } from "../../src/messages/reply.ts";
import { request } from "./request.ts";

type Name = "mute" | "undo-mutes" | "change-mutes" | "bring-back";
type Asked<Of extends Name> = MuteRequests[Of]["request"];
type When = Pick<Asked<"mute">, "chatId" | "at">;

/** A worker rarely stops; one that always stops has another problem. */
const mostTries = 3;

export const askMutes = {
  mute: (batchId: string, rules: Asked<"mute">["rules"], when: When) =>
    persistently("mute", { batchId, ...when, rules }),
  undo: (batchId: string, undoes: readonly string[]) => persistently("undo-mutes", { batchId, undoes }),
  change: (batchId: string, ids: readonly string[], change: Asked<"change-mutes">["change"], when: When) =>
    persistently("change-mutes", { batchId, ...when, ids, change }),
  bringBack: (batchId: string, kind: "post" | "account", id: string) =>
    persistently("bring-back", { batchId, kind, id }),
  newId: (): string => crypto.randomUUID(),
};

async function persistently<Of extends Name>(
  name: Of,
  payload: Asked<Of>,
): Promise<Reply<MuteRequests[Of]["reply"]>> {
  let reply = await request(name, payload);
  for (let tries = 1; isUnanswered(reply) && tries < mostTries; tries++) reply = await request(name, payload);
  return reply;
}

function isUnanswered(reply: Reply<unknown>): boolean {
  return !reply.ok && reply.failure.code === "unreachable";
}
