import { signal } from "@preact/signals";
import type { ComponentType, VNode } from "preact";
import { useEffect } from "preact/hooks";
import { MissingPart } from "./missing-part.tsx";

export interface LazyPart<Props> {
  (props: Props): VNode | null;
  /** Loads the code in advance, so that the first press finds it. */
  readonly load: () => void;
}

/** A part whose code loads when it is first shown. */
export function lazyPart<Props extends object>(read: () => Promise<ComponentType<Props>>): LazyPart<Props> {
  const shown = signal<{ readonly View: ComponentType<Props> } | "failed" | undefined>(undefined);
  let isAsked = false;
  const load = (): void => {
    if (isAsked) return;
    isAsked = true;
    read().then(
      (View) => {
        shown.value = { View };
      },
      (error: unknown) => {
        console.error("Chatside: a part cannot be loaded.", error);
        shown.value = "failed";
      },
    );
  };
  const Part = (props: Props): VNode | null => {
    useEffect(load, []);
    const part = shown.value;
    if (part === undefined) return null;
    return part === "failed" ? <MissingPart /> : <part.View {...props} />;
  };
  return Object.assign(Part, { load });
}
