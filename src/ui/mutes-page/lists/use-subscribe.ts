import { useEffect, useRef, useState } from "preact/hooks";
import type { ListPreview } from "../../../domain/mutes/list-preview.ts";
import { readListAddress } from "../../../domain/mutes/subscribed-list.ts";
import { wording } from "../../../domain/words/wording.ts";
import { words, wordsOf } from "../../../words/words.ts";
import type { PageProps } from "../page-model.ts";
import { addressWords } from "./list-words.ts";
import type { Lists } from "./lists-model.ts";

interface Subscribing {
  readonly typed: string;
  readonly type: (typed: string) => void;
  readonly problem: string | undefined;
  readonly asking: string | undefined;
  readonly preview: ListPreview | undefined;
  readonly isBusy: boolean;
  readonly look: () => Promise<void>;
  readonly subscribe: () => Promise<void>;
  readonly cancel: () => void;
}

/** Subscribes to a list: an address, a preview, then a second press. */
export function useSubscribe(
  lists: Lists,
  { desk, announce }: Pick<PageProps, "desk" | "announce">,
): Subscribing {
  const [typed, setTyped] = useState("");
  const [problem, setProblem] = useState<string | undefined>(undefined);
  const [asking, setAsking] = useState<string | undefined>(undefined);
  const [preview, setPreview] = useState<ListPreview | undefined>(undefined);
  const [isBusy, setBusy] = useState(false);
  const newest = useRef(0);
  const held = useRef<string | undefined>(undefined);
  const leave = () => {
    if (held.current !== undefined) leaveUnusedHost(held.current, lists);
    held.current = undefined;
  };
  const reset = () => {
    newest.current++;
    setAsking(undefined);
    setPreview(undefined);
    setProblem(undefined);
  };
  useWhenGone(() => {
    newest.current++;
    leave();
  });
  return {
    typed,
    problem,
    asking,
    preview,
    isBusy,
    type: (text) => {
      setTyped(text);
      setProblem(undefined);
    },
    look: async () => {
      const address = readNewAddress(typed, lists);
      if (!address.ok) return setProblem(wordsOf(address.why));
      reset();
      const turn = newest.current;
      setAsking(address.url);
      held.current = address.url;
      const outcome = await askHost(address.url, lists);
      const isGivenUp = turn !== newest.current;
      // A host that was granted after the person gave up is released, too.
      if (isGivenUp) return leaveUnusedHost(address.url, lists);
      if (!outcome.ok) leave();
      setAsking(undefined);
      if (outcome.ok) setPreview(outcome.value);
      else setProblem(outcome.failure.message);
    },
    subscribe: async () => {
      if (!preview) return;
      setBusy(true);
      // From here on the background may follow the list, even if this page is closed.
      held.current = undefined;
      const outcome = await lists.actions.subscribe(preview.url, desk.newId(), preview.version);
      setBusy(false);
      if (!outcome.ok || "changed" in outcome.value) held.current = preview.url;
      if (!outcome.ok) return setProblem(outcome.failure.message);
      if ("changed" in outcome.value) {
        setPreview(outcome.value.changed);
        return setProblem(words("listsChanged"));
      }
      reset();
      setTyped("");
      const { url, lastChange } = outcome.value.list;
      announce(words("listsSubscribed", { name: addressWords(url), count: lastChange?.added ?? 0 }));
    },
    cancel: () => {
      leave();
      reset();
    },
  };
}

/** Calls `leave` when the form closes, with the page too. */
function useWhenGone(leave: () => void): void {
  const last = useRef(leave);
  last.current = leave;
  useEffect(() => {
    const gone = () => last.current();
    addEventListener("pagehide", gone);
    return () => {
      removeEventListener("pagehide", gone);
      gone();
    };
  }, []);
}

function readNewAddress(typed: string, { model }: Lists): ReturnType<typeof readListAddress> {
  const address = readListAddress(typed);
  if (!address.ok || !model.lists.peek()?.some(({ url }) => url === address.url)) return address;
  return { ok: false, why: wording("listsAlready") };
}

async function askHost(url: string, { actions }: Lists): ReturnType<Lists["actions"]["preview"]> {
  const allowed = await actions.allowHost(url);
  return allowed.ok ? actions.preview(url) : allowed;
}

function leaveUnusedHost(url: string, { model, actions }: Lists): void {
  const host = new URL(url).hostname;
  if (model.lists.peek()?.every((list) => new URL(list.url).hostname !== host)) actions.leaveHost(url);
}
