import type { Confirmation, Draft } from "../client-look.ts";
import { statusLink, variablesOf } from "../compose-view.ts";
import type { PageConfig } from "../config.ts";
import { button, element } from "../element.ts";
import type { Send } from "../request.ts";
import { callXWeb } from "./sources.ts";

/** [?] Of x-web's composer only its address is known (/compose/post?in_reply_to=<id>): a dialog with an editable box. */
export function xWebComposer(draft: Draft, _config: PageConfig, send: Send, done: () => void): HTMLElement {
  const box = element(
    "div",
    { role: "textbox", contenteditable: "true", "aria-multiline": "true", class: "compose-text" },
    draft.text,
  );
  const submit = async () => {
    post.disabled = true;
    const response = await callXWeb(send, "CreateTweet", variablesOf(box.textContent ?? "", draft.replyTo));
    if (response.status === 200) done();
    else post.disabled = false;
  };
  const words = draft.replyTo === undefined ? "Post" : "Reply";
  const post = button({ "data-slot": "button", class: "post-button small" }, () => void submit(), words);
  const replying =
    draft.replyTo === undefined
      ? undefined
      : element("div", { class: "soft", "data-reply-to": draft.replyTo }, "Replying to a post");
  const quoted = statusLink.exec(draft.text)?.[0].trim();
  const quote = quoted === undefined ? undefined : element("div", { class: "quote-box soft" }, quoted);
  return dialog(
    replying,
    element("div", { class: "compose-row" }, box),
    quote,
    element("div", { class: "compose-foot" }, post),
  );
}

/** `/intent/like` and `/intent/retweet`. */
export function xWebConfirmation({ verb, id }: Confirmation, send: Send, done: () => void): HTMLElement {
  const operation = verb === "Like" ? "FavoriteTweet" : "CreateRetweet";
  const act = async () => {
    await callXWeb(send, operation, { tweet_id: id });
    done();
  };
  const words = element("h1", {}, verb === "Like" ? "Like this post?" : "Repost this?");
  return dialog(
    words,
    button({ "data-slot": "button", class: "post-button" }, () => void act(), verb),
  );
}

/** x-web's layers are Base UI's: a dialog that says that it is open. */
function dialog(...children: readonly (HTMLElement | undefined)[]): HTMLElement {
  const attributes = { role: "dialog", "aria-modal": "true", "data-open": "", class: "composer" };
  return element("div", { class: "modal" }, element("div", attributes, ...children));
}

export function xWebToast(words: string): void {
  const made = element("div", { role: "status", "data-slot": "toast", class: "toast" }, words);
  document.body.append(made);
  setTimeout(() => made.remove(), 4000);
}
