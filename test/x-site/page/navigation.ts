import type { PageConfig } from "./config.ts";
import { element, icon } from "./element.ts";
import { icons } from "./icons.ts";
import { withEmoji } from "./post-text.ts";

/** The banner at the left: the profile's link in it says who is signed in. */
export function navigation({ account, lists }: PageConfig): HTMLElement {
  const handle = account?.handle ?? "";
  const link = (href: string, path: string, words: string, testid?: string) =>
    element(
      "a",
      { href, role: "link", "aria-label": words, "data-testid": testid, class: "nav-link" },
      icon(path),
      element("span", {}, words),
    );
  const links = element(
    "nav",
    { "aria-label": "Primary", role: "navigation" },
    link("/home", icons.home, "Home", "AppTabBar_Home_Link"),
    link("/explore", icons.search, "Explore", "AppTabBar_Explore_Link"),
    link("/notifications", icons.bell, "Notifications", "AppTabBar_Notifications_Link"),
    ...lists.map(({ id, name }) => link(`/i/lists/${id}`, icons.list, name)),
    link(`/${handle}`, icons.person, "Profile", "AppTabBar_Profile_Link"),
  );
  const post = element(
    "a",
    {
      href: "/compose/post",
      role: "link",
      "data-testid": "SideNav_NewTweet_Button",
      class: "post-button banner-post",
    },
    element("span", {}, "Post"),
  );
  const logo = element(
    "h1",
    { class: "logo" },
    element("a", { href: "/home", "aria-label": "X", role: "link" }, icon(icons.x)),
  );
  return element(
    "header",
    { role: "banner", class: "banner" },
    element("div", { class: "banner-inner" }, logo, links, post, switcher(account)),
  );
}

function switcher(account: PageConfig["account"]): HTMLElement | undefined {
  if (account === null) return undefined;
  const face = element(
    "div",
    { "data-testid": `UserAvatar-Container-${account.handle}`, class: "avatar" },
    element("img", { alt: account.name, src: account.avatar, width: "40", height: "40" }),
  );
  const words = element(
    "div",
    { class: "who" },
    element("div", { class: "display-name" }, ...withEmoji(account.name)),
    element("div", { class: "soft" }, `@${account.handle}`),
  );
  return element(
    "button",
    {
      type: "button",
      "aria-label": "Account menu",
      "data-testid": "SideNav_AccountSwitcher_Button",
      class: "switcher",
    },
    face,
    words,
  );
}
