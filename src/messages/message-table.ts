import type { Reply } from "./reply.ts";
import type { Broadcasts, TabRequests } from "./requests.ts";

/** A message by its name; generic, so that TypeScript knows which payload belongs to which handler. */
type TabRequest<Name extends keyof TabRequests = keyof TabRequests> = {
  [Each in Name]: { readonly name: Each; readonly payload: TabRequests[Each]["request"] };
}[Name];

type Broadcast<Name extends keyof Broadcasts = keyof Broadcasts> = {
  [Each in Name]: { readonly name: Each; readonly payload: Broadcasts[Each] };
}[Name];

export type TabRequestTable = {
  readonly [Name in keyof TabRequests]?: (
    payload: TabRequests[Name]["request"],
  ) => Reply<TabRequests[Name]["reply"]>;
};

export type BroadcastHandlers = {
  readonly [Name in keyof Broadcasts]?: (payload: Broadcasts[Name]) => unknown;
};

interface Message {
  readonly name: string;
  readonly payload: unknown;
}

/** Undefined for a message without a handler. */
export function answerTabRequest(table: TabRequestTable, message: Message): Reply<unknown> | undefined {
  return isIn<TabRequest>(table, message) ? answer(table, message) : undefined;
}

function answer<Name extends keyof TabRequests>(
  table: TabRequestTable,
  { name, payload }: TabRequest<Name>,
): Reply<unknown> | undefined {
  return table[name]?.(payload);
}

/** False for a message without a handler, or what its handler returns. */
export function handleBroadcast(handlers: BroadcastHandlers, message: Message): unknown {
  return isIn<Broadcast>(handlers, message) ? handle(handlers, message) : false;
}

function handle<Name extends keyof Broadcasts>(
  handlers: BroadcastHandlers,
  { name, payload }: Broadcast<Name>,
): unknown {
  return handlers[name]?.(payload);
}

/** Its payload has its sender's type: both ends are ours. */
function isIn<Known extends Message>(table: object, message: Message): message is Known {
  return Object.hasOwn(table, message.name);
}
