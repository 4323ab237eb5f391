import type { VNode } from "preact";
import { useEffect, useId, useRef, useState } from "preact/hooks";
import {
  endOfDayAfter,
  type LocalMoment,
  localMoment,
  readChosenEnd,
} from "../../domain/mutes/chosen-end.ts";
import { words, wordsOf } from "../../words/words.ts";

/** The longest absence that most people choose. */
const offeredDays = 7;

interface FieldsProps {
  readonly chosen: LocalMoment;
  readonly now: number;
  readonly timeZone: string;
  readonly problem: string | undefined;
  readonly change: (part: Partial<LocalMoment>) => void;
  readonly isFirst?: boolean;
}

export function UntilFields({ chosen, now, timeZone, problem, change, isFirst }: FieldsProps): VNode {
  const id = useId();
  const day = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (isFirst) day.current?.focus();
  }, [isFirst]);
  const invalid = {
    "aria-invalid": problem !== undefined,
    ...(problem === undefined ? {} : { "aria-describedby": id }),
  };
  return (
    <div class="until-fields">
      <input
        ref={day}
        type="date"
        aria-label={words("untilLastDay")}
        min={localMoment(now, timeZone).day}
        max="9999-12-31"
        value={chosen.day}
        onChange={(event) => change({ day: event.currentTarget.value })}
        {...invalid}
      />
      <input
        type="time"
        aria-label={words("untilTime")}
        title={words("untilTimeTitle")}
        value={chosen.time}
        onChange={(event) => change({ time: event.currentTarget.value })}
        {...invalid}
      />
      {problem !== undefined && (
        <p class="problem" id={id} role="alert">
          {problem}
        </p>
      )}
    </div>
  );
}

interface FormProps {
  /** ms. */
  readonly now: number;
  readonly timeZone: string;
  readonly set: (until: number) => void;
}

export function UntilForm({ now, timeZone, set }: FormProps): VNode {
  const [chosen, choose] = useState(() => endOfDayAfter(offeredDays, now, timeZone));
  const [problem, setProblem] = useState<string | undefined>(undefined);
  return (
    <form
      class="until-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        const reading = readChosenEnd(chosen, timeZone, now);
        setProblem(reading.ok ? undefined : wordsOf(reading.why));
        if (reading.ok) set(reading.until);
      }}
    >
      <UntilFields
        chosen={chosen}
        now={now}
        timeZone={timeZone}
        problem={problem}
        isFirst
        change={(part) => {
          choose((known) => ({ ...known, ...part }));
          setProblem(undefined);
        }}
      />
      <button type="submit" class="link">
        {words("untilSet")}
      </button>
    </form>
  );
}

export function offeredEnd(now: number, timeZone: string): LocalMoment {
  return endOfDayAfter(offeredDays, now, timeZone);
}
