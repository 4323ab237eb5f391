import type { Author } from "../../domain/post/post.ts";
import { imageAddress } from "./addresses.ts";
import { child, countOf, cut, either, flagOf, idOf, type Json, known, objectOf, textOf } from "./json.ts";
import { readTime, readTimeMs } from "./time.ts";

const longestName = 200;

/**
 * Undefined without a readable handle. Newest shape first: grouped objects (since August 2026), `core` beside
 * `legacy` (since May 2025), all in `legacy`; a REST user is its own legacy. All but the handle is optional; a
 * real 0 stays 0.
 */
export function readUser(result: unknown): Author | undefined {
  const user = child(result, "user") ?? objectOf(result);
  if (!user) return undefined;
  const core = child(user, "core") ?? movedCore(user);
  const legacy = child(user, "legacy") ?? user;
  const handle = readHandle(textOf(core, "screen_name") ?? textOf(legacy, "screen_name"));
  if (handle === undefined) return undefined;
  const name = textOf(core, "name") ?? textOf(legacy, "name");
  return known<Author>({
    id: idOf(user, "rest_id") ?? idOf(legacy, "id_str"),
    handle,
    name: name === undefined ? undefined : cut(name, longestName),
    avatarUrl: imageAddress(
      textOf(child(user, "avatar"), "image_url") ?? textOf(legacy, "profile_image_url_https"),
    ),
    followers: countOf(child(user, "relationship_counts"), "followers") ?? countOf(legacy, "followers_count"),
    createdAt:
      readTime(textOf(core, "created_at") ?? textOf(legacy, "created_at")) ??
      readTimeMs(either(core, "created_at_ms")),
    verified: readVerified(user, legacy),
    followed: flagOf(child(user, "relationship_perspectives"), "following") ?? flagOf(legacy, "following"),
  });
}

function movedCore(user: Json): Json | undefined {
  return Object.values(user)
    .map(objectOf)
    .find((value) => textOf(value, "screen_name") !== undefined);
}

/** At most 50 letters, digits and `_`, without `@`. */
export function readHandle(text: string | undefined): string | undefined {
  return text !== undefined && /^\w{1,50}$/.test(text) ? text : undefined;
}

function readVerified(user: Json, legacy: Json): boolean | undefined {
  const verification = child(user, "verification");
  const paid =
    flagOf(user, "is_blue_verified") ??
    flagOf(verification, "is_blue_verified") ??
    flagOf(user, "ext_is_blue_verified");
  const old = flagOf(verification, "verified") ?? flagOf(legacy, "verified");
  return paid === undefined ? old : paid || old === true;
}
