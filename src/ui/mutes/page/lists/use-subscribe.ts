import { useRef, useState } from "preact/hooks";
import type { ListPreview } from "../../../../domain/mutes/list-preview.ts";
import { readListAddress } from "../../../../domain/mutes/subscribed-list.ts";
import type { PageProps } from "../page-model.ts";
import { addressWords, mutesWords } from "./list-words.ts";
import type { Lists } from "./lists-model.ts";

interface Subscribing {
  readonly typed: string;
  readonly type: (typed: string) => void;
  readonly problem: string | undefined;
  /** The address whose host is being asked. */
  readonly asking: string | undefined;
  readonly preview: ListPreview | undefined;
  readonly isBusy: boolean;
  /** Asks for the host and the list; to be called in the click's own turn. */
  readonly look: () => Promise<void>;
  readonly subscribe: () => Promise<void>;
  readonly cancel: () => void;
}

/** Subscribing to a list: its address, what it would do, and then, by a second press, the doing. */
export function useSubscribe(lists: Lists, { desk, say }: Pick<PageProps, "desk" | "say">): Subscribing {
  const [typed, setTyped] = useState("");
  const [problem, setProblem] = useState<string | undefined>(undefined);
  const [asking, setAsking] = useState<string | undefined>(undefined);
  const [preview, setPreview] = useState<ListPreview | undefined>(undefined);
  const [isBusy, setBusy] = useState(false);
  const newest = useRef(0);
  const reset = () => {
    newest.current++;
    setAsking(undefined);
    setPreview(undefined);
    setProblem(undefined);
  };
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
      if (!address.ok) return setProblem(address.why);
      reset();
      const turn = newest.current;
      setAsking(address.url);
      const outcome = await askHost(address.url, lists);
      const isGivenUp = turn !== newest.current;
      if (!outcome.ok || isGivenUp) leaveUnusedHost(address.url, lists);
      if (isGivenUp) return;
      setAsking(undefined);
      if (outcome.ok) setPreview(outcome.value);
      else setProblem(outcome.failure.message);
    },
    subscribe: async () => {
      if (!preview) return;
      setBusy(true);
      const outcome = await lists.actions.subscribe(preview.url, desk.newId());
      setBusy(false);
      if (!outcome.ok) return setProblem(outcome.failure.message);
      reset();
      setTyped("");
      const { url, lastChange } = outcome.value.list;
      say(`Subscribed to ${addressWords(url)}: ${mutesWords(lastChange?.added ?? 0)} came with it.`);
    },
    cancel: () => {
      if (preview) leaveUnusedHost(preview.url, lists);
      reset();
    },
  };
}

function readNewAddress(typed: string, { model }: Lists): ReturnType<typeof readListAddress> {
  const address = readListAddress(typed);
  if (!address.ok || !model.lists.peek()?.some(({ url }) => url === address.url)) return address;
  return { ok: false, why: "You are subscribed to this list already." };
}

async function askHost(url: string, { actions }: Lists): ReturnType<Lists["actions"]["preview"]> {
  const allowed = await actions.allowHost(url);
  return allowed.ok ? actions.preview(url) : allowed;
}

/** A host is held only while a list is there. */
function leaveUnusedHost(url: string, { model, actions }: Lists): void {
  const host = new URL(url).hostname;
  if (model.lists.peek()?.every((list) => new URL(list.url).hostname !== host)) actions.leaveHost(url);
}
