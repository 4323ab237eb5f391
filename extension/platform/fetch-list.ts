import { encodingOf } from "../../src/domain/mutes/files/encoding.ts";
import { readListAddress } from "../../src/domain/mutes/subscribed-list.ts";
import { words, wordsOf } from "../../src/words/words.ts";

export type ListAnswer =
  | { readonly kind: "list"; readonly text: string; readonly etag?: string }
  | { readonly kind: "same" }
  | { readonly kind: "problem"; readonly why: string };

export interface ListWanted {
  readonly url: string;
  readonly etag?: string | undefined;
  readonly mostBytes: number;
}

/** Below the 30 s after which Firefox stops an idle background, awaiting or not. */
const patienceMs = 20_000;

export async function fetchList({ url, etag, mostBytes }: ListWanted): Promise<ListAnswer> {
  const { host } = new URL(url);
  const address = readListAddress(url);
  if (!address.ok) return problem(wordsOf(address.why));
  try {
    const response = await get(url, etag);
    // Scripts cannot inspect a redirect before it is followed, and it may lead to X.
    if (response.type === "opaqueredirect") return problem(words("listRedirect", { host }));
    if (response.status === 304) return { kind: "same" };
    if (!response.ok) return problem(sentenceOf(response.status, host));
    return await readAnswer(response, mostBytes, host);
  } catch (error) {
    if (isTimeout(error)) return problem(words("listTimeout", { host, count: patienceMs / 1000 }));
    return problem(words("listUnreachable", { host }));
  }
}

function isTimeout(error: unknown): boolean {
  return error instanceof DOMException && error.name === "TimeoutError";
}

function get(url: string, etag: string | undefined): Promise<Response> {
  return fetch(url, {
    redirect: "manual",
    credentials: "omit",
    referrerPolicy: "no-referrer",
    cache: "no-store",
    headers: etag === undefined ? {} : { "If-None-Match": etag },
    signal: AbortSignal.timeout(patienceMs),
  });
}

async function readAnswer(response: Response, mostBytes: number, host: string): Promise<ListAnswer> {
  let decoder: TextDecoder | undefined;
  const reader = response.body?.getReader();
  let bytes = 0;
  let text = "";
  for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
    bytes += part.value.byteLength;
    decoder ??= decoderFor(part.value, response.headers.get("content-type") ?? "");
    text += decoder.decode(part.value, { stream: true });
    if (bytes <= mostBytes) continue;
    await reader?.cancel();
    return problem(words("listTooLarge", { host, megabytes: Math.round(mostBytes / 1_000_000) }));
  }
  const etag = response.headers.get("etag");
  return { kind: "list", text: text + (decoder?.decode() ?? ""), ...(etag === null ? {} : { etag }) };
}

/** The byte order mark decides, then the host, then UTF-16's zeros. */
function decoderFor(beginning: Uint8Array, contentType: string): TextDecoder {
  const found = encodingOf(beginning);
  const declared = /charset\s*=\s*["']?([^\s"';]+)/i.exec(contentType)?.[1];
  if (declared === undefined || found !== "utf-8" || hasByteOrderMark(beginning))
    return new TextDecoder(found);
  try {
    return new TextDecoder(declared);
  } catch {
    // A name that no browser knows.
    return new TextDecoder(found);
  }
}

function hasByteOrderMark([first, second, third]: Uint8Array): boolean {
  return first === 0xef && second === 0xbb && third === 0xbf;
}

function sentenceOf(status: number, host: string): string {
  if (status === 404 || status === 410) return words("listGone", { host, status: String(status) });
  if (status === 401 || status === 403) return words("listForbidden", { host, status: String(status) });
  return status >= 500
    ? words("listHostTrouble", { host, status: String(status) })
    : words("listNoList", { host, status: String(status) });
}

function problem(why: string): ListAnswer {
  return { kind: "problem", why };
}
