import type { PageConfig } from "../config.ts";
import { element, icon } from "../element.ts";
import { icons } from "../icons.ts";
import type { Route } from "../routes.ts";

/** The navigation: `nav a [data-sidebar-label]` (x-web.md section 3). The own profile is one of its links. */
export function xWebNavigation({ account, lists }: PageConfig): HTMLElement {
  const link = (href: string, path: string, words: string) =>
    element(
      "a",
      { href, class: "nav-link" },
      icon(path),
      element("span", { "data-sidebar-label": "" }, words),
    );
  const links = [
    link("/home", icons.home, "Home"),
    link("/explore", icons.search, "Explore"),
    link("/notifications", icons.bell, "Notifications"),
    ...lists.map(({ id, name }) => link(`/i/lists/${id}`, icons.list, name)),
    link(`/${account?.handle ?? ""}`, icons.person, "Profile"),
    link("/compose/post", icons.reply, "Post"),
  ];
  return element(
    "header",
    { class: "banner" },
    element("div", { class: "banner-inner" }, element("nav", {}, ...links)),
  );
}

export function xWebHead(route: Route, title: string): HTMLElement {
  const first = route.kind === "search" ? searchForm(route.query) : element("h1", { class: "title" }, title);
  const tabs = tabsOf(route).map(([words, href, isOpen]) =>
    element("div", {}, element("a", { href, "aria-selected": String(isOpen) }, element("span", {}, words))),
  );
  const bar = tabs.length === 0 ? undefined : element("nav", { class: "tabs" }, ...tabs);
  return element("div", { class: "head" }, element("div", { class: "head-row" }, first), bar);
}

type Tab = readonly [words: string, href: string, isOpen: boolean];

function tabsOf(route: Route): readonly Tab[] {
  if (route.kind === "home")
    return [
      ["For you", "/home", !route.following],
      ["Following", "/home?tab=following", route.following],
    ];
  if (route.kind === "notifications")
    return [
      ["All", "/notifications", !route.mentions],
      ["Mentions", "/notifications/mentions", route.mentions],
    ];
  if (route.kind !== "search") return [];
  const address = `/search?q=${encodeURIComponent(route.query)}&src=typed_query`;
  return [
    ["Top", address, route.product === "Top"],
    ["Latest", `${address}&f=live`, route.product === "Latest"],
  ];
}

/** [?] A search field as any: nothing is known of x-web's but that it has no data-testid. */
function searchForm(query: string): HTMLElement {
  const attributes = {
    type: "search",
    name: "q",
    "aria-label": "Search",
    value: query,
    class: "search-input",
  };
  const field = element("input", attributes);
  const form = element("form", { role: "search", class: "search-form" }, field);
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    history.pushState({}, "", `/search?q=${encodeURIComponent(field.value)}&src=typed_query`);
    dispatchEvent(new PopStateEvent("popstate"));
  });
  return form;
}
