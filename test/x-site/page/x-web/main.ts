import { App } from "../app.ts";
import { readConfig } from "../config.ts";
import { button, element } from "../element.ts";
import { xWebComposer, xWebConfirmation, xWebToast } from "./compose.ts";
import { xWebHead, xWebNavigation } from "./frame.ts";
import { xWebRow } from "./rows.ts";
import { signInLinks } from "./sign-in.ts";
import { xWebSource } from "./sources.ts";
import { forgetStream } from "./streamed.ts";

/** [?] X's pill, without its data-testids. */
function pill(press: () => void): HTMLElement {
  return button({ "data-slot": "new-posts", class: "pill" }, press, "See new posts");
}

new App(readConfig(), {
  column: element("div", { class: "column" }),
  aside: element("div", { class: "aside" }),
  timeline: { cell: (row) => element("div", { class: "cell" }, row), row: xWebRow, pill },
  root: () => document.getElementById("x-web"),
  navigation: xWebNavigation,
  columnHead: xWebHead,
  composer: xWebComposer,
  confirmation: xWebConfirmation,
  toast: xWebToast,
  signIn: signInLinks,
  source: xWebSource,
}).start();
// Hydrated: what the document was streamed with goes out of it a moment later.
requestAnimationFrame(() => requestAnimationFrame(forgetStream));
