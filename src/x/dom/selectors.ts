/**
 * Every selector about x.com in the project. Only what X names on purpose: data-testid, roles, addresses; class names
 * are generated. How many of each the captured pages hold stands in test/unit/x/dom/captured-pages.test.ts.
 */
export const selectors = {
  /** A post in a timeline or on its own page. */
  post: 'article[data-testid="tweet"]',
  /** The box of a quoted post inside a post; other boxes (cards) have the role too, but nobody's name. */
  box: 'div[role="link"]',
  /** Display name and handle; a quoted post has its own. */
  userName: '[data-testid="User-Name"]',
  /** The link around the time is the only sure place of a post's id; an ad and a quoted post have none. */
  time: 'a[href*="/status/"] > time[datetime]',
  anyTime: "time[datetime]",
  /** The handle stands in the test id: `UserAvatar-Container-<handle>`. */
  avatar: '[data-testid^="UserAvatar-Container-"]',
  text: '[data-testid="tweetText"]',
  hashtag: 'a[href*="/hashtag/"]',
  /** "X reposted", "Pinned", above a post. */
  context: '[data-testid="socialContext"]',
  /** The blue, golden or grey mark. */
  verified: 'svg[data-testid="icon-verified"]',
  /** Pictures; a film has its poster instead of a picture. */
  photo: '[data-testid="tweetPhoto"] img[src]',
  film: '[data-testid="tweetPhoto"] video[poster], [data-testid="videoPlayer"] video[poster]',
  /** A quoted post has no link to itself, but its pictures have one. */
  photoLink: 'a[href*="/status/"][href*="/photo/"]',
  /** The buttons' labels begin with the exact number; a person's own like or repost changes the test id. */
  replies: '[data-testid="reply"][aria-label]',
  reposts: '[data-testid="retweet"][aria-label], [data-testid="unretweet"][aria-label]',
  likes: '[data-testid="like"][aria-label], [data-testid="unlike"][aria-label]',
  /** What a person writes in: composers are editable boxes, messages and lists have text areas, the rest are fields. */
  written: '[contenteditable="true"], textarea',
  field:
    'input:not([type]), input[type="text"], input[type="search"], input[type="email"], input[type="password"]',
  searchField: 'input[data-testid="SearchBox_Search_Input"]',
  /** Composers, questions, menus of settings: what lies over the page until the person is done with it. */
  dialog: '[role="dialog"][aria-modal="true"], [role="alertdialog"], [data-testid="sheetDialog"]',
  /** Whose page it is: the profile link of X's navigation, then its account switcher. */
  ownProfile: 'a[data-testid="AppTabBar_Profile_Link"][href]',
  accountSwitcher: '[data-testid="SideNav_AccountSwitcher_Button"]',
  /** What X shows only to people who are not signed in: its buttons, and the two sign-in pages' fields. */
  signedOut: [
    '[data-testid="loginButton"]',
    '[data-testid="signupButton"]',
    'a[href="/login"]',
    'a[href="/i/flow/signup"]',
    'input[autocomplete="username"]',
  ].join(", "),
} as const;
