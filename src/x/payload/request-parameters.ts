import type { TimelinePage } from "../../domain/post/timeline-page.ts";
import { countOf, cut, field, type Json, known, objectOf, textOf } from "./json.ts";

const longestParameter = 4000;
const mostAsked = 1000;
const subjects = [
  ...["focalTweetId", "tweetId", "listId", "userId", "communityId", "timelineId", "bookmark_collection_id"],
];

export type RequestParameters = Pick<TimelinePage, "rawQuery" | "product" | "subject" | "cursor" | "count">;

/**
 * From a POST's body (SearchTimeline since March 2026), else the address: GraphQL's `variables` or REST's
 * parameters.
 */
export function readParameters(url: string | undefined, requestBody: string | undefined): RequestParameters {
  const query = url === undefined ? new Map<string, string>() : queryOf(url);
  const asked = [variablesIn(requestBody), parse(query.get("variables")), Object.fromEntries(query)];
  const live = query.get("tweet_search_mode") === "live" ? "Latest" : undefined;
  return known<RequestParameters>({
    rawQuery: first(asked, "rawQuery") ?? first(asked, "q"),
    product: first(asked, "product") ?? live,
    subject: subjects.map((name) => first(asked, name)).find((subject) => subject !== undefined),
    cursor: first(asked, "cursor"),
    count: firstCount(asked),
  });
}

function first(asked: readonly (Json | undefined)[], name: string): string | undefined {
  for (const parameters of asked) {
    const found = textOf(parameters, name);
    if (found !== undefined) return cut(found, longestParameter);
  }
  return undefined;
}

function firstCount(asked: readonly (Json | undefined)[]): number | undefined {
  for (const parameters of asked) {
    const text = textOf(parameters, "count");
    const found = countOf(parameters, "count") ?? (text === undefined ? Number.NaN : Number(text));
    if (Number.isInteger(found) && found > 0 && found <= mostAsked) return found;
  }
  return undefined;
}

function variablesIn(requestBody: string | undefined): Json | undefined {
  const variables = field(parse(requestBody), "variables");
  return typeof variables === "string" ? parse(variables) : objectOf(variables);
}

function parse(text: string | undefined): Json | undefined {
  if (text === undefined || !text.startsWith("{")) return undefined;
  try {
    return objectOf(JSON.parse(text));
  } catch {
    return undefined;
  }
}

function queryOf(url: string): Map<string, string> {
  const [, query = ""] = /^[^?#]*\?([^#]*)/.exec(url) ?? [];
  const pairs = query.split("&", 100).map((pair): [string, string] => {
    const at = pair.indexOf("=");
    return at < 0 ? [decode(pair), ""] : [decode(pair.slice(0, at)), decode(pair.slice(at + 1))];
  });
  return new Map(pairs);
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll("+", " "));
  } catch {
    return "";
  }
}
