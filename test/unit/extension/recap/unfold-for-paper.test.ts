// @vitest-environment happy-dom
import { expect, it } from "vitest";
import { unfoldForPaper } from "../../../../extension/recap/unfold-for-paper.ts";

it("unfolds what is folded for the paper, but the chart's table, and leaves the page as it was", () => {
  const lifetime = new AbortController();
  document.body.innerHTML = `<main class="recap"><figure class="chart"><details></details></figure>
    <details></details><details open></details></main>`;
  const isOpen = () => [...document.querySelectorAll("details")].map(({ open }) => open);
  unfoldForPaper(lifetime.signal);
  window.dispatchEvent(new Event("beforeprint"));
  expect(isOpen()).toEqual([false, true, true]);
  window.dispatchEvent(new Event("afterprint"));
  expect(isOpen()).toEqual([false, false, true]);
  lifetime.abort();
  window.dispatchEvent(new Event("beforeprint"));
  expect(isOpen()).toEqual([false, false, true]);
});
