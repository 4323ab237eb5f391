import type { Signal } from "@preact/signals";
import { askMutes } from "../extension/platform/ask-mutes.ts";
import { addressInFront } from "../extension/platform/tabs.ts";
import { linkedAccount } from "../src/domain/post/profile-link.ts";
import type { PopupPerson } from "../src/ui/popup/popup-view.tsx";

let batchId: string | undefined;
const secondYes = { confirmedHost: true } as const;

/** The account of the X page in front, if it has one. */
export async function findPerson(person: Signal<PopupPerson | undefined>): Promise<void> {
  const account = linkedAccount((await addressInFront()) ?? "");
  if (account?.means === "handle") person.value = { handle: account.handle, state: "open" };
}

/** Until the end of tonight, in this chat. A host needs a second press; returns the message to show. */
export async function mutePerson(
  person: Signal<PopupPerson | undefined>,
  chatId: string,
  at: number,
): Promise<string | undefined> {
  const { handle, state } = person.peek() ?? {};
  if (handle === undefined) return undefined;
  const id = askMutes.newId();
  const rule = {
    id: askMutes.newId(),
    target: { kind: "account", handle },
    scope: { chatId },
    until: "tonight",
    ...(state === "sure" && secondYes),
  } as const;
  const reply = await askMutes.mute(id, [rule], { chatId, at });
  if (!reply.ok && reply.failure.code === "needs-yes") person.value = { handle, state: "sure" };
  if (!reply.ok) return reply.failure.message;
  batchId = id;
  person.value = { handle, state: "muted" };
  return undefined;
}

export async function undoMute(person: Signal<PopupPerson | undefined>): Promise<string | undefined> {
  const { handle } = person.peek() ?? {};
  if (handle === undefined || batchId === undefined) return undefined;
  const reply = await askMutes.undo(askMutes.newId(), [batchId]);
  if (!reply.ok) return reply.failure.message;
  person.value = { handle, state: "open" };
  return undefined;
}
