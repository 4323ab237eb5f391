import type { SitePerson } from "../evening.ts";
import { avatarUrl } from "./avatar.ts";
import { wireDate } from "./date.ts";
import { type JsonObject, withoutEmptyArrays } from "./json.ts";
import { omitsEmpty, type Shape } from "./shape.ts";
import { displayOf, shortLink } from "./short-link.ts";

/** `user_results.result` in one of X's shapes. */
export function wireUser(person: SitePerson, shape: Shape): JsonObject {
  const user = builders[shape](person);
  return omitsEmpty(shape) ? withoutEmptyArrays(user) : user;
}

const builders: Record<Shape, (person: SitePerson) => JsonObject> = {
  A: (person) => ({ ...common(person), legacy: legacyOfA(person), tipjar_settings: {} }),
  B: (person) => ({ ...common(person), ...partsOfB(person), legacy: legacyOfB(person) }),
  C: (person) => ({ ...common(person), ...partsOfB(person), ...partsOfC(person) }),
  drift: driftedUser,
};

function common(person: SitePerson): JsonObject {
  return {
    __typename: "User",
    id: Buffer.from(`User:${person.id}`).toString("base64"),
    rest_id: person.id,
    affiliates_highlighted_label: labelOf(person),
    has_graduated_access: true,
    is_blue_verified: person.blue ?? false,
    profile_image_shape: person.verifiedType === "Business" ? "Square" : "Circle",
  };
}

function labelOf({ affiliation }: SitePerson): JsonObject {
  if (affiliation === undefined) return {};
  return {
    label: {
      badge: { url: "https://pbs.twimg.com/profile_images/badge/affiliation_bigger.png" },
      description: affiliation,
      url: { url: "https://twitter.com/", urlType: "DeepLink" },
      userLabelDisplayType: "Badge",
      userLabelType: "BusinessLabel",
    },
  };
}

function website(person: SitePerson): JsonObject[] {
  if (person.website === undefined) return [];
  const url = shortLink(person.website);
  return [
    { display_url: displayOf(person.website), expanded_url: person.website, url, indices: [0, url.length] },
  ];
}

function legacyOfA(person: SitePerson): JsonObject {
  return {
    ...legacyCounts(person),
    following: person.followed ?? false,
    can_dm: false,
    can_media_tag: true,
    created_at: wireDate(person.createdAt),
    entities: { description: { urls: [] }, url: { urls: website(person) } },
    location: person.location ?? "",
    name: person.name,
    profile_image_url_https: avatarUrl(person),
    screen_name: person.handle,
    verified: false,
    ...(person.verifiedType === undefined ? {} : { verified_type: person.verifiedType }),
    ...(person.website === undefined ? {} : { url: shortLink(person.website) }),
    want_retweets: false,
    withheld_in_countries: [],
  };
}

/** What stayed in `legacy` when names and pictures left it. */
function legacyOfB(person: SitePerson): JsonObject {
  return {
    ...legacyCounts(person),
    entities: { description: { urls: [] }, url: { urls: website(person) } },
    follow_request_sent: false,
    notifications: false,
    ...(person.website === undefined ? {} : { url: shortLink(person.website) }),
    want_retweets: false,
    withheld_in_countries: [],
  };
}

function legacyCounts(person: SitePerson): JsonObject {
  return {
    default_profile: true,
    default_profile_image: false,
    description: person.bio ?? "",
    fast_followers_count: 0,
    favourites_count: person.posts * 3,
    followers_count: person.followers,
    friends_count: person.following,
    has_custom_timelines: true,
    is_translator: false,
    listed_count: Math.floor(person.followers / 90),
    media_count: Math.floor(person.posts / 9),
    normal_followers_count: person.followers,
    pinned_tweet_ids_str: [],
    possibly_sensitive: false,
    profile_interstitial_type: "",
    statuses_count: person.posts,
    translator_type: "none",
  };
}

function partsOfB(person: SitePerson): JsonObject {
  return {
    avatar: { image_url: avatarUrl(person) },
    core: { created_at: wireDate(person.createdAt), name: person.name, screen_name: person.handle },
    dm_permissions: { can_dm: false },
    location: { location: person.location ?? "" },
    media_permissions: { can_media_tag: true },
    privacy: { protected: false },
    profile_bio: { description: person.bio ?? "" },
    relationship_perspectives: {
      blocked_by: false,
      blocking: false,
      followed_by: false,
      following: person.followed ?? false,
      muting: false,
    },
    super_follow_eligible: false,
    super_followed_by: false,
    super_following: false,
    verification: {
      verified: false,
      ...(person.verifiedType === undefined ? {} : { verified_type: person.verifiedType }),
    },
  };
}

function partsOfC(person: SitePerson): JsonObject {
  return {
    action_counts: { favorites_count: person.posts * 3 },
    banner: {},
    pinned_items: {},
    profile_bio: {
      description: person.bio ?? "",
      entities: { description: {}, url: { urls: website(person) } },
    },
    profile_metadata: { profile_interstitial_type: "" },
    profile_translation: { translator_type: "none" },
    relationship_counts: { followers: person.followers, following: person.following },
    tweet_counts: { media_tweets: Math.floor(person.posts / 9), tweets: person.posts },
    ...(person.website === undefined ? {} : { website: { url: shortLink(person.website) } }),
  };
}

/** A shape that no reader knows: what X might do next. */
function driftedUser(person: SitePerson): JsonObject {
  return {
    __typename: "Account",
    account_id: person.id,
    identity: {
      display: person.name,
      tag: person.handle,
      since: person.createdAt,
      picture: avatarUrl(person),
    },
    audience: { in: person.followers, out: person.following },
    badges: { paid: person.blue ?? false },
  };
}
