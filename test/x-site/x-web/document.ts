import type { PageConfig } from "../page/config.ts";
import { jsLiteral } from "./js-literal.ts";

/** What the server streams into the document for the page's first query; undefined where it has none. */
export interface FirstPage {
  readonly key: string;
  /** The answer's body; undefined when there was none to give. */
  readonly value: unknown;
}

interface DocumentParts {
  readonly config: PageConfig;
  /** The number of the signed-in account. */
  readonly viewerId: string | undefined;
  readonly firstPage: FirstPage | undefined;
  readonly nonce: string;
}

/** The address of x-web's script (x-web.md section 1): the marks of the client are in the document from the start. */
export const entryPath = "/x-web/x-web/entry-client-standin1.js";
const appVersion = "standin1";

/** x-web's document: viewer, stream and script; no `#react-root`, and nothing by fetch for the first page. */
export function xWebDocument({ config, viewerId, firstPage, nonce }: DocumentParts): string {
  const viewerScreenName = config.account?.handle;
  const initial = inScript({
    appMetadata: { appEnvironment: "prod", appVersion, country: "US" },
    viewerId,
    viewerScreenName,
  });
  return `<!DOCTYPE html>
<html dir="${config.language === "en" ? "ltr" : "rtl"}" lang="${config.language}" data-app-version="${appVersion}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1,viewport-fit=cover">
<title>X</title>
<link rel="shortcut icon" href="https://abs.twimg.com/favicons/twitter.3.ico">
<link rel="stylesheet" href="/client-web/main.css">
<script type="application/json" id="page-config">${inScript(config)}</script>
<script nonce="${nonce}">window.__INITIAL_DATA__=${initial}</script>
<script nonce="${nonce}" class="$tsr">self.$R={tsr:[{values:[],next(part){this.values.push(part)}}]};self.$_TSR={hydrated:!1,buffer:[],h(){this.hydrated=!0}}</script>
</head>
<body>
<div id="x-web" class="page"></div>
${streamPart(firstPage, nonce)}
<script nonce="${nonce}" type="module" async src="https://abs.twimg.com${entryPath}"></script>
</body>
</html>
`;
}

function streamPart(firstPage: FirstPage | undefined, nonce: string): string {
  if (firstPage === undefined) return "";
  const { key, value } = firstPage;
  const result = value === undefined ? { kind: "Result.Error" } : ({ kind: "Result.Ok", value } as const);
  const part = { kind: "GraphQLRequestStream.Completed", requestId: 1, key, result };
  return `<script nonce="${nonce}" data-tsr-stream-part="">($R=>$R[0].next(${jsLiteral(part, 1)}))($R["tsr"])</script>`;
}

function inScript(value: unknown): string {
  return JSON.stringify(value).replaceAll("<", "\\u003c");
}

/** The sign-in page of 2026-08 (x-web.md section 4): small, and without either client's script. */
export function onboardingDocument(mode: string): string {
  const other = mode === "signup" ? "login" : "signup";
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>${mode === "signup" ? "Sign up for X" : "Log in to X"} / X</title>
<link rel="shortcut icon" href="https://abs.twimg.com/favicons/twitter.3.ico">
<link rel="stylesheet" href="/client-web/main.css">
</head>
<body>
<div class="composer login">
<h1>See what’s happening</h1>
<label>Email or username
<input id="jf-input-username_or_email" name="username_or_email" autocomplete="username webauthn" inputmode="text">
</label>
<button type="submit">Continue</button>
<a href="/i/jf/onboarding/web?mode=${other}">${other === "signup" ? "Sign up" : "Log in"}</a>
</div>
</body>
</html>
`;
}
