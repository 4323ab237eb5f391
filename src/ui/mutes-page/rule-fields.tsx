import type { VNode } from "preact";
import type { Chat } from "../../domain/chat/chat.ts";
import type { MuteScope } from "../../domain/mutes/rule.ts";
import { words, wordsOf } from "../../words/words.ts";
import { offeredEnd, UntilFields } from "../mutes/until-fields.tsx";
import { readTypedUntil, type TypedUntil } from "./typed-until.ts";

interface SelectProps {
  readonly label: string;
  readonly value: string;
  readonly choices: readonly (readonly [value: string, word: string])[];
  readonly change: (value: string) => void;
}

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

export function ScopeSelect({
  chats,
  scope,
  change,
}: {
  readonly chats: readonly Chat[];
  readonly scope: MuteScope;
  readonly change: (scope: MuteScope) => void;
}): VNode {
  const choices: (readonly [string, string])[] = [[every, words("addMuteInEveryChat")]];
  for (const { id, hashtags } of chats)
    choices.push([`chat ${id}`, words("addMuteOnlyIn", { hashtag: hashtags[0] ?? id })]);
  return (
    <Select
      label={words("addMuteWhere")}
      value={scope === every ? every : `chat ${scope.chatId}`}
      choices={choices}
      change={(value) => change(value === every ? every : { chatId: value.slice("chat ".length) })}
    />
  );
}

interface UntilProps {
  readonly typed: TypedUntil;
  /** X's clock, ms. */
  readonly now: number;
  readonly timeZone: string;
  readonly change: (typed: TypedUntil) => void;
  readonly withTonight?: boolean;
}

const lengths = [
  ["tonight", "addMuteTonight"],
  ["week", "muteBarWeek"],
  ["date", "addMuteUntilDate"],
  ["always", "muteBarAlways"],
] as const satisfies readonly (readonly [TypedUntil["how"], string])[];

export function UntilSelect({ typed, now, timeZone, change, withTonight = true }: UntilProps): VNode {
  const reading = readTypedUntil(typed, now, timeZone);
  const choose = (value: string) => {
    const how = lengths.find(([one]) => one === value)?.[0] ?? "always";
    change(how === "date" ? { how, chosen: offeredEnd(now, timeZone) } : { how });
  };
  return (
    <div class="until-select">
      <Select
        label={words("addMuteHowLong")}
        value={typed.how}
        choices={lengths
          .filter(([how]) => withTonight || how !== "tonight")
          .map(([how, word]) => [how, words(word)] as const)}
        change={choose}
      />
      {typed.how === "date" && (
        <UntilFields
          chosen={typed.chosen}
          now={now}
          timeZone={timeZone}
          problem={reading.ok ? undefined : wordsOf(reading.why)}
          change={(part) => change({ how: "date", chosen: { ...typed.chosen, ...part } })}
        />
      )}
    </div>
  );
}
