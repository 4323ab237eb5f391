import { isRequest, type RequestEnvelope } from "./envelope.ts";
import { isReply, type Reply } from "./reply.ts";

/** The name by which the background knows a line of requests. */
export const lineName = "chatside-requests";

/** A request on a line; the answer bears its number. */
export interface LineRequest extends RequestEnvelope {
  readonly number: number;
}

export interface LineAnswer {
  readonly number: number;
  readonly reply: Reply<unknown>;
}

/** Is a message a request on a line? Its payload is not checked yet. */
export function isLineRequest(message: unknown): message is LineRequest {
  return isRequest(message) && "number" in message && typeof message.number === "number";
}

/** Is a message the answer to a request on a line? */
export function isLineAnswer(message: unknown): message is LineAnswer {
  return (
    typeof message === "object" &&
    message !== null &&
    "number" in message &&
    typeof message.number === "number" &&
    "reply" in message &&
    isReply(message.reply)
  );
}
