export interface RequestEnvelope {
  readonly kind: "request";
  readonly name: string;
  readonly payload: unknown;
}

export interface BroadcastEnvelope {
  readonly kind: "broadcast";
  readonly name: string;
  readonly payload: unknown;
}

export function isRequest(message: unknown): message is RequestEnvelope {
  return isEnvelope(message) && message.kind === "request";
}

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
