// @vitest-environment happy-dom
import { render, type VNode } from "preact";
import { afterEach, expect, it, vi } from "vitest";
import { lazyPart } from "../../../../src/ui/parts/lazy-part.tsx";

function Words({ text }: { readonly text: string }): VNode {
  return <p>{text}</p>;
}

afterEach(() => {
  render(null, document.body);
  vi.restoreAllMocks();
});

it("a part is read when it is shown, once, and says then what it says", async () => {
  const read = vi.fn(async () => Words);
  const Part = lazyPart(read);
  expect(read).not.toHaveBeenCalled();
  render(<Part text="here" />, document.body);
  await vi.waitFor(() => expect(document.body.textContent).toBe("here"));
  Part.load();
  expect(read).toHaveBeenCalledTimes(1);
});

it("a part that was read before is there at once", async () => {
  const Part = lazyPart(async () => Words);
  Part.load();
  await Promise.resolve();
  render(<Part text="here" />, document.body);
  expect(document.body.textContent).toBe("here");
});

it("a part that cannot be read says so, and offers to load the page again", async () => {
  const reload = vi.spyOn(location, "reload").mockImplementation(() => undefined);
  const reported = vi.spyOn(console, "error").mockImplementation(() => undefined);
  const Part = lazyPart<{ readonly text: string }>(async () => {
    throw new TypeError("Failed to fetch dynamically imported module");
  });
  render(<Part text="here" />, document.body);
  await vi.waitFor(() =>
    expect(document.querySelector("[role=alert]")?.textContent).toContain("could not be loaded"),
  );
  expect(reported).toHaveBeenCalledTimes(1);
  document.querySelector("button")?.click();
  expect(reload).toHaveBeenCalledTimes(1);
});
