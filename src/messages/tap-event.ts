/**
 * The words between the tap (X's own world) and the content script. Both hold one detached element, the bridge;
 * the tap says a thing by an event on it. A StorageEvent carries plain DOM strings, which both worlds share without
 * a copy; a structured clone of a body would cost X's page more than reading it does.
 */
export const tapAsk = "chatside:ask";
export const tapHello = "chatside:hello";
export const tapResponse = "chatside:response";

/** The events' fields as the tap fills them: `key` is the head as JSON, `newValue` the body, `url` the address. */
export interface TapHead {
  readonly operation: string;
  readonly method: string;
  readonly status: number;
  /** The request's body where there was one: SearchTimeline is a POST and holds its query there. */
  readonly requestBody?: string;
  readonly rateLimit?: string;
  readonly rateRemaining?: string;
  readonly rateReset?: string;
  readonly date?: string;
  /** Sent by X's own poller, not by somebody's scroll. */
  readonly polling?: boolean;
  /** The body was over `longestBody` and was left out. */
  readonly tooLarge?: boolean;
}

/** Characters of a body that is still handed on. The largest real timeline seen is 3.7 million. */
export const longestBody = 16_000_000;
/** Characters of a request's body that is handed on. */
export const longestRequestBody = 20_000;
