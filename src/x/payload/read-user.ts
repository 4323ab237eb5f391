import type { Author } from "../../domain/post.ts";
import { imageAddress } from "./addresses.ts";
import { child, countOf, cut, flagOf, idOf, type Json, known, objectOf, textOf } from "./json.ts";
import { readTime } from "./time.ts";

/** The most characters of a display name that are kept; X allows 50. */
const longestName = 200;

/**
 * A user result of X as an author; undefined without a readable handle. The three shapes are tried newest first:
 * grouped objects (since August 2026), `core` beside `legacy` (since May 2025), all in `legacy`; a REST user is
 * its own legacy. Sparse users exist, so everything but the handle may be absent, and a real 0 stays 0.
 */
export function readUser(result: unknown): Author | undefined {
  const user = objectOf(result);
  if (!user) return undefined;
  const core = child(user, "core");
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
    createdAt: readTime(textOf(core, "created_at") ?? textOf(legacy, "created_at")),
    verified: readVerified(user, legacy),
    followed: flagOf(child(user, "relationship_perspectives"), "following") ?? flagOf(legacy, "following"),
  });
}

/** A handle without `@`: letters, digits and `_`, at most 50 of them; undefined for anything else. */
export function readHandle(text: string | undefined): string | undefined {
  return text !== undefined && /^\w{1,50}$/.test(text) ? text : undefined;
}

/** Any of X's marks will do: the paid one, the one of organisations, the old one. Unknown when X gave none of them. */
function readVerified(user: Json, legacy: Json): boolean | undefined {
  const paid = flagOf(user, "is_blue_verified") ?? flagOf(user, "ext_is_blue_verified");
  const old = flagOf(child(user, "verification"), "verified") ?? flagOf(legacy, "verified");
  return paid === undefined ? old : paid || old === true;
}
