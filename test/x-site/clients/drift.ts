import { chanceFrom, hashOf } from "../seeded.ts";
import type { Client } from "./client.ts";

/** What X calls differently from one day to the next. */
export interface Drift {
  /** Old name to new name, of keys in the bodies of GraphQL answers. */
  readonly fields: Readonly<Record<string, string>>;
  readonly operation: { readonly from: string; readonly to: string };
}

const fieldsOf: Record<Client, readonly string[]> = {
  classic: [
    ...[
      "full_text",
      "created_at",
      "screen_name",
      "name",
      "rest_id",
      "id_str",
      "legacy",
      "core",
      "user_results",
    ],
    ...["tweet_results", "itemContent", "entryId", "cursorType", "content", "entries", "instructions"],
    ...[
      "user_mentions",
      "hashtags",
      "display_text_range",
      "in_reply_to_status_id_str",
      "quoted_status_result",
    ],
    ...["image_url", "relationship_counts", "search_by_raw_query", "search_timeline"],
  ],
  "x-web": [
    ...["full_text", "created_at_ms", "screen_name", "name", "rest_id", "details", "core", "user_results"],
    ...["tweet_results", "entry_id", "cursor_type", "content", "entries", "instructions", "counts"],
    ...[
      "mention_entities",
      "hashtag_entities",
      "display_text_range",
      "reply_to_results",
      "quoted_tweet_results",
    ],
    ...["image_url", "relationship_counts", "search_by_raw_query"],
  ],
};

const newNames: Readonly<Record<string, readonly string[]>> = {
  SearchTimeline: ["ExploreResultsPage", "LatestPostsQuery", "AdaptiveSearchFeed"],
  HomeTimeline: ["ForYouFeed", "RankedHomePage"],
  HomeLatestTimeline: ["FollowingFeed", "RecentHomePage"],
  ListLatestTweetsTimeline: ["ListPostsFeed", "CuratedListPage"],
  TweetDetail: ["PostThreadPage", "ConversationView"],
};

const manners: readonly ((name: string) => string)[] = [
  (name) => `${name}_v2`,
  (name) => `${name}_data`,
  (name) => `post_${name}`,
  otherCase,
];

/** Five fields and one operation under new names: the same seed renames the same things in the same way. */
export function driftOf(seed: number, client: Client): Drift {
  const chance = chanceFrom(hashOf(`drift ${seed}`));
  const from = chance.pick(Object.keys(newNames));
  const fields = chance.shuffle(fieldsOf[client]).slice(0, 5);
  return {
    fields: Object.fromEntries(fields.map((field) => [field, chance.pick(manners)(field)])),
    operation: { from, to: chance.pick(newNames[from] ?? []) },
  };
}

/** `full_text` as `fullText`, and the other way round; a single word gets a prefix. */
function otherCase(name: string): string {
  if (name.includes("_")) return name.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase());
  const snake = name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
  return snake === name ? `x_${name}` : snake;
}

/** A value with its keys under their new names, at every depth. */
export function renamed(value: unknown, names: Readonly<Record<string, string>>): unknown {
  if (Array.isArray(value)) return value.map((inner) => renamed(inner, names));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [
      Object.hasOwn(names, key) ? names[key] : key,
      renamed(inner, names),
    ]),
  );
}

/** The old name by the new one. */
export function backwards(names: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(names).map(([from, to]) => [to, from]));
}
