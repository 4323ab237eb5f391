import type { ComponentChildren, VNode } from "preact";
import { words } from "../../words/words.ts";
import { Boundary } from "./boundary.tsx";

interface ApartProps {
  /** For the console. */
  readonly name: string;
  readonly children: ComponentChildren;
}

/** A part of a page that shows its own failure and breaks no other part. */
export function Apart({ name, children }: ApartProps): VNode {
  return (
    <Boundary
      report={(error) => console.error(`Chatside: ${name} failed.`, error)}
      broken={(again) => (
        <section class="broken" role="alert" data-broken={name}>
          <p>{words("brokenPanel")}</p>
          <button type="button" class="link" onClick={again}>
            {words("brokenAgain")}
          </button>
        </section>
      )}
    >
      {children}
    </Boundary>
  );
}
