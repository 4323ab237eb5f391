import type { VNode } from "preact";
import { usePanel } from "../panel/panel-context.ts";
import { Scene } from "../states/scene.tsx";

/** In place of what is set aside while nothing is. */
export function NothingAside(): VNode {
  const { view } = usePanel();
  return (
    <section class="empty" data-state="nothing-aside">
      <Scene name="box" />
      <h2>Nothing is set aside</h2>
      <p>
        Mute somebody from their post, or with the key m: what they post comes here, says why, and comes back
        with one click.
      </p>
      <BackToFeed press={() => (view.aside.value = false)} />
    </section>
  );
}

/** In place of the feed when everything in it is set aside. */
export function AllAside(): VNode {
  const { state, view } = usePanel();
  const count = state.aside.value.length;
  return (
    <section class="empty" data-state="all-aside">
      <Scene name="box" />
      <h2>
        {count === 1 ? "The only post is set aside" : `All ${count.toLocaleString()} posts are set aside`}
      </h2>
      <p>Your mutes mean every post that is loaded here.</p>
      <button type="button" class="primary" onClick={() => (view.aside.value = true)}>
        Look at them
      </button>
    </section>
  );
}

function BackToFeed({ press }: { readonly press: () => void }): VNode {
  return (
    <button type="button" class="primary" onClick={press}>
      Back to the feed
    </button>
  );
}
