import { attempt } from "./chain.ts";
import { apply } from "./natives.ts";

/**
 * Gives a function that runs work in a task of its own, soon, after the page's own handlers of the same response:
 * a message channel, because timers are slowed down in hidden tabs. A page that is left has no later: there it is done
 * as it goes, before the content script hands over what it has.
 */
export function makeAfterPage(): (work: () => void) => void {
  const { port1, port2 } = new MessageChannel();
  const post = port2.postMessage;
  const waiting: (() => void)[] = [];
  const next = (): void => {
    const work = waiting.shift();
    if (work) attempt(work);
  };
  port1.onmessage = next;
  const finish = (): void => {
    while (waiting.length > 0) next();
  };
  window.addEventListener("pagehide", finish, { capture: true });
  return (work) => {
    waiting.push(work);
    apply(post, port2, [undefined]);
  };
}
