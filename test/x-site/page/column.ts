import { element, icon } from "./element.ts";
import { icons } from "./icons.ts";
import type { Route } from "./routes.ts";

interface Tab {
  readonly words: string;
  readonly href: string;
  readonly selected: boolean;
}

/** The head of the middle column: its title or search box, and its tabs. */
export function columnHead(route: Route, title: string): HTMLElement {
  const search = route.kind === "search";
  const first = search ? searchBox(route.query) : element("h2", { class: "title" }, title);
  const back =
    route.kind === "post" || route.kind === "profile"
      ? element("a", { href: "/home", "aria-label": "Back", class: "back" }, icon(icons.back))
      : undefined;
  const tabs = tabsOf(route);
  return element(
    "div",
    { class: "head" },
    element("div", { class: "head-row" }, back, first),
    tabs.length === 0 ? undefined : tabBar(tabs),
  );
}

export function searchBox(query: string): HTMLElement {
  const field = element("input", {
    "aria-label": "Search query",
    "data-testid": "SearchBox_Search_Input",
    placeholder: "Search",
    type: "text",
    value: query,
    class: "search-input",
  });
  const form = element(
    "form",
    { role: "search", "aria-label": "Search", class: "search-form" },
    icon(icons.search),
    field,
  );
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    history.pushState({}, "", `/search?q=${encodeURIComponent(field.value)}&src=typed_query`);
    dispatchEvent(new PopStateEvent("popstate"));
  });
  return form;
}

function tabsOf(route: Route): Tab[] {
  if (route.kind === "home") {
    return [
      { words: "For you", href: "/home", selected: !route.following },
      { words: "Following", href: "/home?tab=following", selected: route.following },
    ];
  }
  if (route.kind === "notifications") {
    return [
      { words: "All", href: "/notifications", selected: !route.mentions },
      { words: "Mentions", href: "/notifications/mentions", selected: route.mentions },
    ];
  }
  if (route.kind === "profile") {
    return [
      { words: "Posts", href: `/${route.handle}`, selected: !route.replies },
      { words: "Replies", href: `/${route.handle}/with_replies`, selected: route.replies },
    ];
  }
  return route.kind === "search" ? searchTabs(route.query, route.product) : [];
}

function searchTabs(query: string, product: string): Tab[] {
  const kinds = [
    ["Top", ""],
    ["Latest", "&f=live"],
    ["People", "&f=user"],
    ["Media", "&f=media"],
    ["Lists", "&f=list"],
  ] as const;
  return kinds.map(([words, kind]) => ({
    words,
    href: `/search?q=${encodeURIComponent(query)}&src=typed_query${kind}`,
    selected: words === product,
  }));
}

function tabBar(tabs: readonly Tab[]): HTMLElement {
  const links = tabs.map(({ words, href, selected }) =>
    element(
      "div",
      { role: "presentation" },
      element("a", { href, role: "tab", "aria-selected": String(selected) }, element("span", {}, words)),
    ),
  );
  return element(
    "nav",
    { "aria-label": "", "data-testid": "ScrollSnap-List", role: "tablist", class: "tabs" },
    ...links,
  );
}
