import { isRequest, type RequestEnvelope } from "./envelope.ts";
import { isReply, type Reply } from "./reply.ts";

export const lineName = "chatside-requests";

export interface LineRequest extends RequestEnvelope {
  readonly number: number;
}

export interface LineAnswer<Value = unknown> {
  readonly number: number;
  readonly reply: Reply<Value>;
}

export function isLineRequest(message: unknown): message is LineRequest {
  return isRequest(message) && "number" in message && typeof message.number === "number";
}

export function isLineAnswer<Value>(message: unknown): message is LineAnswer<Value> {
  return (
    typeof message === "object" &&
    message !== null &&
    "number" in message &&
    typeof message.number === "number" &&
    "reply" in message &&
    isReply(message.reply)
  );
}
