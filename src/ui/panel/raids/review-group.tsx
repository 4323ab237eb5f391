import type { VNode } from "preact";
import { endOfTonight } from "../../../domain/evening/evening.ts";
import type { ReviewGroup, Suspect } from "../../../domain/raids/review.ts";
import { calmText } from "../../../domain/text/calm-text.ts";
import { words } from "../../../words/words.ts";
import { reasonWords } from "../parts/reason-words.ts";
import { usePanel } from "../state/panel-context.ts";

interface GroupProps {
  readonly group: ReviewGroup;
  readonly isTicked: (key: string, ticked: boolean) => boolean;
  readonly tick: (keys: readonly string[], ticked: boolean) => void;
}

const signs: Readonly<Partial<Record<ReviewGroup["kind"], string>>> = { tag: "#", mention: "@" };

export function ReviewGroupView({ group, isTicked, tick }: GroupProps): VNode {
  const { raids, state } = usePanel();
  const { kind, people, shared, times } = group;
  const keys = people.map(({ account }) => account.key);
  const name = shared === "" ? words("groupAlone") : `${signs[kind] ?? ""}${calmText(shared)}`;
  const notRaid = () => raids.keeper.clear(keys, endOfTonight(state.chat.peek(), state.xNow.peek()));
  return (
    <fieldset class="raid-group">
      <legend>
        <q dir="auto">{name}</q> {times > 1 && <b class="num">{words("raidTimes", { times })}</b>}{" "}
        <span class="soft num">{words("raidPeople", { count: people.length })}</span>
      </legend>
      <ul>
        {people.map((suspect) => (
          <Person key={suspect.account.key} suspect={suspect} isTicked={isTicked} tick={tick} />
        ))}
      </ul>
      <button type="button" class="link" title={words("raidNotRaidTitle")} onClick={notRaid}>
        {words("raidNotRaid")}
      </button>
    </fieldset>
  );
}

function Person({
  suspect,
  isTicked,
  tick,
}: Omit<GroupProps, "group"> & { readonly suspect: Suspect }): VNode {
  const { account, reasons, ticked } = suspect;
  return (
    <li>
      <label>
        <input
          type="checkbox"
          checked={isTicked(account.key, ticked)}
          onChange={(event) => tick([account.key], event.currentTarget.checked)}
        />
        <bdi>@{account.author.handle}</bdi>
      </label>
      <span class="raid-why soft num">{reasons.map(reasonWords).join(" · ")}</span>
    </li>
  );
}
