import type { VNode } from "preact";
import { words } from "../../words/words.ts";
import { weekdayNames } from "./weekday-names.ts";

interface DayChoicesProps {
  /** ISO numbers: "1 3 5". */
  readonly value: string;
  readonly problem: string | undefined;
  readonly change: (value: string) => void;
}

const everyDay = "1 2 3 4 5 6 7";
const workdays = "1 2 3 4 5";

/** The days of the week on which a chat is held: one, several or all. */
export function DayChoices({ value, problem, change }: DayChoicesProps): VNode {
  const chosen = new Set(value.split(/\s+/u).filter((day) => day !== ""));
  const long = weekdayNames("long");
  const turn = (day: string, isOn: boolean) => {
    const days = new Set(chosen);
    if (isOn) days.add(day);
    else days.delete(day);
    change([...days].sort().join(" "));
  };
  return (
    <fieldset class="field day-choices" aria-describedby={problem && "field-weekday-problem"}>
      <legend>{words("chatFormDays")}</legend>
      <div class="days">
        {weekdayNames("short").map((name, at) => {
          const day = String(at + 1);
          return (
            <label key={day}>
              <input
                type="checkbox"
                name="weekday"
                value={day}
                aria-label={long[at]}
                checked={chosen.has(day)}
                aria-invalid={problem !== undefined}
                aria-describedby={problem && "field-weekday-problem"}
                onChange={({ currentTarget: { checked } }) => turn(day, checked)}
              />
              {name}
            </label>
          );
        })}
      </div>
      <div class="day-sets">
        <button type="button" class="link" onClick={() => change(everyDay)}>
          {words("chatFormEveryDay")}
        </button>
        <button type="button" class="link" onClick={() => change(workdays)}>
          {words("chatFormWorkdays")}
        </button>
      </div>
      {problem !== undefined && (
        <p class="problem" id="field-weekday-problem" role="alert">
          {problem}
        </p>
      )}
    </fieldset>
  );
}
