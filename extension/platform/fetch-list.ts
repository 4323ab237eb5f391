/** What a list's host answered. */
export type ListAnswer =
  | { readonly kind: "list"; readonly text: string; readonly etag?: string }
  /** Its version is still the one of the ETag that was given. */
  | { readonly kind: "same" }
  /** In a sentence for the person. */
  | { readonly kind: "problem"; readonly why: string };

export interface ListWanted {
  readonly url: string;
  /** The version that is known. */
  readonly etag?: string | undefined;
  /** The most that is read, in bytes. */
  readonly mostBytes: number;
}

/** Less than the 30 s after which Firefox stops a background in which nothing happens, an awaited answer or not. */
const patienceMs = 20_000;

/** Gets a list from its https address, without cookies and with nothing about the person. Never rejects. */
export async function fetchList({ url, etag, mostBytes }: ListWanted): Promise<ListAnswer> {
  const host = new URL(url).host;
  try {
    const response = await get(url, etag, "follow");
    if (response.status === 304) return { kind: "same" };
    if (!response.url.startsWith("https://"))
      return problem(`${host} leads on to an address that is not https.`);
    if (!response.ok) return problem(sentenceOf(response.status, host));
    return await readAnswer(response, mostBytes, host);
  } catch (error) {
    return problem(await whyNot(error, url, host));
  }
}

function get(url: string, etag: string | undefined, redirect: RequestRedirect): Promise<Response> {
  return fetch(url, {
    redirect,
    credentials: "omit",
    referrerPolicy: "no-referrer",
    cache: "no-store",
    headers: etag === undefined ? {} : { "If-None-Match": etag },
    signal: AbortSignal.timeout(patienceMs),
  });
}

async function readAnswer(response: Response, mostBytes: number, host: string): Promise<ListAnswer> {
  const decoder = new TextDecoder();
  const reader = response.body?.getReader();
  let bytes = 0;
  let text = "";
  for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
    bytes += part.value.byteLength;
    text += decoder.decode(part.value, { stream: true });
    if (bytes <= mostBytes) continue;
    await reader?.cancel();
    return problem(`The list at ${host} is too large: more than ${Math.round(mostBytes / 1_000_000)} MB.`);
  }
  const etag = response.headers.get("etag");
  return { kind: "list", text: text + decoder.decode(), ...(etag === null ? {} : { etag }) };
}

function sentenceOf(status: number, host: string): string {
  if (status === 404 || status === 410) return `${host} has no list at this address any more (${status}).`;
  if (status === 401 || status === 403) return `${host} does not give this list to everybody (${status}).`;
  return status >= 500
    ? `${host} has trouble of its own (${status}). Chatside asks again later.`
    : `${host} gave no list, but the answer ${status}.`;
}

/** A browser does not tell a script why a request failed; asked not to follow, it shows where it would have been led. */
async function whyNot(error: unknown, url: string, host: string): Promise<string> {
  if (error instanceof DOMException && error.name === "TimeoutError")
    return `${host} did not answer within ${patienceMs / 1000} seconds. Chatside asks again later.`;
  const isRedirect = await get(url, undefined, "manual").then(
    ({ type }) => type === "opaqueredirect",
    () => false,
  );
  return isRedirect
    ? `${host} leads on to an address that Chatside may not read, or that is not https. Enter that address itself.`
    : `${host} cannot be reached, or does not let Chatside read it.`;
}

function problem(why: string): ListAnswer {
  return { kind: "problem", why };
}
