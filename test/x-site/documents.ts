import { randomBytes, randomUUID } from "node:crypto";
import { serveApi } from "./api/serve.ts";
import type { PageFiles } from "./bundle.ts";
import type { PageRecord } from "./options.ts";
import type { PageConfig } from "./page/config.ts";
import { routeOf } from "./page/routes.ts";
import { xWebQuery } from "./page/x-web/queries.ts";
import { streamKey } from "./page/x-web/streamed.ts";
import type { Reply } from "./reply.ts";
import { appShell, contentSecurityPolicy } from "./shell.ts";
import { clientNow, type SiteState } from "./state.ts";
import { avatarUrl } from "./wire/avatar.ts";
import { entryPath, type FirstPage, onboardingDocument, xWebDocument } from "./x-web/document.ts";

const onboarding = "/i/jf/onboarding/web";

/** The clients' scripts and their style; 404 for other files; undefined for what is a page. */
export function pageFile({ hostname, pathname }: URL, files: PageFiles): Reply | undefined {
  const script = { "cache-control": "no-cache", "content-type": "text/javascript" };
  if (pathname === "/client-web/main.js") return { status: 200, body: files.script, headers: script };
  if (pathname === "/client-web/main.css")
    return { status: 200, body: files.style, headers: { ...script, "content-type": "text/css" } };
  if (hostname === "abs.twimg.com" && pathname === entryPath)
    return {
      status: 200,
      body: files.xWebScript,
      headers: { ...script, "access-control-allow-origin": "*" },
    };
  return undefined;
}

/** The document at an address: the client's own for all of them, but for nobody's sign-in page. */
export function documentAt(url: URL, state: SiteState): Reply {
  if (/\.\w{2,5}$/.test(url.pathname) || url.pathname.startsWith("/i/api/") || url.hostname === "api.x.com")
    return { status: 404, body: "", headers: { "cache-control": "no-cache" } };
  const client = clientNow(state);
  if (url.pathname === onboarding)
    return page(() => onboardingDocument(url.searchParams.get("mode") ?? "login"));
  if (client === "x-web" && state.account === undefined && isForMembers(url.pathname)) return toSignIn(url);
  const record: PageRecord = { id: randomUUID(), account: state.account, client };
  state.pages.push(record);
  const config = configOf(record, state);
  if (client === "classic") return page((nonce) => appShell(config, nonce));
  const viewerId = state.account === undefined ? undefined : state.world.findHandle(state.account)?.id;
  const firstPage = firstPageOf(url, record, state);
  return page((nonce) => xWebDocument({ config, viewerId, firstPage, nonce }));
}

/** Search and the old way to sign in lead there (x-web.md section 4); that home does is taken from X's old client. */
function isForMembers(path: string): boolean {
  return /^\/(?:search|home|i\/flow\/login)?$/.test(path);
}

function toSignIn(url: URL): Reply {
  const after = encodeURIComponent(url.pathname + url.search);
  const location = `${onboarding}?mode=login&redirect_after_login=${after}`;
  return { status: 302, body: "", headers: { location, "cache-control": "no-cache, no-store" } };
}

/** The timeline that an x-web document comes with: answered and counted as a request, but none of the page's. */
function firstPageOf(url: URL, record: PageRecord, state: SiteState): FirstPage | undefined {
  const query = xWebQuery(routeOf(url), state.world.evening.hashtag);
  if (query === undefined || record.account === undefined) return undefined;
  const { operation, variables } = query;
  const called = state.drift?.operation.from === operation ? state.drift.operation.to : operation;
  const request = {
    method: "POST",
    path: `/graphql/first/${called}`,
    parameters: new URLSearchParams(),
    body: JSON.stringify({ variables }),
    page: record.id,
    client: record.client,
  };
  const answer = serveApi(request, state)?.answer;
  const value = answer?.status === 200 ? parsed(answer.body) : undefined;
  const rawQuery = typeof variables.rawQuery === "string" ? variables.rawQuery : undefined;
  if (value !== undefined && answer !== undefined)
    record.streamed = { operation, query: rawQuery, ids: answer.ids };
  return { key: streamKey(query), value };
}

function parsed(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}

function page(html: (nonce: string) => string): Reply {
  const nonce = randomBytes(16).toString("base64");
  return {
    status: 200,
    body: html(nonce),
    headers: {
      "content-type": "text/html; charset=utf-8",
      "cache-control": "no-cache, no-store",
      "content-security-policy": contentSecurityPolicy(nonce),
      "strict-transport-security": "max-age=631138519",
      "x-frame-options": "SAMEORIGIN",
    },
  };
}

function configOf({ id, account, client }: PageRecord, state: SiteState): PageConfig {
  const { world, options, polls, clock, drift } = state;
  const person = account === undefined ? undefined : world.findHandle(account);
  const avatar = person === undefined ? "" : avatarUrl(person);
  return {
    id,
    client,
    drift: drift ?? null,
    confirmsReceived: options.confirmsReceived ?? false,
    account:
      account === undefined
        ? null
        : { handle: person?.handle ?? account, name: person?.name ?? account, avatar },
    polls,
    pollEvery: ((options.pollSeconds ?? 30) * 1000) / clock.speed,
    language: options.language ?? "en",
    transport: options.transport ?? "xhr",
    hashtag: world.evening.hashtag,
    servedAt: clock.now(),
    clockSpeed: clock.manual ? 0 : clock.speed,
    lists: world.evening.lists.map((list) => ({ id: list.id, name: list.name })),
  };
}
