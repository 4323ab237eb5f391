import type { Author } from "../../domain/post/post.ts";
import { imageAddress } from "./addresses.ts";
import { asCount, asFlag, asId, asText, cut, type Json, known, objectOf } from "./json.ts";
import { readTime, readTimeMs } from "./time.ts";

const longestName = 200;

/**
 * Undefined without a readable handle. Newest shape first: grouped objects (since August 2026), `core` beside
 * `legacy` (since May 2025), all in `legacy`; a REST user is its own legacy. All but the handle is optional; a
 * real 0 stays 0.
 */
export function readUser(result: unknown): Author | undefined {
  const outer = objectOf(result);
  const user = objectOf(outer?.user) ?? outer;
  if (!user) return undefined;
  const core = objectOf(user.core) ?? movedCore(user);
  const legacy = objectOf(user.legacy) ?? user;
  const handle = readHandle(asText(core?.screen_name) ?? asText(legacy.screen_name));
  if (handle === undefined) return undefined;
  const name = asText(core?.name) ?? asText(legacy.name);
  return known<Author>({
    id: asId(user.rest_id) ?? asId(legacy.id_str),
    handle,
    name: name === undefined ? undefined : cut(name, longestName),
    avatarUrl: imageAddress(
      asText(objectOf(user.avatar)?.image_url) ?? asText(legacy.profile_image_url_https),
    ),
    followers: asCount(objectOf(user.relationship_counts)?.followers) ?? asCount(legacy.followers_count),
    createdAt:
      readTime(asText(core?.created_at) ?? asText(legacy.created_at)) ?? readTimeMs(core?.created_at_ms),
    verified: readVerified(user, legacy),
    followed: asFlag(objectOf(user.relationship_perspectives)?.following) ?? asFlag(legacy.following),
  });
}

function movedCore(user: Json): Json | undefined {
  return Object.values(user)
    .map(objectOf)
    .find((value) => asText(value?.screen_name) !== undefined);
}

/** At most 50 letters, digits and `_`, without `@`. */
export function readHandle(text: string | undefined): string | undefined {
  return text !== undefined && /^\w{1,50}$/.test(text) ? text : undefined;
}

function readVerified(user: Json, legacy: Json): boolean | undefined {
  const verification = objectOf(user.verification);
  const paid =
    asFlag(user.is_blue_verified) ??
    asFlag(verification?.is_blue_verified) ??
    asFlag(user.ext_is_blue_verified);
  const old = asFlag(verification?.verified) ?? asFlag(legacy.verified);
  return paid === undefined ? old : paid || old === true;
}
