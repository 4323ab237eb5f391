import type { VNode } from "preact";
import { useLayoutEffect, useRef, useState } from "preact/hooks";
import type { ChosenUntil } from "../../../domain/mutes/commands.ts";
import type { MuteScope } from "../../../domain/mutes/rule.ts";
import { words } from "../../../words/words.ts";
import { usePanel } from "../state/panel-context.ts";
import { ReviewGroupView } from "./review-group.tsx";

type HowLong = "tonight" | "chat" | "everywhere";

export function RaidReview(): VNode {
  const { muting, raids, state } = usePanel();
  const dialog = useRef<HTMLDialogElement>(null);
  const [howLong, setHowLong] = useState<HowLong>("tonight");
  const [changed, setChanged] = useState<ReadonlyMap<string, boolean>>(new Map());
  useLayoutEffect(() => dialog.current?.showModal(), []);
  const groups = raids.review.value;
  const people = groups.flatMap((group) => group.people);
  const isTicked = (key: string, ticked: boolean) => changed.get(key) ?? ticked;
  const chosen = people.filter(({ account, ticked }) => isTicked(account.key, ticked));
  const close = () => {
    raids.isReviewing.value = false;
  };
  const setAside = () => {
    const until: ChosenUntil = howLong === "tonight" ? "tonight" : "always";
    const scope: MuteScope = howLong === "everywhere" ? "every-chat" : { chatId: state.chat.peek().id };
    muting.muteRaid(
      chosen.map(({ account }) => account.author),
      until,
      scope,
    );
    close();
  };
  return (
    <dialog class="raid-review" ref={dialog} onClose={close} aria-labelledby="raid-title">
      <h2 id="raid-title">{words("raidReviewTitle")}</h2>
      <p class="soft">{words("raidReviewHelp")}</p>
      {groups.map((group) => (
        <ReviewGroupView
          key={`${group.kind} ${group.shared}`}
          group={group}
          isTicked={isTicked}
          tick={(keys, ticked) =>
            setChanged(new Map([...changed, ...keys.map((key): [string, boolean] => [key, ticked])]))
          }
        />
      ))}
      <CriticsNote close={close} />
      <div class="raid-decide">
        <label>
          {words("raidHowLong")}{" "}
          <select value={howLong} onChange={(event) => setHowLong(readHowLong(event.currentTarget.value))}>
            <option value="tonight">{words("raidTonight")}</option>
            <option value="chat">{words("raidAlways")}</option>
            <option value="everywhere">{words("raidEverywhere")}</option>
          </select>
        </label>
        <button type="button" class="primary num" disabled={chosen.length === 0} onClick={setAside}>
          {chosen.length === 0 ? words("raidNobody") : words("raidSetAside", { count: chosen.length })}
        </button>
        <button type="button" onClick={close}>
          {words("dismiss")}
        </button>
      </div>
    </dialog>
  );
}

function CriticsNote({ close }: { readonly close: () => void }): VNode | null {
  const { raids } = usePanel();
  const count = raids.critics.value;
  if (count === 0) return null;
  return (
    <p class="num">
      {words("raidCriticsNote", { count })}{" "}
      <button
        type="button"
        class="link"
        onClick={() => {
          raids.criticsOnly.value = true;
          close();
        }}
      >
        {words("raidCriticsRead")}
      </button>
    </p>
  );
}

function readHowLong(value: string): HowLong {
  return value === "chat" || value === "everywhere" ? value : "tonight";
}
