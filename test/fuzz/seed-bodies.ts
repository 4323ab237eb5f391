import { type BodyRequest, readBody } from "../../src/x/payload/read-body.ts";
import { fixtureCases } from "../../tools/fixture-case.ts";
import { captured, readCaptured, readSecondClient, secondClient } from "../unit/x/captures.ts";
import { postPlacesIn } from "./post-places.ts";

/** A body that is mutated, and how it was asked for. */
export interface SeedBody {
  readonly name: string;
  readonly text: string;
  readonly request: BodyRequest;
}

/** X's bodies are up to 4 MB long; pieces of them with so many posts' places are as good, and far quicker. */
const piece = 6;

const operations: readonly (readonly [RegExp, string])[] = [
  [/^(?:made-|mobile-)?search/, "SearchTimeline"],
  [/^(?:made-)?home/, "HomeTimeline"],
  [/^(?:made-)?list/, "ListLatestTweetsTimeline"],
  [/^user-tweets-and/, "UserTweetsAndReplies"],
  [/^(?:made-)?user-?tweets/, "UserTweets"],
  [/^(?:made-)?tweet-?detail/, "TweetDetail"],
  [/^notifications/, "NotificationsTimeline"],
];

/** The invented bodies of the fixtures. */
export function inventedBodies(): readonly SeedBody[] {
  return fixtureCases().flatMap(({ name, input, request }) =>
    request && holdsPosts(input, request) ? { name, text: input, request } : [],
  );
}

/** Bodies that X sent, whole; none, and a word about it, where they are not. */
export function capturedBodies(): readonly SeedBody[] {
  return [
    ...captured(".json").flatMap((file) => seedOf(file, readCaptured(file))),
    ...secondClient("").flatMap((file) => seedOf(file, readSecondClient(file))),
  ];
}

function seedOf(name: string, body: string): readonly SeedBody[] {
  const operation = operations.find(([pattern]) => pattern.test(name))?.[1] ?? "SearchTimeline";
  const request = { operation, receivedAt: 0 };
  // The collector of these put spaces in, X does not.
  const text = JSON.stringify(JSON.parse(body));
  return holdsPosts(text, request) ? [{ name, text, request }] : [];
}

/** A body in pieces, each with some of its posts' places and everything else. */
export function piecesOf({ name, text, request }: SeedBody): readonly SeedBody[] {
  const count = postPlacesIn(JSON.parse(text)).length;
  return Array.from({ length: Math.ceil(count / piece) }, (_, at) => {
    const body: unknown = JSON.parse(text);
    for (const [index, place] of [...postPlacesIn(body).entries()].reverse())
      if (Math.floor(index / piece) !== at) place.remove();
    return { name: `${name} [${at}]`, text: JSON.stringify(body), request };
  });
}

function holdsPosts(text: string, request: BodyRequest): boolean {
  return readBody(text, request).entries.length > 0;
}
