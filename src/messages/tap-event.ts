/**
 * StorageEvents on one detached element, the bridge, pass plain DOM strings between both worlds without a copy.
 * A structured clone would cost X's page more than reading the body.
 */
export const tapAsk = "chatside:ask";
export const tapHello = "chatside:hello";
export const tapResponse = "chatside:response";

/** `key`: the head as JSON; `newValue`: the body; `url`: the address. */
export interface TapHead {
  readonly operation: string;
  readonly method: string;
  readonly status: number;
  readonly requestBody?: string;
  readonly rateLimit?: string;
  readonly rateRemaining?: string;
  readonly rateReset?: string;
  readonly date?: string;
  readonly polling?: boolean;
  /** Omitted: over `longestBody`. */
  readonly tooLarge?: boolean;
}

/** Characters; the largest real timeline seen is 3.7 million. */
export const longestBody = 16_000_000;
export const longestRequestBody = 20_000;
