import { percentDecode } from "../text/percent-decode.ts";
import { isSnowflake } from "./snowflake.ts";

export type LinkedAccount =
  | { readonly means: "handle"; readonly handle: string }
  | { readonly means: "id"; readonly id: string }
  | { readonly means: "nobody" };

const addressOnX = /^(?:https?:)?(?:\/\/)?(?:(?:www|mobile|m|pro)\.)?(?:x|twitter)\.com(?:[/?#](.*))?$/i;

/** X's own pages; no account has these names. */
const ownPages = new Set(
  `i intent home explore search notifications messages settings compose hashtag share login logout signup account tos
  privacy about jobs download who_to_follow bookmarks lists topics communities moments oauth help widgets followers following
  mentions favorites statuses`.split(/\s+/),
);

/** A profile's tabs. A post's address can contain any handle. */
const tabs = new Set(
  "with_replies media likes followers following verified_followers highlights articles photo header_photo affiliates superfollows".split(
    " ",
  ),
);

/** From `https://x.com/jo` or `x.com/intent/user?user_id=12`; undefined for anything else. */
export function linkedAccount(text: string): LinkedAccount | undefined {
  const address = addressOnX.exec(text.trim());
  if (!address) return undefined;
  const [path = "", rest = ""] = splitAt((address[1] ?? "").replace(/^#?!\//, ""), /[?#]/);
  const [first = "", second, third] = path.split("/").filter((part) => part !== "");
  const page = first.toLowerCase();
  if (page === "intent" || (page === "account" && second === "redirect_by_id")) return named(rest);
  if (page === "i" && second === "user" && third !== undefined) return byId(third);
  if (ownPages.has(page) || (second !== undefined && !tabs.has(second.toLowerCase()))) return nobody;
  return byHandle(first);
}

const nobody: LinkedAccount = { means: "nobody" };

function named(query: string): LinkedAccount {
  const parts = new Map<string, string>();
  for (const part of query.replaceAll("&amp;", "&").split(/[&#]/)) {
    const [name = "", value = ""] = splitAt(part, /=/);
    parts.set(name, value);
  }
  const id = parts.get("user_id") ?? parts.get("id");
  return id === undefined ? byHandle(parts.get("screen_name") ?? "") : byId(id);
}

function byId(id: string): LinkedAccount {
  return isSnowflake(id) ? { means: "id", id } : nobody;
}

function byHandle(text: string): LinkedAccount {
  const handle = percentDecode(text).replace(/^[@＠]/u, "");
  return /^\w{1,15}$/.test(handle) ? { means: "handle", handle } : nobody;
}

function splitAt(text: string, sign: RegExp): readonly [string, string] {
  const at = text.search(sign);
  return at < 0 ? [text, ""] : [text.slice(0, at), text.slice(at + 1)];
}
