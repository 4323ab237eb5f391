import { element } from "../element.ts";

/** A public page for nobody: its links lead to the sign-in page (x-web.md section 4). */
export function signInLinks(url: URL): HTMLElement {
  const after = encodeURIComponent(url.pathname + url.search);
  const link = (mode: string, words: string) =>
    element(
      "a",
      { href: `/i/jf/onboarding/web?mode=${mode}&redirect_after_login=${after}`, class: "post-button" },
      words,
    );
  return element("div", { class: "composer login" }, link("login", "Log in"), link("signup", "Sign up"));
}
