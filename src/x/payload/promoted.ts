import { asText, type Json, objectOf } from "./json.ts";
import { isEmpty } from "./unwrap.ts";

/** Keys that X uses for ads only. */
const saidOfAds = new Set([
  ...["advertiser_results", "adMetadataContainer", "ad_metadata_container"],
  ...["impressionId", "impression_id", "disclosureType", "disclosure_type"],
  ...["clickTrackingInfo", "click_tracking_info"],
]);
/** X says of other posts that these are `null`, `false` or empty. */
const saidOfPromoted = new Set([
  ...["promotedMetadata", "promoted_metadata", "promotedContent", "promoted_content"],
  ...["isPromoted", "is_promoted", "promoted", "isAd", "is_ad", "isSponsored", "is_sponsored", "sponsored"],
]);
const adFields = new Set([...saidOfAds, ...saidOfPromoted]);
/** Most of a post's keys begin otherwise, and this is quicker than to look them up. */
const beginnings: readonly boolean[] = Array.from({ length: 128 }, (_, code) =>
  [...adFields].some((name) => name.charCodeAt(0) === code),
);
/** `promoted-tweet-1-a0`, `promotedTweet-1`, in a module `conversationthread-2-promoted-tweet-1`. */
const entryOfAd = /(?:^|-)promoted/i;
/** `for_you_promoted`, `ForYouPromoted`. */
const component = /(?:^|_)promoted(?:_|$)/i;
const injection = /Promoted(?![a-z])/;

/**
 * By the entry's name, its metadata, or X's statistics. `chain`: what may bear a mark, each within the one before;
 * everything within them is looked at once.
 */
export function isPromoted(chain: readonly unknown[], entryId: string | undefined): boolean {
  if (entryId !== undefined && entryOfAd.test(entryId)) return true;
  for (let at = 0; at < chain.length; at++) {
    const object = objectOf(chain[at]);
    if (object !== undefined && namesAnAd(object, chain[at + 1], at > 0)) return true;
  }
  return false;
}

function namesAnAd(object: Json, next: unknown, isWithin: boolean): boolean {
  if (isCountedAsAd(object.clientEventInfo) || isCountedAsAd(object.client_event_info)) return true;
  const names = isWithin ? adFields : saidOfPromoted;
  for (const key in object) {
    const inner = object[key];
    if (beginnings[key.charCodeAt(0)] && names.has(key) && (saidOfAds.has(key) || isSaid(inner))) return true;
    if (typeof inner !== "object" || inner === null || inner === next || Array.isArray(inner)) continue;
    for (const name in inner)
      if (
        beginnings[name.charCodeAt(0)] &&
        adFields.has(name) &&
        (saidOfAds.has(name) || isSaid(Reflect.get(inner, name)))
      )
        return true;
  }
  return false;
}

function isSaid(value: unknown): boolean {
  return typeof value === "object" && value !== null ? !isEmpty(value) : Boolean(value);
}

function isCountedAsAd(value: unknown): boolean {
  const event = value === undefined ? undefined : objectOf(value);
  if (!event) return false;
  const details = objectOf(event.details);
  const timeline = details && (objectOf(details.timelinesDetails) ?? objectOf(details.timelines_details));
  const reason = timeline && (asText(timeline.injectionType) ?? asText(timeline.injection_type));
  const part = asText(event.component);
  return (part !== undefined && component.test(part)) || (reason !== undefined && injection.test(reason));
}
