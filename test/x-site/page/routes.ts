/** What an address of X shows. */
export type Route =
  | { readonly kind: "home"; readonly following: boolean }
  | { readonly kind: "search"; readonly query: string; readonly product: string }
  | { readonly kind: "list"; readonly id: string }
  | { readonly kind: "community"; readonly id: string }
  | { readonly kind: "notifications"; readonly mentions: boolean }
  | { readonly kind: "post"; readonly id: string }
  | { readonly kind: "profile"; readonly handle: string; readonly replies: boolean }
  | { readonly kind: "compose"; readonly text: string; readonly replyTo: string | undefined }
  | { readonly kind: "confirm"; readonly verb: "Like" | "Repost"; readonly id: string }
  | { readonly kind: "login" };

const products: Record<string, string> = {
  live: "Latest",
  user: "People",
  media: "Media",
  image: "Media",
  list: "Lists",
};

type Pattern = readonly [RegExp, (parts: readonly string[], parameters: URLSearchParams) => Route];

const patterns: readonly Pattern[] = [
  [/^\/(?:home)?$/, (_, parameters) => ({ kind: "home", following: parameters.get("tab") === "following" })],
  [/^\/search$/, (_, parameters) => searchRoute(parameters.get("q") ?? "", parameters)],
  [/^\/hashtag\/([^/]+)$/, ([tag = ""], parameters) => searchRoute(`#${tag}`, parameters)],
  [/^\/explore$/, (_, parameters) => searchRoute("", parameters)],
  [/^\/i\/lists\/(\d+)$/, ([id = ""]) => ({ kind: "list", id })],
  [/^\/i\/communities\/(\d+)$/, ([id = ""]) => ({ kind: "community", id })],
  [
    /^\/notifications(\/mentions)?$/,
    ([mentions]) => ({ kind: "notifications", mentions: mentions !== undefined }),
  ],
  [/^\/i\/flow\/login$/, () => ({ kind: "login" })],
  [/^\/(?:compose\/post|intent\/(?:post|tweet))$/, (_, parameters) => composeRoute(parameters)],
  [
    /^\/intent\/like$/,
    (_, parameters) => ({ kind: "confirm", verb: "Like", id: parameters.get("tweet_id") ?? "" }),
  ],
  [
    /^\/intent\/retweet$/,
    (_, parameters) => ({ kind: "confirm", verb: "Repost", id: parameters.get("tweet_id") ?? "" }),
  ],
  [
    /^\/intent\/(?:user|follow)$/,
    (_, parameters) => ({ kind: "profile", handle: parameters.get("screen_name") ?? "", replies: false }),
  ],
  [/^\/(?:i\/(?:web\/)?|\w+\/)status\/(\d+)(?:\/.*)?$/, ([id = ""]) => ({ kind: "post", id })],
  [
    /^\/(\w+)(\/with_replies)?$/,
    ([handle = "", replies]) => ({ kind: "profile", handle, replies: replies !== undefined }),
  ],
];

/** The route of an address; the home timeline for what is unknown. */
export function routeOf(url: URL): Route {
  for (const [pattern, make] of patterns) {
    const match = pattern.exec(decodeURI(url.pathname));
    if (match !== null) return make(match.slice(1), url.searchParams);
  }
  return { kind: "home", following: false };
}

function searchRoute(query: string, parameters: URLSearchParams): Route {
  return { kind: "search", query, product: products[parameters.get("f") ?? ""] ?? "Top" };
}

/** X puts the address and hashtags of an intent behind its text. */
function composeRoute(parameters: URLSearchParams): Route {
  const tags = (parameters.get("hashtags") ?? "").split(",").filter((tag) => tag !== "");
  const via = parameters.get("via");
  const parts = [
    parameters.get("text") ?? "",
    parameters.get("url") ?? "",
    ...tags.map((tag) => `#${tag}`),
    via === null ? "" : `via @${via}`,
  ];
  const text = parts.filter((part) => part !== "").join(" ");
  return { kind: "compose", text, replyTo: parameters.get("in_reply_to") ?? undefined };
}
