import { at, textAt } from "../../page/loose.ts";

/** `user_results.result` in x-web's form, from the classic one of shape C; a shape that nobody knows stays as it is. */
export function xWebUser(user: unknown): unknown {
  const handle = textAt(user, "core.screen_name");
  if (handle === undefined) return user;
  const createdAt = textAt(user, "core.created_at");
  const isBlue = at(user, "is_blue_verified") === true;
  // x-web.md section 2: core, avatar, relationship_counts, relationship_perspectives, verification.
  return {
    __typename: "User",
    rest_id: textAt(user, "rest_id"),
    is_blue_verified: isBlue,
    core: {
      __typename: "UserCore",
      name: textAt(user, "core.name"),
      screen_name: handle,
      created_at: createdAt,
      created_at_ms: Date.parse(createdAt ?? ""),
    },
    avatar: { image_url: textAt(user, "avatar.image_url") },
    relationship_counts: at(user, "relationship_counts"),
    relationship_perspectives: at(user, "relationship_perspectives"),
    verification: { ...partAt(user, "verification"), is_blue_verified: isBlue },
  };
}

/** A user where x-web refers to one: the id stands outside, too. */
export function userResults(user: unknown): unknown {
  return { rest_id: textAt(user, "rest_id", "account_id"), result: xWebUser(user) };
}

/** An object at a path, or nothing in it. */
export function partAt(value: unknown, ...path: readonly string[]): object {
  const found = at(value, ...path);
  return typeof found === "object" && found !== null ? found : {};
}
