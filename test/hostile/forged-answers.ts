import { hostileLinks, hostileNames, hostileStrings } from "../support/hostile-strings.ts";
import { mutateSome, placesIn } from "../support/mutate-body.ts";
import type { Chance } from "../x-site/seeded.ts";

/** What X's page world can say on the bridge as if it were the tap. */
export interface BridgeMessage {
  readonly key: string | null;
  readonly newValue: string | null;
}

const operations = [
  ...["SearchTimeline", "HomeTimeline", "HomeLatestTimeline", "TweetDetail", "UserTweets"],
  ...["ListLatestTweetsTimeline", "NotificationsTimeline", "CreateTweet", "TweetResultByRestId"],
  ...["constructor", "toString", "LatestPostsQuery"],
];
const dates = [
  ...["", "never", "Thu, 01 Jan 1970 00:00:00 GMT", "Fri, 31 Dec 9999 23:59:59 GMT"],
  ...["Sat, 13 Sep 275760 00:00:00 GMT", "Tue, 20 Apr -271821 00:00:00 GMT"],
];
const minuteMs = 60_000;
const numbers = ["0", "1", "-1", "150", "999999999999", "1e9", "NaN", ""];
/** Values at the edges of what a field may be. */
const edges: readonly unknown[] = [
  ...hostileStrings,
  ...hostileLinks,
  ...hostileNames,
  ...["0", "00000000000000000001", "9223372036854775807", "99999999999999999999", "__proto__", "constructor"],
  ...[0, -1, 1e308, Number.MAX_SAFE_INTEGER, 8.64e15, 8.64e15 + 1, null, true, [], {}],
  ...["", " ".repeat(5000), "x".repeat(40_000), "\ud800", "#copchat ".repeat(400), "@a ".repeat(400)],
];

/**
 * An answer that X never gave, made of one that it gave: other posts by other people, with a few fields at their edges or a
 * few changes of structure. `now`: X's clock, ms.
 */
export function forgedAnswer(genuine: string, chance: Chance, now: number): BridgeMessage {
  const body: unknown = JSON.parse(inOtherNames(genuine, chance));
  if (chance.next() < 0.5) mutateSome(body, chance);
  else putEdges(body, chance);
  return { key: JSON.stringify(forgedHead(chance, now)), newValue: JSON.stringify(body) };
}

/** No post and no person of it is one of the evening's. */
function inOtherNames(body: string, chance: Chance): string {
  const more = BigInt(chance.between(5000, 900_000));
  return body
    .replaceAll(/\b\d{17,19}\b/g, (id) => String(BigInt(id) + more))
    .replaceAll(
      /"(rest_id|user_id_str)":"(\d{1,16})"/g,
      (_, name: string, id: string) => `"${name}":"88${id}"`,
    )
    .replaceAll(/"screen_name":"(\w{1,9})\w*"/g, (_, start: string) => `"screen_name":"f_${start}"`);
}

function putEdges(body: unknown, chance: Chance): void {
  const places = placesIn(body);
  for (let count = chance.between(1, 12); count > 0; count--) {
    const { holder, key } = chance.pick(places);
    Object.assign(holder, { [key]: chance.pick(edges) });
  }
}

function forgedHead(chance: Chance, now: number): object {
  const near = new Date(now + chance.between(-30, 30) * minuteMs).toUTCString();
  const maybe = (value: unknown): unknown => (chance.next() < 0.5 ? value : undefined);
  const rawQuery = chance.pick(["#copchat", "(#copchat)", "from:nobody", "#", "x".repeat(600)]);
  return {
    operation: chance.pick(operations),
    method: chance.pick(["POST", "GET", "constructor"]),
    status: chance.pick([200, 200, 200, 200, 0, 404, 429, 503]),
    date: maybe(chance.pick([...dates, near])),
    rateLimit: maybe(chance.pick(numbers)),
    rateRemaining: maybe(chance.pick(numbers)),
    rateReset: maybe(chance.pick([...numbers, String(Math.round(now / 1000) + 900)])),
    requestBody: maybe(JSON.stringify({ variables: { rawQuery, count: 20, product: "Latest" } })),
    polling: maybe(true),
  };
}

/** Nonsense on the bridge. */
export function nonsense(chance: Chance): BridgeMessage {
  const head = { operation: "SearchTimeline", method: "POST", status: 200 };
  const keys = [null, "", "{}", "not json", JSON.stringify({ ...head, status: "200" }), JSON.stringify(head)];
  const bodies = [null, "", "[]", "null", "<html>", '{"data":{', "x".repeat(2_000_000), "[".repeat(100_000)];
  return { key: chance.pick(keys), newValue: chance.pick(bodies) };
}
