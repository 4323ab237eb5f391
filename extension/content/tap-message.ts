import { longestBody, longestRequestBody, type TapHead } from "../../src/messages/tap-event.ts";

export interface ReceivedResponse {
  readonly head: TapHead;
  readonly body: string;
  readonly url: string;
}

const longestHead = longestRequestBody * 2 + 10_000;
const longestUrl = 50_000;
const headers = ["rateLimit", "rateRemaining", "rateReset", "date"] as const;

/**
 * A response from the tap's event; undefined for anything else. Any script of X's page can send on the bridge,
 * so sizes are bounded and every field is checked.
 */
export function readTapMessage(event: StorageEvent): ReceivedResponse | undefined {
  const { key, newValue: body, url } = event;
  if (key === null || body === null || key.length > longestHead) return undefined;
  if (body.length > longestBody || url.length > longestUrl) return undefined;
  const head = parse(key);
  return isHead(head) ? { head, body, url } : undefined;
}

function isHead(head: unknown): head is TapHead {
  return (
    isRecord(head) &&
    typeof head.operation === "string" &&
    /^\w{1,80}$/.test(head.operation) &&
    typeof head.method === "string" &&
    head.method.length <= 20 &&
    Number.isInteger(head.status) &&
    isShort(head.requestBody, longestRequestBody) &&
    headers.every((name) => isShort(head[name], 100)) &&
    isFlag(head.polling) &&
    isFlag(head.tooLarge)
  );
}

function isShort(value: unknown, longest: number): boolean {
  return value === undefined || (typeof value === "string" && value.length <= longest);
}

function isFlag(value: unknown): boolean {
  return value === undefined || typeof value === "boolean";
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // Not the tap's format: refused, and counted by the caller.
    return undefined;
  }
}
