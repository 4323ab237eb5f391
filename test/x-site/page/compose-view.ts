import type { Confirmation, Draft } from "./client-look.ts";
import type { PageConfig } from "./config.ts";
import { button, element } from "./element.ts";
import { callGraphql, type Send } from "./request.ts";
import { avatar } from "./user-name.ts";

/** A post's address at the end of a draft. */
export const statusLink = /\s*https:\/\/(?:x|twitter)\.com\/\w+\/status\/\d+\/?$/;

/** X's composer with the text it was opened with; Post sends it. */
export function composeView(draft: Draft, config: PageConfig, send: Send, done: () => void): HTMLElement {
  const box = element(
    "div",
    {
      role: "textbox",
      contenteditable: "true",
      "aria-label": "Post text",
      "aria-multiline": "true",
      "data-testid": "tweetTextarea_0",
      class: "compose-text",
    },
    draft.text,
  );
  const quoted = statusLink.exec(draft.text)?.[0].trim();
  const post = button(
    { "data-testid": "tweetButton", class: "post-button small" },
    () => void submit(),
    element("span", {}, draft.replyTo === undefined ? "Post" : "Reply"),
  );
  const submit = async () => {
    post.disabled = true;
    const response = await callGraphql(
      send,
      "POST",
      "CreateTweet",
      variablesOf(box.textContent ?? "", draft.replyTo),
    );
    if (response.status === 200) done();
    else post.disabled = false;
  };
  const replying =
    draft.replyTo === undefined
      ? undefined
      : element("div", { class: "soft reply-line", "data-reply-to": draft.replyTo }, "Replying to a post");
  const quoteBox =
    quoted === undefined
      ? undefined
      : element("div", { class: "quote-box soft", "data-testid": "attachments" }, quoted);
  const face = config.account === null ? undefined : avatar(config.account, 40);
  const dialog = element(
    "div",
    { role: "dialog", "aria-modal": "true", "aria-label": "Post", class: "composer" },
    replying,
    element("div", { class: "compose-row" }, face, box),
    quoteBox,
    element("div", { class: "compose-foot" }, post),
  );
  return element("div", { class: "modal" }, dialog);
}

/** The variables of CreateTweet. A post's address at the end is a quote; what is before it is the text. */
export function variablesOf(text: string, replyTo: string | undefined): Record<string, unknown> {
  const quoted = statusLink.exec(text)?.[0];
  const own = quoted === undefined ? text : text.slice(0, -quoted.length);
  return {
    tweet_text: own,
    ...(replyTo === undefined
      ? {}
      : { reply: { in_reply_to_tweet_id: replyTo, exclude_reply_user_ids: [] } }),
    ...(quoted === undefined ? {} : { attachment_url: quoted.trim() }),
    media: { media_entities: [], possibly_sensitive: false },
    semantic_annotation_ids: [],
  };
}

/** `/intent/like` and `/intent/retweet`: X asks once. */
export function confirmView({ verb, id }: Confirmation, send: Send, done: () => void): HTMLElement {
  const operation = verb === "Like" ? "FavoriteTweet" : "CreateRetweet";
  const confirm = button(
    { "data-testid": "confirmationSheetConfirm", class: "post-button" },
    () => void act(),
    element("span", {}, verb),
  );
  const act = async () => {
    await callGraphql(send, "POST", operation, { tweet_id: id });
    done();
  };
  const words = element("h1", {}, verb === "Like" ? "Like this post?" : "Repost this?");
  return element(
    "div",
    { class: "modal" },
    element(
      "div",
      { role: "alertdialog", "data-testid": "confirmationSheetDialog", class: "composer confirm" },
      words,
      confirm,
    ),
  );
}

/** The short word at the foot after something was done. */
export function toast(words: string): void {
  const made = element(
    "div",
    { role: "alert", "data-testid": "toast", class: "toast" },
    element("span", {}, words),
  );
  document.body.append(made);
  setTimeout(() => made.remove(), 4000);
}
