/** x-web as of 2026-10-06: no data-testid, no `<time>`; only deliberate names. */
export const xWeb = {
  /** Contains an article if it is a post; a quoted post is a nested row. */
  entry: "[data-timeline-entry]",
  article: "article",
  quote: '[data-timeline-entry][role="link"][data-href]',
  /** `/<handle>/status/<id>`; absent on a post's own page. */
  address: "data-href",
  /**
   * Its text is the date; an ad has none, though its card may link to a post. In July 2026 a machine-readable
   * address existed too.
   */
  statusLink: 'a[href*="/status/"]:not([target="_blank"])',
  machineAddress: 'meta[itemprop="url"][content]',
  face: 'img[alt^="@"]',
  text: 'div[dir="auto"]',
  verified: '[data-icon="icon-verified"]',
  photo: 'a[href*="/status/"][href*="/photo/"] img[src]',
  film: 'a[href*="/status/"][href*="/video/"] img[src], video[poster]',
  replyLink: 'a[href*="/compose/post?in_reply_to="]',
  replies: '[data-engagement-action="reply"]',
  reposts: '[data-engagement-action="retweet"]',
  likes: '[data-engagement-action="like"]',
  navigationLabel: "nav a[href] [data-sidebar-label]",
  page: 'script[src*="/x-web/x-web/"], html[data-app-version]',
  /** The first page of a hard load; removed a moment later. */
  streamPart: "script[data-tsr-stream-part]",
} as const;
