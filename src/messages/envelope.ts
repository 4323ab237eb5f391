/** What a request looks like on the wire. */
export interface RequestEnvelope {
  readonly kind: "request";
  readonly name: string;
  readonly payload: unknown;
}

/** What a broadcast looks like on the wire. */
export interface BroadcastEnvelope {
  readonly kind: "broadcast";
  readonly name: string;
  readonly payload: unknown;
}

/** Is a message one of our requests? Its payload is not checked yet. */
export function isRequest(message: unknown): message is RequestEnvelope {
  return isEnvelope(message) && message.kind === "request";
}

/** Is a message one of our broadcasts? */
export function isBroadcast(message: unknown): message is BroadcastEnvelope {
  return isEnvelope(message) && message.kind === "broadcast";
}

function isEnvelope(message: unknown): message is RequestEnvelope | BroadcastEnvelope {
  return (
    typeof message === "object" &&
    message !== null &&
    "kind" in message &&
    "name" in message &&
    typeof message.name === "string" &&
    "payload" in message
  );
}
