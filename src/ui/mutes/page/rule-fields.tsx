import type { VNode } from "preact";
import type { Chat } from "../../../domain/chat.ts";
import type { MuteScope } from "../../../domain/mutes/rule.ts";
import type { ChosenUntil } from "../mute-ports.ts";

interface SelectProps {
  readonly label: string;
  readonly value: string;
  readonly choices: readonly (readonly [value: string, word: string])[];
  readonly change: (value: string) => void;
}

/** One choice of a form, with its label above. */
export function Select({ label, value, choices, change }: SelectProps): VNode {
  return (
    <label class="field select-field">
      <span>{label}</span>
      <select value={value} onChange={(event) => change(event.currentTarget.value)}>
        {choices.map(([choice, word]) => (
          <option key={choice} value={choice}>
            {word}
          </option>
        ))}
      </select>
    </label>
  );
}

const every = "every-chat";

/** Where a rule holds. */
export function ScopeSelect({
  chats,
  scope,
  change,
}: {
  readonly chats: readonly Chat[];
  readonly scope: MuteScope;
  readonly change: (scope: MuteScope) => void;
}): VNode {
  const choices: (readonly [string, string])[] = [[every, "In every chat"]];
  for (const { id, hashtags } of chats) choices.push([`chat ${id}`, `Only in #${hashtags[0]}`]);
  return (
    <Select
      label="Where"
      value={scope === every ? every : `chat ${scope.chatId}`}
      choices={choices}
      change={(value) => change(value === every ? every : { chatId: value.slice("chat ".length) })}
    />
  );
}

const week = 7 * 24 * 60 * 60_000;

/** How long a rule holds; `now` in ms, for "a week". */
export function UntilSelect({
  until,
  now,
  change,
  withTonight = true,
}: {
  readonly until: ChosenUntil;
  readonly now: number;
  readonly change: (until: ChosenUntil) => void;
  readonly withTonight?: boolean;
}): VNode {
  const tonight: (readonly [string, string])[] = withTonight ? [["tonight", "Until the end of tonight"]] : [];
  return (
    <Select
      label="How long"
      value={typeof until === "number" ? "week" : until}
      choices={[...tonight, ["week", "A week"], ["always", "Always"]]}
      change={(value) => change(value === "week" ? now + week : value === "tonight" ? "tonight" : "always")}
    />
  );
}
