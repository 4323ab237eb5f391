import type { Http2ServerRequest } from "node:http2";

const exposed = [
  ...["date", "x-rate-limit-limit", "x-rate-limit-remaining", "x-rate-limit-reset"],
  ...["x-transaction-id", "x-served-client"],
];

/** What api.x.com lets a page of x.com read: x-web asks there with its session, from another origin. */
export function crossOrigin({ headers }: Http2ServerRequest, url: URL): Record<string, string> {
  const origin = headers.origin;
  if (url.hostname !== "api.x.com" || !/^https:\/\/(?:[\w-]+\.)?x\.com$/.test(origin ?? "")) return {};
  return {
    "access-control-allow-origin": origin ?? "",
    "access-control-allow-credentials": "true",
    "access-control-allow-methods": "GET, POST",
    "access-control-allow-headers": String(headers["access-control-request-headers"] ?? "content-type"),
    "access-control-expose-headers": exposed.join(", "),
    "access-control-max-age": "600",
    vary: "origin",
  };
}
