import type { PageConfig } from "./page/config.ts";

/** The policy of x.com's app shell: scripts by nonce, no HTML from strings. */
export function contentSecurityPolicy(nonce: string): string {
  return [
    "default-src 'self'",
    "base-uri 'self'",
    "object-src 'none'",
    "frame-src 'self'",
    "frame-ancestors 'self'",
    "connect-src 'self' https://*.twimg.com https://api.x.com https://api.twitter.com",
    "font-src 'self' https://*.twimg.com",
    "img-src 'self' blob: data: https://*.twimg.com",
    "media-src 'self' blob: https://*.twimg.com",
    "style-src 'self' 'unsafe-inline' https://*.twimg.com",
    `script-src 'self' 'nonce-${nonce}' https://*.twimg.com`,
    "worker-src 'self' blob:",
    "require-trusted-types-for 'script'",
  ].join("; ");
}

/** The app shell: the same for every address; the script looks at the address itself. */
export function appShell(config: PageConfig, nonce: string): string {
  const json = JSON.stringify(config).replaceAll("<", "\\u003c");
  return `<!DOCTYPE html>
<html dir="${config.language === "en" ? "ltr" : "rtl"}" lang="${config.language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1,viewport-fit=cover">
<meta name="theme-color" media="(prefers-color-scheme: light)" content="#FFFFFF">
<meta name="theme-color" media="(prefers-color-scheme: dark)" content="#000000">
<title>X</title>
<link rel="shortcut icon" href="https://abs.twimg.com/favicons/twitter.3.ico">
<link rel="stylesheet" href="/client-web/main.css">
<script type="application/json" id="page-config">${json}</script>
<script nonce="${nonce}">window.__SCRIPTS_LOADED__ = {};</script>
</head>
<body>
<div id="react-root" class="page"></div>
<script nonce="${nonce}" src="/client-web/main.js"></script>
</body>
</html>
`;
}
