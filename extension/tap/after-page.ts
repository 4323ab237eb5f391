import { attempt } from "./chain.ts";
import { apply } from "./natives.ts";

/**
 * Returns a function that runs work in its own task, after the page's handlers of the same response. It uses a
 * message channel because hidden tabs slow timers. When the page is left it runs at once, before the content
 * script sends the rest.
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
