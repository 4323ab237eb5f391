/**
 * Only deliberate names (data-testid, roles, addresses), as class names are generated.
 * test/unit/x/dom/captured-pages.test.ts counts each.
 */
export const classic = {
  post: 'article[data-testid="tweet"]',
  box: 'div[role="link"]',
  /** Display name and handle; quoted posts have their own. */
  userName: '[data-testid="User-Name"]',
  /** The only reliable source of a post's id; ads and quoted posts have none. */
  time: 'a[href*="/status/"] > time[datetime]',
  anyTime: "time[datetime]",
  avatar: '[data-testid^="UserAvatar-Container-"]',
  text: '[data-testid="tweetText"]',
  hashtag: 'a[href*="/hashtag/"]',
  context: '[data-testid="socialContext"]',
  verified: 'svg[data-testid="icon-verified"]',
  photo: '[data-testid="tweetPhoto"] img[src]',
  film: '[data-testid="tweetPhoto"] video[poster], [data-testid="videoPlayer"] video[poster]',
  photoLink: 'a[href*="/status/"][href*="/photo/"]',
  /** Labels start with the exact number; the person's own like or repost changes the test id. */
  replies: '[data-testid="reply"][aria-label]',
  reposts: '[data-testid="retweet"][aria-label], [data-testid="unretweet"][aria-label]',
  likes: '[data-testid="like"][aria-label], [data-testid="unlike"][aria-label]',
  written: '[contenteditable="true"], textarea',
  field:
    'input:not([type]), input[type="text"], input[type="search"], input[type="email"], input[type="password"]',
  searchField:
    'input[data-testid="SearchBox_Search_Input"], form[role="search"] input, input[type="search"][name="q"]',
  dialog:
    '[role="dialog"][aria-modal="true"], [role="alertdialog"], dialog[open], [data-testid="sheetDialog"]',
  ownProfile: 'a[data-testid="AppTabBar_Profile_Link"][href]',
  accountSwitcher: '[data-testid="SideNav_AccountSwitcher_Button"]',
  signedOut: [
    '[data-testid="loginButton"]',
    '[data-testid="signupButton"]',
    'a[href="/login"]',
    'a[href="/i/flow/signup"]',
    // "username" in the classic form, "username webauthn" on the page of 2026-08.
    'input[autocomplete~="username"]',
    'input[name="username_or_email"]',
    'a[href*="/i/jf/onboarding/web"]',
  ].join(", "),
} as const;
