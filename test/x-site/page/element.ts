import { inLanguage } from "./words.ts";

type Child = Node | string | undefined;
type Attributes = Readonly<Record<string, string | undefined>>;

/** An HTML element with attributes and children: the page makes no HTML from strings. */
export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Attributes = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  setAll(made, attributes);
  append(made, children);
  return made;
}

const svgSpace = "http://www.w3.org/2000/svg";

/** An icon of 24 by 24 from one path. */
export function icon(path: string, attributes: Attributes = {}): SVGSVGElement {
  const svg = document.createElementNS(svgSpace, "svg");
  setAll(svg, { viewBox: "0 0 24 24", "aria-hidden": "true", ...attributes });
  const shape = document.createElementNS(svgSpace, "path");
  shape.setAttribute("d", path);
  svg.append(shape);
  return svg;
}

function setAll(target: Element, attributes: Attributes): void {
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== undefined) target.setAttribute(name, isWords(name) ? inLanguage(value) : value);
  }
}

function isWords(name: string): boolean {
  return name === "aria-label" || name === "alt" || name === "placeholder";
}

function append(target: Element, children: readonly Child[]): void {
  const there = children.filter((child) => child !== undefined);
  target.append(...there.map((child) => (typeof child === "string" ? inLanguage(child) : child)));
}

/** A button with X's role and a press. */
export function button(
  attributes: Attributes,
  press: () => void,
  ...children: readonly Child[]
): HTMLButtonElement {
  const made = element("button", { type: "button", role: "button", ...attributes }, ...children);
  made.addEventListener("click", (event) => {
    event.stopPropagation();
    press();
  });
  return made;
}
