import { App } from "./app.ts";
import { classicSource } from "./classic-sources.ts";
import { columnHead, searchBox } from "./column.ts";
import { composeView, confirmView, toast } from "./compose-view.ts";
import { readConfig } from "./config.ts";
import { button, element } from "./element.ts";
import { loginWall } from "./login-view.ts";
import { navigation } from "./navigation.ts";
import { rowView } from "./row-view.ts";
import { trendsView } from "./trends-view.ts";

const config = readConfig();

function cell(row: HTMLElement): HTMLElement {
  return element("div", { "data-testid": "cellInnerDiv", class: "cell" }, row);
}

function pill(press: () => void): HTMLElement {
  const label = element("div", { "data-testid": "pillLabel" }, element("span", {}, "See new posts"));
  const words = "New posts are available. Push the period key to go to the them.";
  return button({ "aria-label": words, class: "pill" }, press, label);
}

function signIn(url: URL): HTMLElement {
  if (url.pathname !== "/i/flow/login") {
    const after = encodeURIComponent(url.pathname + url.search);
    history.replaceState({}, "", `/i/flow/login?redirect_after_login=${after}`);
  }
  document.title = "Log in to X / X";
  return loginWall();
}

new App(config, {
  column: element("div", { "data-testid": "primaryColumn", class: "column" }),
  aside: element(
    "div",
    { "data-testid": "sidebarColumn", class: "aside" },
    searchBox(""),
    trendsView(config.hashtag),
  ),
  timeline: { cell, row: rowView, pill },
  root: () => document.getElementById("react-root"),
  navigation,
  columnHead,
  composer: composeView,
  confirmation: confirmView,
  toast,
  signIn,
  source: classicSource,
}).start();
