import { either, type Json, objectOf, textOf } from "./json.ts";
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
const statistics = new Set(["clientEventInfo", "client_event_info"]);
/** `for_you_promoted`, `ForYouPromoted`. */
const component = /(?:^|_)promoted(?:_|$)/i;
const injection = /Promoted(?![a-z])/;

/** By the entry's name, its metadata, or X's statistics. */
export function isPromoted(value: unknown, entryId: string | undefined): boolean {
  if (entryId !== undefined && entryOfAd.test(entryId)) return true;
  const object = objectOf(value);
  return object !== undefined && namesAnAd(object);
}

function namesAnAd(object: Json): boolean {
  for (const key in object) {
    const inner = object[key];
    if (beginnings[key.charCodeAt(0)] && saidOfPromoted.has(key) && isSaid(inner)) return true;
    if (typeof inner !== "object" || inner === null || Array.isArray(inner)) continue;
    if (statistics.has(key) && isCountedAsAd(inner)) return true;
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

function isCountedAsAd(event: unknown): boolean {
  const timeline = either(either(event, "details"), "timelinesDetails", "timelines_details");
  const reason = textOf(timeline, "injectionType") ?? textOf(timeline, "injection_type");
  return component.test(textOf(event, "component") ?? "") || injection.test(reason ?? "");
}
