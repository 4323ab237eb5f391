import { element, icon } from "./element.ts";
import { icons } from "./icons.ts";

/** What X shows to somebody who is not signed in. */
export function loginWall(): HTMLElement {
  const field = element("input", {
    autocomplete: "username",
    name: "text",
    type: "text",
    placeholder: "Phone, email, or username",
  });
  return element(
    "div",
    { class: "modal" },
    element(
      "div",
      { role: "dialog", "aria-modal": "true", "data-testid": "sheetDialog", class: "composer login" },
      icon(icons.x),
      element("h1", {}, "Sign in to X"),
      field,
      element(
        "button",
        { type: "button", role: "button", class: "post-button", "data-testid": "loginButton" },
        element("span", {}, "Next"),
      ),
      element(
        "p",
        { class: "soft" },
        "Don’t have an account? ",
        element("a", { href: "/i/flow/signup" }, "Sign up"),
      ),
    ),
  );
}
