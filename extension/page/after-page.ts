import { attempt } from "./chain.ts";
import { apply } from "./natives.ts";

/**
 * Gives a function that runs work in a task of its own, soon, after the page's own handlers of the same response:
 * a message channel, because timers are slowed down in hidden tabs.
 */
export function makeAfterPage(): (work: () => void) => void {
  const { port1, port2 } = new MessageChannel();
  const post = port2.postMessage;
  const waiting: (() => void)[] = [];
  port1.onmessage = () => {
    const work = waiting.shift();
    if (work) attempt(work);
  };
  return (work) => {
    waiting.push(work);
    apply(post, port2, [undefined]);
  };
}
